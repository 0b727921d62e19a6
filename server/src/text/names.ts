/** What the glossary says of its terms, in the reader’s language. */
import type { Concept, Say, TermStatus } from '../engine/index.ts';

export function partOfSpeechName(part: Concept['partOfSpeech'], say: Say): string {
  switch (part) {
    case 'noun':
      return say('noun');
    case 'proper noun':
      return say('proper noun');
    case 'adjective':
      return say('adjective');
    case 'verb':
      return say('verb');
  }
}

export function statusName(status: TermStatus, say: Say): string {
  switch (status) {
    case 'preferred':
      return say('preferred');
    case 'admitted':
      return say('admitted');
    case 'deprecated':
      return say('deprecated');
    case 'superseded':
      return say('superseded');
  }
}

/** A kind of form with its status, such as `preferred abbreviation`. */
export function kindName(
  kind: 'term' | 'abbreviation' | 'term with abbreviation',
  status: TermStatus,
  say: Say,
): string {
  const named = statusName(status, say);
  switch (kind) {
    case 'term':
      return say('{0} term', named);
    case 'abbreviation':
      return say('{0} abbreviation', named);
    case 'term with abbreviation':
      return say('{0} term with abbreviation', named);
  }
}
