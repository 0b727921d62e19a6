/** A page or a part of one as a reader has it: its HTML, parsed as a browser does. */
import { load } from 'cheerio';

export class Drawn {
  readonly #select: ReturnType<typeof load>;

  /** @param isPage whether it is a whole page, not what is put into one. */
  constructor(html: string, isPage = false) {
    this.#select = load(html, null, isPage);
  }

  /** How many elements a selector is about. */
  count(selector: string): number {
    return this.#select(selector).length;
  }

  /** The text of each, with single spaces. */
  texts(selector: string): string[] {
    return this.#each(selector, (one) =>
      this.#select(one)
        .text()
        .replace(/[ \n]+/g, ' ')
        .trim(),
    );
  }

  /** All that is read on it. */
  get text(): string {
    return this.texts(':root').join(' ');
  }

  /** An attribute of each; absent where it has none. */
  attributes(selector: string, name: string): (string | undefined)[] {
    return this.#each(selector, (one) => this.#select(one).attr(name));
  }

  /** What a screen reader says of each thing that can be pressed: its name, which is its text where no other is given. */
  get buttons(): string[] {
    return this.#each('button', (one) => {
      const button = this.#select(one);
      return button.attr('aria-label') ?? button.text().trim();
    });
  }

  /** What the page calls what a press does. @param name of what is pressed. */
  actionOf(name: string): string | undefined {
    const at = this.buttons.indexOf(name);
    return this.#select('button')
      .eq(at === -1 ? this.count('button') : at)
      .attr('data-action');
  }

  /** The kinds of elements that are in it. */
  get tags(): Set<string> {
    return new Set(this.#each('*', (one) => this.#select(one).prop('tagName')?.toLowerCase() ?? ''));
  }

  /** All names of attributes that are in it. */
  get attributeNames(): Set<string> {
    return new Set(this.#each('*', (one) => Object.keys(this.#select(one).attr() ?? {})).flat());
  }

  #each<Value>(selector: string, read: (one: Parameters<ReturnType<typeof load>>[0]) => Value): Value[] {
    return this.#select(selector)
      .toArray()
      .map((one) => read(one));
  }
}
