/** Where on the page words are shown. */
/// <reference lib="dom" />

/** In pixels of the page. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Runs in the page: lines are made of one span per token, so a word may stretch over several. */
export function boxOfWord(lines: Element[], { word, nth }: { word: string; nth: number }): Box | undefined {
  const sorted = [...lines].sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top);
  let seen = 0;
  for (const line of sorted) {
    const text = (line.textContent ?? '').replaceAll('\u00a0', ' ');
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (seen === nth) {
        const range = document.createRange();
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let offset = 0;
        let started = false;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent?.length ?? 0;
          if (!started && at < offset + length) {
            range.setStart(node, at - offset);
            started = true;
          }
          if (started && at + word.length <= offset + length) {
            range.setEnd(node, at + word.length - offset);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x, y, width, height };
          }
          offset += length;
        }
      }
      seen += 1;
    }
  }
  return undefined;
}
