/** From faults to findings: what rules have seen, placed in the document with severity and fixes. */
import type { Choice, Finding } from './finding.ts';
import { fixOf, safeEdits } from './fixes/fix.ts';
import { sourceRangeOf } from './markdown/prose.ts';
import { occurrenceRules } from './rules/index.ts';
import type { DocumentFault, DocumentPart, OccurrenceContext, PartRule, Severity } from './rules/rule.ts';
import { sayIn } from './say.ts';
import { type CheckSettings, severityOf } from './settings.ts';

/** The finding of the first rule that sees a fault at an occurrence: it has one of this kind at most. */
export function occurrenceFinding(context: OccurrenceContext, settings: CheckSettings): Finding[] {
  for (const rule of occurrenceRules) {
    const severity = severityOf(rule, settings);
    const fault = severity === 'off' ? undefined : rule.check(context);
    if (!fault || severity === 'off') continue;
    const { occurrence, run, concept } = context;
    const { replacement, edits } = fixOf(fault.target, context);
    return [
      {
        code: rule.code,
        severity,
        ...sourceRangeOf(run, occurrence.from, occurrence.to),
        form: run.text.slice(occurrence.from, occurrence.to),
        replacement,
        message: sayIn(settings.translations)('Write “{0}”. {1}', replacement, fault.message),
        conceptId: concept.id,
        ...(edits ? { edits } : {}),
      },
    ];
  }
  return [];
}

/** All findings of a rule about several occurrences of a part. */
export function partFindings(rule: PartRule, part: DocumentPart, settings: CheckSettings): Finding[] {
  const severity = severityOf(rule, settings);
  if (severity === 'off') return [];
  return rule.checkPart(part).map((fault) => faultFinding(fault, rule.code, severity));
}

/** The finding of a fault at one of several occurrences, without the places that are related to it. */
export function faultFinding(
  { at, part, message, repair }: DocumentFault,
  code: string,
  severity: Severity,
): Finding {
  const { replacement = '', isCertain = false, choices: offered } = repair();
  const { from, to } = part ?? at.occurrence;
  const choices = offered.flatMap(({ title, edits }): Choice[] => {
    const placed = safeEdits(edits, at);
    return placed ? [{ title, edits: placed }] : [];
  });
  const [first] = choices;
  return {
    code,
    severity,
    ...sourceRangeOf(at.run, from, to),
    form: at.run.text.slice(from, to),
    replacement,
    message,
    conceptId: at.concept.id,
    ...(isCertain && first ? { edits: first.edits } : {}),
    ...(!isCertain && choices.length > 0 ? { choices } : {}),
  };
}
