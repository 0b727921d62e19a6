/** What the plugin knows of markdown-it, which is VS Code’s own. */

export interface Token {
  readonly type: string;
  readonly tag: string;
  readonly attrs: [string, string][] | null;
  /** The lines of the source, from 0 on, `[first, behind the last)`. */
  readonly map: readonly [number, number] | null;
  /** 1 opens, -1 closes, 0 does neither. */
  readonly nesting: 1 | 0 | -1;
  readonly content: string;
  readonly markup: string;
  readonly info: string;
  readonly children: readonly Token[] | null;
}

/** What a rendering is given beside the tokens. */
export interface RenderEnvironment {
  /** The `Uri` of the document that VS Code renders; absent for other texts. */
  readonly currentDocument?: unknown;
}

export interface MarkdownIt {
  readonly renderer: Renderer;
}

export interface Renderer {
  render(tokens: readonly Token[], options: unknown, env: RenderEnvironment): string;
}
