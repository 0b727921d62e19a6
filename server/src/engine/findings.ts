/** From faults to findings: what rules have seen, placed in the document with severity and fixes. */
import type { Choice, Finding } from './finding.ts';
import { fixOf, safeEdits } from './fixes/fix.ts';
import { sourceRangeOf } from './markdown/prose.ts';
import { occurrenceRules } from './rules/index.ts';
import type {
  DocumentContext,
  DocumentFault,
  DocumentRule,
  OccurrenceContext,
  Severity,
} from './rules/rule.ts';
import { type CheckSettings, severityOf } from './settings.ts';

/** The finding of the first rule that sees a fault at an occurrence: it has one of this kind at most. */
export function occurrenceFinding(
  context: OccurrenceContext,
  text: string,
  settings: CheckSettings,
): Finding[] {
  for (const rule of occurrenceRules) {
    const severity = severityOf(rule, settings);
    const fault = severity === 'off' ? undefined : rule.check(context);
    if (!fault || severity === 'off') continue;
    const { occurrence, run, concept } = context;
    const { replacement, edits } = fixOf(fault.target, context, text);
    return [
      {
        code: rule.code,
        severity,
        ...sourceRangeOf(run, occurrence.from, occurrence.to),
        form: run.text.slice(occurrence.from, occurrence.to),
        replacement,
        message: `Write “${replacement}”. ${fault.message}`,
        conceptId: concept.id,
        ...(edits ? { edits } : {}),
      },
    ];
  }
  return [];
}

/** All findings of a rule about whole documents. */
export function documentFindings(
  rule: DocumentRule,
  document: DocumentContext,
  settings: CheckSettings,
): Finding[] {
  const severity = severityOf(rule, settings);
  if (severity === 'off') return [];
  return rule.checkDocument(document).map((fault) => findingOf(fault, rule.code, severity, document.text));
}

function findingOf(fault: DocumentFault, code: string, severity: Severity, text: string): Finding {
  const { at, message, replacement = '', isCertain = false } = fault;
  const { from, to } = fault.part ?? at.occurrence;
  const choices = (fault.choices ?? []).flatMap(({ title, edits }): Choice[] => {
    const placed = safeEdits(edits, at, text);
    return placed ? [{ title, edits: placed }] : [];
  });
  const [first] = choices;
  const related = fault.related?.map((place) => ({
    ...sourceRangeOf(place.at.run, place.at.occurrence.from, place.at.occurrence.to),
    message: place.message,
  }));
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
    ...(related ? { related } : {}),
  };
}
