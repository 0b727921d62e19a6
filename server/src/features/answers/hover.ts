/** Hover: the card of the concept whose term stands under the pointer, right or wrong. */
import {
  type CancellationToken,
  type Hover,
  type HoverParams,
  MarkupKind,
  Range,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../../clientFeatures.ts';
import { conceptIdsOf, type Finding, type PlacedOccurrence, type Say } from '../../engine/index.ts';
import { type CheckedDocument, type OpenDocuments, occurrenceAt } from '../../openDocuments.ts';
import { conceptById } from '../../terminology.ts';
import { cardOf, headOf } from '../../text/card.ts';
import { conceptLinks } from '../../text/conceptLinks.ts';
import { markdownStyle, plainStyle, type Style } from '../../text/style.ts';

/** Answers hovers. */
export class Hovers {
  private readonly client: ClientFeatures;
  private readonly documents: OpenDocuments;

  constructor(client: ClientFeatures, documents: OpenDocuments) {
    this.client = client;
    this.documents = documents;
  }

  /** The card of the concept whose term stands at a position; `null` where there is none. */
  async at({ textDocument, position }: HoverParams, token: CancellationToken): Promise<Hover | null> {
    const checked = await this.documents.checked(textDocument.uri, token);
    if (!checked) return null;
    const placed = occurrenceAt(checked, position);
    return placed ? hoverOf(placed, checked, this.client) : null;
  }
}

function hoverOf(placed: PlacedOccurrence, checked: CheckedDocument, client: ClientFeatures): Hover {
  const { document, result, termBase } = checked;
  const { occurrence, run, from, to } = placed;
  const style = client.rendersMarkdown ? markdownStyle : plainStyle;
  const concepts = conceptIdsOf(occurrence, termBase)
    .map((id) => conceptById(id, termBase))
    .filter((concept) => concept !== undefined);
  const finding = result.findings.find((one) => one.from === from && one.to === to && one.replacement !== '');
  const parts: string[] = [];
  if (finding) parts.push(adviceOf(finding, style, client.say));
  if (concepts.length > 1) {
    const form = run.text.slice(occurrence.from, occurrence.to);
    const heads = concepts
      .map((concept) => headOf(concept, style))
      .reduce((some, one) => client.say('{0} or {1}', some, one));
    parts.push(client.say('“{0}” is ambiguous. It stands for {1}.', style.plain(form), heads));
  }
  const place = { uri: document.uri, position: document.positionAt(from) };
  const hasLinks = client.rendersMarkdown && client.runsCommandLinks;
  for (const concept of concepts) {
    const links = hasLinks ? [conceptLinks(concept.id, place, client.say)] : [];
    parts.push(style.paragraphs([...cardOf(concept, termBase, style, client.say), ...links]));
  }
  return {
    contents: {
      kind: client.rendersMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
      value: style.parts(parts),
    },
    range: Range.create(document.positionAt(from), document.positionAt(to)),
  };
}

/** The finding's message with what to write set off: `Write **touchpoint**. …` */
function adviceOf({ message, replacement }: Finding, style: Style, say: Say): string {
  const quoted = say('“{0}”', replacement);
  const [before, ...after] = message.split(quoted);
  if (after.length === 0) return style.plain(message);
  return `${style.plain(before ?? '')}${style.strong(replacement)}${style.plain(after.join(quoted))}`;
}
