/** What the engine takes of the Encoding Standard, which Node and browsers have; https://encoding.spec.whatwg.org */
declare class TextEncoder {
  /** Writes the text as UTF-8 as far as there is room, without cutting a character. `read` counts UTF-16 units. */
  encodeInto(text: string, target: Uint8Array): { readonly read: number; readonly written: number };
}
