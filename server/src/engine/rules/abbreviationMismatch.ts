/** abbreviation-mismatch: a full form paired with the abbreviation of another concept. */
import { inNumberOf } from '../fixes/fix.ts';
import { type Concept, preferredAbbreviation } from '../glossary/concept.ts';
import { foldForm } from '../glossary/termBase.ts';
import { sayIn } from '../say.ts';
import { conceptsOf, mayBePaired, pairingsIn } from './pairings.ts';
import type { PartRule } from './rule.ts';

export const abbreviationMismatch: PartRule = {
  code: 'abbreviation-mismatch',
  defaultSeverity: 'warning',
  summary: 'A full form with the abbreviation of something else: customer effort score (CSAT).',
  mayConcern: mayBePaired,
  checkPart(part) {
    return pairingsIn(part).flatMap(({ full, abbreviation }) => {
      const meant = conceptsOf(abbreviation);
      const named = conceptsOf(full);
      if (meant.some((a) => named.some((b) => a === b || isPartOf(a, b)))) return [];
      const own = preferredAbbreviation(full.concept);
      const { from, to } = abbreviation.occurrence;
      // What has no abbreviation of its own can't have the wrong one: customer loyalty (NPS).
      if (!own) return [];
      const say = sayIn(full.translations);
      const replacement = inNumberOf(abbreviation.surface.form.number, own, full.concept);
      return [
        {
          at: abbreviation,
          message: say(
            '{0} abbreviates {1}; the abbreviation of {2} is {3}.',
            abbreviation.designation.text,
            abbreviation.concept.designations[0]?.text ?? '',
            full.designation.text,
            own.text,
          ),
          repair: () => ({
            replacement,
            choices: [
              { title: say('Replace with “{0}”', replacement), edits: [{ from, to, text: replacement }] },
            ],
          }),
        },
      ];
    });
  },
};

/** Whether the name of one concept contains the other's, so that the abbreviation may stand for its head. */
function isPartOf(a: Concept, b: Concept): boolean {
  const [x, y] = [a, b].map((concept) => ` ${foldForm(concept.designations[0]?.text ?? '')} `);
  return x !== undefined && y !== undefined && (x.includes(y) || y.includes(x));
}
