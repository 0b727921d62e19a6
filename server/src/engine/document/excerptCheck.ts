/** Checks a document that nobody edits in the parts of it that have to be read: of most, there are few or none. */
import type { Finding } from '../finding.ts';
import { frontMatterEnd } from '../markdown/frontMatter.ts';
import { withoutOtherValues } from '../markdown/frontMatterText.ts';
import type { TextRange } from '../markdown/prose.ts';
import {
  closesItsFences,
  isDivisible,
  reachesBeyond,
  sectionsOf,
  withoutFencedCode,
} from '../markdown/sections.ts';
import type { TermPresence } from '../presence/presence.ts';
import { mayLimitItsCheck } from '../suppression/suppressions.ts';
import { type CheckResult, LazyResult, type PlacedOccurrence, type ResultPart } from './checkResult.ts';
import type { Checking } from './chunkContent.ts';
import { DocumentCheck } from './documentCheck.ts';
import { Excerpt } from './excerpt.ts';
import { movedFinding, movedOccurrences } from './moved.ts';

/**
 * Checks a document. What is found is what a check of all of it finds, of the forms that `presence` looks for.
 * @param checking without `wants` and `excerptOf`, which are said here.
 * @param parts those that have to be read, where they are known already.
 */
export function checkInExcerpt(
  text: string,
  checking: Checking,
  presence: TermPresence,
  parts = partsToRead(text, checking, presence),
): CheckResult {
  if (parts.length === 0) return new LazyResult([], []);
  // In one piece: no edit will profit by chunks.
  const checked = (source: string, how: Checking) =>
    new DocumentCheck(source, how, Number.POSITIVE_INFINITY).result;
  if (mayLimitItsCheck(text)) return checked(text, checking);
  const excerpt = new Excerpt(text, parts);
  const wants = (source: string) => presence.mayBeIn(source);
  return new ExcerptResult(checked(excerpt.text, { ...checking, wants, excerptOf: text }), excerpt, text);
}

/** The parts of a document that have to be read, in UTF-16 offsets; none where nothing can be found. */
export function partsToRead(
  text: string,
  { settings }: Checking,
  presence: TermPresence,
): readonly TextRange[] {
  const whole = [{ from: 0, to: text.length }];
  if (mayLimitItsCheck(text)) return whole;
  const start = frontMatterEnd(text);
  // Of most documents this is all.
  const first = presence.firstIn(text, start);
  const sections = first < 0 ? [] : sectionsOf(text, start);
  const wanted = sections.map(({ from, to }) => to >= first && presence.mayBeIn(text, from, to));
  // Asked where it decides: the values of front matter are found by parsing it.
  const isWantedInFront = () =>
    presence.mayBeIn(text, 0, start) &&
    presence.mayBeIn(withoutOtherValues(text.slice(0, start), settings.frontMatterKeys));
  if (!wanted.includes(true) && !isWantedInFront()) return [];
  if (!isDivisible(text, settings.language)) return whole;
  const sources = sections.map(({ from, to }) => text.slice(from, to));
  const closesFences = sources.every(closesItsFences);
  const isRead = sources.map((source, index) => {
    if (!wanted[index] || !closesFences) return wanted[index];
    const prose = withoutFencedCode(source);
    return prose === source || presence.mayBeIn(prose);
  });
  if (!isRead.includes(true) && !isWantedInFront()) return [];
  const kept = sections.filter(
    (_, index) => isRead[index] || reachesBeyond(sources[index] as string, closesFences),
  );
  return [{ from: 0, to: start }, ...kept];
}

/** What was found in an excerpt, at its places in the document. */
class ExcerptResult implements CheckResult {
  private readonly result: CheckResult;
  private readonly excerpt: Excerpt;
  private readonly text: string;
  private allFindings: readonly Finding[] | undefined;
  private allOccurrences: readonly PlacedOccurrence[] | undefined;

  constructor(result: CheckResult, excerpt: Excerpt, text: string) {
    this.result = result;
    this.excerpt = excerpt;
    this.text = text;
  }

  get findings(): readonly Finding[] {
    this.allFindings ??= this.result.findings.map((one) => movedFinding(one, this.excerpt.toSource));
    return this.allFindings;
  }

  get parts(): readonly ResultPart[] {
    return [{ start: 0, line: 0, text: this.text, findings: this.findings }];
  }

  get occurrences(): readonly PlacedOccurrence[] {
    this.allOccurrences ??= movedOccurrences(this.result.occurrences, this.excerpt.toSource);
    return this.allOccurrences;
  }

  occurrencesAt(from: number, to: number): readonly PlacedOccurrence[] {
    return this.occurrences.filter((one) => one.from <= to && one.to >= from);
  }
}
