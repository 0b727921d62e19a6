/** What an ASCII character may be to the gap that it stands in, and to the words beside that. */
import { CLOSING, ESCAPING, JOINED, JOINING, LAST, OF_WORD, OPENING } from './program/layout.ts';

const classes: readonly (readonly [bit: number, characters: string])[] = [
  [OPENING, '<{[]&\\'],
  [CLOSING, ')]}>|;'],
  [LAST, '*~=:'],
  [ESCAPING, '&\\'],
  // As the patterns in presence/gaps.ts have it.
  [JOINING, '*~=<[]{!'],
  [JOINED, ')]}>|*~=[<'],
];

/** Bits for an ASCII character. `_` is no letter: it is emphasis, or part of an identifier, whose words count by themselves. */
export function characterClass(code: number): number {
  const character = String.fromCharCode(code);
  if (/[A-Za-z0-9]/.test(character)) return OF_WORD;
  return classes.reduce((all, [bit, characters]) => (characters.includes(character) ? all | bit : all), 0);
}
