/** The findings of rules about whole documents, at their places in the chunks. */
import type { Finding, RelatedPlace } from '../finding.ts';
import { faultFinding } from '../findings.ts';
import { moveRange, sourceRangeOf } from '../markdown/prose.ts';
import type { SourcePart } from '../markdown/sourcePart.ts';
import { documentRules } from '../rules/index.ts';
import type { DocumentFault, Severity } from '../rules/rule.ts';
import { type CheckSettings, severityOf } from '../settings.ts';
import type { ChunkContent } from './chunk.ts';
import { Joining } from './joining.ts';

/** Finds a chunk. */
export interface Homes {
  contentOf(source: SourcePart): ChunkContent;
  /** Where a chunk begins in the document, in UTF-16 units. */
  startOf(content: ChunkContent): number;
}

export class DocumentFindings {
  private readonly settings: CheckSettings;
  private readonly joinings = documentRules.map((rule) => new Joining<unknown>((facts) => rule.join(facts)));

  constructor(settings: CheckSettings) {
    this.settings = settings;
  }

  /**
   * The findings of the chunks that have any. The same objects for as long as nothing changes in what they say.
   * Related places are counted from the start of the chunk, too, and may lie outside of it.
   */
  of(contents: readonly ChunkContent[], homes: Homes): Map<ChunkContent, Finding[]> {
    const found = new Map<ChunkContent, Finding[]>();
    documentRules.forEach((rule, number) => {
      const severity = severityOf(rule, this.settings);
      if (severity === 'off') return;
      const facts = this.joinings[number]?.of(contents.map((content) => content.facts[number]));
      for (const fault of rule.checkDocument(facts)) {
        const content = homes.contentOf(fault.at.source);
        const findings = found.get(content) ?? [];
        found.set(content, findings);
        findings.push(findingOf(fault, rule.code, severity, content, relatedTo(fault, content, homes)));
      }
    });
    return found;
  }
}

function relatedTo(
  { related }: DocumentFault,
  content: ChunkContent,
  homes: Homes,
): readonly RelatedPlace[] | undefined {
  const start = related ? homes.startOf(content) : 0;
  return related?.map(({ at, message }) => ({
    ...moveRange(
      sourceRangeOf(at.run, at.occurrence.from, at.occurrence.to),
      homes.startOf(homes.contentOf(at.source)) - start,
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
  const isSame = JSON.stringify(known.related) === JSON.stringify(related);
  const finding = isSame || !related ? known : { ...known, related };
  content.remembered.set(key, finding);
  return finding;
}
