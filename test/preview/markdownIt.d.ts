/** What the tests use of markdown-it, which has no types of its own. */
declare module 'markdown-it' {
  import type { RenderEnvironment, Renderer, Token } from '../../client/src/preview/markdownIt.ts';

  export default class MarkdownIt {
    constructor(options?: { html?: boolean; linkify?: boolean; typographer?: boolean; breaks?: boolean });
    readonly renderer: Renderer;
    readonly options: object;
    parse(text: string, env: object): Token[];
    render(text: string, env?: RenderEnvironment): string;
  }
}
