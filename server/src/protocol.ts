/** What client and server say to each other beyond LSP. Only data: no code of either side is reached from here. */
export * from './protocol/check.ts';
export * from './protocol/documentTerms.ts';
export * from './protocol/entry.ts';
export * from './protocol/files.ts';
export * from './protocol/fixes.ts';
export * from './protocol/glossary.ts';
export * from './protocol/glossaryEdits.ts';
export * from './protocol/initialization.ts';
export * from './protocol/lookUp.ts';
export * from './protocol/names.ts';
export * from './protocol/report.ts';
export * from './protocol/uses.ts';
export * from './protocol/workspace.ts';
