/**
 * What the server knows of the text of a team's file. It is in a file of its own beside the program, which is read when
 * such a file is opened.
 */
export { completionsAt, type FileCompletion, type FileCompletions } from './completion.ts';
export { type Explained, explainedAt } from './hover.ts';
export { outlineOf } from './outline.ts';
export { withoutStops } from './snippets.ts';
export { spotAt } from './spot.ts';
export { changeKeys, conceptNameAt, type OwnConcept, ownConcepts, type Terms } from './terms.ts';
