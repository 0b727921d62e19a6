/** Pages as HTML: they are drawn with Preact, as text, so that whatever is put into them stays text. Nothing of VS Code. */
import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** Part of a page as HTML. */
export const toHtml: (part: VNode) => string = renderToString;

/** A whole page as HTML. @param page a `Page`, or what draws one. */
export function pageHtml(page: VNode): string {
  return `<!DOCTYPE html>\n${toHtml(page)}\n`;
}

export interface PageProps {
  readonly title: string;
  /** The reader's, as a BCP 47 tag. */
  readonly language: string;
  /** The directives of the content security policy, beside that nothing else may be loaded. */
  readonly policy?: readonly string[];
  /** What else stands in the head. */
  readonly head?: ComponentChildren;
  /** The class of the body. */
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A page that may do what its policy says, whatever is put into it. */
export function Page({ title, language, policy = [], head, children, ...body }: PageProps) {
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={["default-src 'none'", ...policy].join('; ')} />
        <meta name="viewport" content="width=device-width" />
        <title>{title}</title>
        {head}
      </head>
      <body {...body}>{children}</body>
    </html>
  );
}

/** What a page in the editor loads. */
export interface LivePageFiles {
  /** The addresses of its script and its style sheet. */
  readonly script: string;
  readonly style: string;
  /** What the page may load from, as a content security policy has it. */
  readonly source: string;
  /** Another one for every page. */
  readonly nonce: string;
}

export interface LivePageProps extends Omit<PageProps, 'policy' | 'head'> {
  readonly files: LivePageFiles;
}

/** A page in the editor: it loads the one style sheet and runs the one script, and nothing else. */
export function LivePage({ files: { script, style, source, nonce }, children, ...page }: LivePageProps) {
  const policy = [
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ];
  return (
    <Page {...page} policy={policy} head={<link rel="stylesheet" href={style} />}>
      {children}
      <script nonce={nonce} src={script} />
    </Page>
  );
}
