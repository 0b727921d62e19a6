/** The findings of rules about whole documents, at their places in the chunks. */
import type { Finding, RelatedPlace } from '../finding.ts';
import { faultFinding } from '../findings.ts';
import { isSameData } from '../isSameData.ts';
import { moveRange, sourceRangeOf } from '../markdown/prose.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import { documentRules } from '../rules/index.ts';
import type { DocumentFault, Severity } from '../rules/rule.ts';
import { type CheckSettings, severityOf } from '../settings.ts';
import type { ChunkContent } from './chunk.ts';
import { Joining } from './joining.ts';

/** Finds the chunk that has a text. */
type Home = (source: SourcePart) => ChunkContent;

export class DocumentFindings {
  private readonly settings: CheckSettings;
  /** For each rule, what the chunks have to say to it. */
  private readonly joining = new Joining<readonly unknown[]>((parts) =>
    documentRules.map((rule, number) => rule.join(parts.map((facts) => facts[number]))),
  );

  constructor(settings: CheckSettings) {
    this.settings = settings;
  }

  /**
   * The findings of the chunks that have any. The same objects for as long as nothing changes in what they say.
   * Related places are counted from the start of the chunk, too, and may lie outside of it.
   * @param contents in their order, each knowing where it begins in the document.
   */
  of(contents: readonly ChunkContent[], home: Home): Map<ChunkContent, Finding[]> {
    const found = new Map<ChunkContent, Finding[]>();
    const facts = this.joining.of(contents.map((content) => content.facts));
    documentRules.forEach((rule, number) => {
      const severity = severityOf(rule, this.settings);
      if (severity === 'off') return;
      for (const fault of rule.checkDocument(facts[number])) {
        const content = home(fault.at.source);
        const findings = found.get(content) ?? [];
        found.set(content, findings);
        findings.push(findingOf(fault, rule.code, severity, content, relatedTo(fault, content, home)));
      }
    });
    return found;
  }
}

function relatedTo(
  { related }: DocumentFault,
  content: ChunkContent,
  home: Home,
): readonly RelatedPlace[] | undefined {
  return related?.map(({ at, message }) => ({
    ...moveRange(
      sourceRangeOf(at.run, at.occurrence.from, at.occurrence.to),
      home(at.source).last.start - content.last.start,
    ),
    message,
  }));
}

/** The finding of a fault; to make one takes a proof that its fix is safe, and most stay the same over edits. */
function findingOf(
  fault: DocumentFault,
  code: string,
  severity: Severity,
  content: ChunkContent,
  related: readonly RelatedPlace[] | undefined,
): Finding {
  const { at, message } = fault;
  const key = `${code} ${at.block.from} ${at.block.runs.indexOf(at.run)} ${at.occurrence.from} ${message}`;
  content.remembered ??= new Map();
  const known = content.remembered.get(key) ?? faultFinding(fault, code, severity);
  const finding = !related || isSameData(known.related, related) ? known : { ...known, related };
  content.remembered.set(key, finding);
  return finding;
}
