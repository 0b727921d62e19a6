/** What a doubt is asked: an occurrence with a fault, in its sentence. */
import type { TermBase, TermSurface } from '../../glossary/termBase.ts';
import type { Occurrence } from '../occurrence.ts';

/** An occurrence in its sentence. */
export interface Reading {
  readonly occurrence: Occurrence;
  readonly surface: TermSurface;
  readonly termBase: TermBase;
  readonly text: string;
  readonly isHeading: boolean;
  /** The words next to it in lower case, if nothing but a space stands between. */
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Whether the occurrence only looks like the term. */
export type Doubt = (reading: Reading) => boolean;

/** Whether the joint after atom `joint` stands as a space where the term has none. */
export function isTypedAsSpace(occurrence: Occurrence, joint: number): boolean {
  return occurrence.jointFaults.some((fault) => fault.joint === joint && fault.written === 'space');
}
