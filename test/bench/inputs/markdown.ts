/**
 * Markdown of a stated make-up, from a seed. Of 100 blocks: 52 paragraphs (a fifth of them with a link, as
 * many with emphasis, some with code), 14 headings, 12 lists, 7 fences, 5 quotes, 4 tables, 3 HTML blocks,
 * 3 shortcodes. The words are common English ones in a random order.
 */
import { Random } from './random.ts';
import { capitalized, sentences } from './wording.ts';
import type { WrongForm } from './wrongForms.ts';

export interface Wording {
  /** Words that are no terms. */
  readonly words: readonly string[];
  /** Forms that the checker reports. */
  readonly wrongForms: readonly WrongForm[];
}

export class MarkdownWriter {
  private readonly random: Random;
  private readonly wording: Wording;

  constructor(wording: Wording, seed: number) {
    this.wording = wording;
    this.random = new Random(seed);
  }

  /**
   * A document of so many UTF-16 code units, give or take a block, with wrong forms spread evenly over its
   * prose.
   * @param hidden how many wrong forms stand where there is no prose: in code, addresses and shortcodes.
   */
  document(length: number, wrongForms: number, hidden = 0): string {
    const blocks = [`# ${this.title()}`];
    let written = 0;
    let placed = 0;
    let placedHidden = 0;
    while (written < length) {
      const wrong = placed < wrongForms * ((written + 1) / length);
      const hides = placedHidden < hidden * ((written + 1) / length);
      const block = wrong
        ? this.prose(this.wrongForm())
        : hides
          ? this.hiding(this.wrongForm())
          : this.block();
      if (wrong) placed++;
      else if (hides) placedHidden++;
      blocks.push(block);
      written += block.length + 2;
    }
    return `${blocks.join('\n\n')}\n`;
  }

  /** YAML front matter. */
  frontMatter(): string {
    const slug = this.text(3)
      .toLowerCase()
      .replace(/[^a-z]+/g, '-');
    const date = `20${10 + this.random.below(15)}-0${1 + this.random.below(9)}-1${this.random.below(10)}`;
    const tags = [this.word(), this.word(), this.word()];
    return `---\ntitle: ${this.title()}\nslug: ${slug}\ndate: ${date}\ntags: [${tags.join(', ')}]\n---\n\n`;
  }

  /** One block without a wrong form. */
  block(): string {
    const kind = this.random.below(100);
    if (kind < 52) return this.paragraph();
    if (kind < 66) return `${'#'.repeat(2 + this.random.below(3))} ${this.title()}`;
    if (kind < 78) return this.list();
    if (kind < 85) return this.fence(`${this.word()} = ${this.word()}(${this.word()})`);
    if (kind < 90) return `> ${this.text(25)}`;
    if (kind < 94) return this.table();
    if (kind < 97) return `<div class="${this.word()}">\n<p>${this.text(12)}</p>\n</div>`;
    return `{{< ${this.word()} src="${this.word()}.png" alt="${this.text(4)}" >}}`;
  }

  /** A block of prose in which a wrong form stands. */
  private prose(wrong: string): string {
    const kind = this.random.below(10);
    if (kind < 6) return this.text(40, wrong);
    if (kind < 8)
      return [this.text(8), this.text(10, wrong), this.text(6)].map((item) => `- ${item}`).join('\n');
    return kind < 9 ? `> ${this.text(25, wrong)}` : this.table(this.text(4, wrong));
  }

  /** A block in which a wrong form stands where there is no prose. */
  private hiding(wrong: string): string {
    const kind = this.random.below(3);
    const slug = wrong.replaceAll(' ', '-');
    if (kind === 0) return this.fence(`${this.word()} = "${wrong}"`);
    if (kind === 1)
      return `${this.text(15)} See [${this.text(3)}](https://example.com/${slug}/${this.word()}).`;
    return `{{< ${this.word()} ref="${slug}.md" >}}`;
  }

  private paragraph(): string {
    const text = this.text(20 + this.random.below(60));
    const extra = this.random.below(10);
    if (extra < 2) return `${text} See [${this.text(3)}](https://example.com/${this.word()}/${this.word()}).`;
    if (extra < 4) return `${text} It is **${this.text(2)}** and *${this.word()}* for all – that’s certain.`;
    return extra < 5 ? `${text} Call \`${this.word()}.${this.word()}()\` for it.` : text;
  }

  private list(): string {
    const mark = this.random.chance(0.3) ? '1.' : '-';
    const items = Array.from({ length: 3 + this.random.below(5) }, () =>
      this.text(5 + this.random.below(14)),
    );
    return items.map((item) => `${mark} ${item}`).join('\n');
  }

  private table(cell = this.text(4)): string {
    const rows = Array.from({ length: 2 + this.random.below(6) }, () => [
      this.word(),
      this.text(4),
      this.word(),
    ]);
    const all = [
      [this.word(), this.word(), this.word()],
      ['---', '---', '---'],
      [this.word(), cell, '1'],
      ...rows,
    ];
    return all.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  }

  private fence(line: string): string {
    const lines = Array.from({ length: 2 + this.random.below(8) }, () => `${this.word()}(${this.word()});`);
    return ['```js', line, ...lines, '```'].join('\n');
  }

  private title(): string {
    return capitalized(this.text(4).replace(/[.,]/g, '').toLowerCase());
  }

  private word(): string {
    return this.random.pick(this.wording.words);
  }

  private wrongForm(): string {
    return this.random.pick(this.wording.wrongForms).wrong;
  }

  private text(count: number, inserted?: string): string {
    return sentences(count, this.wording.words, this.random, inserted);
  }
}
