/** What micromark makes of a document, as a tree of its tokens. */
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';

/** A token of micromark with the tokens inside it. */
export interface Token {
  /** As micromark names it: `paragraph`, `data`, `labelText`, … */
  readonly type: string;
  /** `[from, to)` in UTF-16 offsets of the document, which a byte order mark is no part of. */
  readonly from: number;
  readonly to: number;
  /** The source it stands for. */
  readonly source: string;
  readonly children: readonly Token[];
}

type Extensions = NonNullable<Parameters<typeof parse>[0]>['extensions'];

/**
 * GFM as our grammar reads it: without literal autolinks (what is a URL is decided at a word, later), and with two
 * tildes for strikethrough (one tilde is also used for "about").
 */
const asWeReadIt: Extensions = [
  gfm({ singleTilde: false }),
  { disable: { null: ['wwwAutolink', 'protocolAutolink', 'emailAutolink'] } },
];

/** GFM as GitHub reads it. */
export const asGitHubReadsIt: Extensions = [gfm()];

/** The top-level tokens of a document. */
export function tokensOf(markdown: string, extensions: Extensions = asWeReadIt): readonly Token[] {
  const chunks = preprocess()(markdown, undefined, true);
  const events = postprocess(
    parse({ extensions: extensions ?? [] })
      .document()
      .write(chunks),
  );
  const top: Token[] = [];
  const open = [top];
  for (const [kind, token, context] of events) {
    if (kind === 'exit') {
      open.pop();
      continue;
    }
    const children: Token[] = [];
    open.at(-1)?.push({
      type: token.type,
      from: token.start.offset,
      to: token.end.offset,
      children,
      // On demand: micromark can't slice tokens of containers, nor has anyone to.
      get source() {
        return context.sliceSerialize(token);
      },
    });
    open.push(children);
  }
  return top;
}
