/** What the configuration part offers to the server and the command line. */
export { isSameForm } from './changes.ts';
export type { Change, Configuration } from './configuration.ts';
export type { ConfigurationFault, FaultAt, Path, Place, Position } from './fault.ts';
export { fileFilter } from './fileFilter.ts';
export { IgnoredForms, nothingIgnored } from './ignored.ts';
export { applyLayer, type Layered } from './layers.ts';
export { placeAt, placed } from './place.ts';
export { type ReadConfiguration, readConfiguration } from './read.ts';
export type { Remedy } from './remedy.ts';
export { closest, listOf, quoted } from './wording.ts';
