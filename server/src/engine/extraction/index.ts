/** What the extraction of terms offers to the server. */
export { type Candidate, rankCandidates } from './candidates.ts';
export { type KnownForm, knownForms } from './knownForms.ts';
export { packSightings, unpackSightings } from './packedSightings.ts';
export type { CandidateKind } from './phrases.ts';
export { phrasePlaces, phrasesInSighting, type Sighting, sightingsIn } from './sightings.ts';
