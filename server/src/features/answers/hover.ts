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
import { conceptLinks, fixLink } from '../../text/cardLinks.ts';
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
  const findings = result.findings.filter((one) => one.from === from && one.to === to);
  const place = { uri: document.uri, position: document.positionAt(from) };
  const parts: string[] = [];
  const advised = findings.find(({ replacement }) => replacement !== '');
  const advice = [
    advised ? adviceOf(advised, style, client.say) : '',
    findings.length > 0 ? fixLink(place, client) : '',
  ].filter(Boolean);
  if (advice.length > 0) parts.push(advice.join(' '));
  if (concepts.length > 1) {
    const form = run.text.slice(occurrence.from, occurrence.to);
    const heads = concepts
      .map((concept) => headOf(concept, style))
      .reduce((some, one) => client.say('{0} or {1}', some, one));
    parts.push(client.say('“{0}” is ambiguous. It stands for {1}.', style.plain(form), heads));
  }
  for (const concept of concepts) {
    const links = conceptLinks(concept.id, place, client);
    parts.push(style.paragraphs(cardOf(concept, termBase, style, client.say, links)));
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
