/** The page of an entry as HTML. Nothing of VS Code. */
import type { ConceptUses, Use } from '../../../server/src/protocol.ts';
import { LivePage, type LivePageFiles, Page, pageHtml, toHtml } from '../pages/page.tsx';

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
  readonly files: LivePageFiles;
}

/** The page. It runs its own script alone, whatever the entry has in it. */
export function entryHtml({ title, language, entry, texts, files }: EntryPageParts): string {
  return pageHtml(
    <LivePage title={title} language={language} files={files}>
      <nav aria-label={texts.actions}>
        <ActionButton action="insert" text={texts.insert} />
        <ActionButton action="copy" text={texts.copy} />
        <ActionButton action="findUses" text={texts.findUses} />
        {texts.edit !== undefined && <ActionButton action="edit" text={texts.edit} />}
      </nav>
      <main>
        <div dangerouslySetInnerHTML={{ __html: entry }} />
        <h2>{texts.uses}</h2>
        <section id="uses" tabIndex={-1} aria-label={texts.uses}>
          <div id="uses-summary" aria-live="polite" />
          <div id="uses-list" />
        </section>
      </main>
    </LivePage>,
  );
}

/** A page that only says something. @param language that of the text, as a BCP 47 tag. */
export function noticeHtml(text: string, language: string): string {
  return pageHtml(
    <Page title={text} language={language}>
      <p>{text}</p>
    </Page>,
  );
}

/** What the page says of the uses, as HTML. */
export interface UsesParts {
  /** A sentence, which is read to who does not see that it has changed. */
  readonly summary: string;
  /** Empty where there is none. */
  readonly list: string;
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
export function usesHtml(uses: readonly NumberedUse[], { summary, more, nameOf }: UsesTexts): UsesParts {
  const shown = uses.slice(0, most);
  const left = uses.length - shown.length;
  const list = (
    <>
      {shown.length > 0 && (
        <ul>
          {shown.map(({ uri, use }, index) => (
            <li>
              <a href={`use:${index}`}>{`${nameOf(uri)}:${use.range.start.line + 1}`}</a>{' '}
              <Line line={use.line} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <ActionLink action="findUses" text={more(left)} />}
    </>
  );
  return { ...textHtml(summary), list: toHtml(list) };
}

/** Something to say in the place of the uses. */
export function textHtml(text: string): UsesParts {
  return { summary: toHtml(<p>{text}</p>), list: '' };
}

/** A link that does something, behind what is said of it. */
export function linkHtml(action: string, text: string, before: string): UsesParts {
  return { summary: toHtml(<ActionLink action={action} text={text} before={before} />), list: '' };
}

interface ActionProps {
  readonly action: string;
  readonly text: string;
}

function ActionButton({ action, text }: ActionProps) {
  return (
    <button type="button" data-action={action}>
      {text}
    </button>
  );
}

function ActionLink({ action, text, before = '' }: ActionProps & { readonly before?: string }) {
  return (
    <p>
      {before} <a href={action}>{text}</a>
    </p>
  );
}

/** A line of a document, in which the form stands out. */
function Line({ line: { text, from, to } }: Pick<Use, 'line'>) {
  return (
    <span class="line">
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </span>
  );
}
