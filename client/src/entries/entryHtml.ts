/** The page of an entry as HTML. Nothing of VS Code. */
import type { ConceptUses, Use } from '../../../server/src/protocol.ts';

/** What the page says beside the entry itself, in the reader's language. */
export interface PageTexts {
  readonly insert: string;
  readonly copy: string;
  readonly findUses: string;
  /** Absent where the entry is in no file that the reader can edit. */
  readonly edit?: string;
  readonly actions: string;
  readonly uses: string;
}

export interface EntryPageParts {
  readonly title: string;
  /** The reader's, as a BCP 47 tag. What the glossary says is English. */
  readonly language: string;
  /** The entry as HTML, as VS Code renders its Markdown. */
  readonly entry: string;
  readonly texts: PageTexts;
  readonly script: string;
  readonly style: string;
  /** What the page may load from, as a content security policy has it. */
  readonly source: string;
  /** Another one for every page. */
  readonly nonce: string;
}

/** The page. It loads the one style sheet and runs the one script, and nothing else, whatever the entry has in it. */
export function entryHtml({
  title,
  language,
  entry,
  texts,
  script,
  style,
  source,
  nonce,
}: EntryPageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${source}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const button = (action: string, text: string) =>
    `<button type="button" data-action="${action}">${escapeHtml(text)}</button>`;
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
</head>
<body>
<nav aria-label="${escapeHtml(texts.actions)}">
${button('insert', texts.insert)}
${button('copy', texts.copy)}
${button('findUses', texts.findUses)}
${texts.edit === undefined ? '' : button('edit', texts.edit)}
</nav>
<main>
${entry}
<h2>${escapeHtml(texts.uses)}</h2>
<section id="uses" aria-live="polite" aria-label="${escapeHtml(texts.uses)}"></section>
</main>
<script nonce="${nonce}" src="${escapeHtml(script)}"></script>
</body>
</html>
`;
}

/** A page that only says something. @param language that of the text, as a BCP 47 tag. */
export function noticeHtml(text: string, language: string): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<title>${escapeHtml(text)}</title>
</head>
<body>
<p>${escapeHtml(text)}</p>
</body>
</html>
`;
}

/** How many uses the page has at most; the list of references has all. */
const most = 20;

export interface UsesTexts {
  /** How many there are, as a sentence. */
  readonly summary: string;
  /** The link to those that are not on the page. */
  readonly more: (count: number) => string;
  /** How readers know a file. */
  readonly nameOf: (uri: string) => string;
}

/** A place that the page links to, by its number among all uses of the concept. */
export interface NumberedUse {
  readonly uri: string;
  readonly use: Use;
}

/** All uses in the order in which they are numbered. */
export function numbered({ documents }: ConceptUses): NumberedUse[] {
  return documents.flatMap(({ uri, uses }) => uses.map((use) => ({ uri, use })));
}

/** The uses as a list of links; those that are too many are one link at its end. */
export function usesHtml(uses: readonly NumberedUse[], { summary, more, nameOf }: UsesTexts): string {
  const items = uses.slice(0, most).map(({ uri, use }, index) => {
    const { text, from, to } = use.line;
    const place = `${nameOf(uri)}:${use.range.start.line + 1}`;
    const line = `${escapeHtml(text.slice(0, from))}<mark>${escapeHtml(text.slice(from, to))}</mark>${escapeHtml(text.slice(to))}`;
    return `<li><a href="use:${index}">${escapeHtml(place)}</a> <span class="line">${line}</span></li>`;
  });
  const rest = uses.length - items.length;
  return [
    `<p>${escapeHtml(summary)}</p>`,
    ...(items.length > 0 ? [`<ul>\n${items.join('\n')}\n</ul>`] : []),
    ...(rest > 0 ? [linkHtml('findUses', more(rest))] : []),
  ].join('\n');
}

/** A paragraph, and a link behind it that does something. */
export function linkHtml(action: string, text: string, before = ''): string {
  return `<p>${escapeHtml(before)} <a href="${action}">${escapeHtml(text)}</a></p>`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
