/** What the glossary view is filled by; loaded when somebody looks at it. */
export { itemOf } from './item.ts';
export { GlossarySource } from './source.ts';
export { GlossaryTree } from './tree.ts';
