/** What the engine takes of WebAssembly and of HTML, which Node and browsers have; https://webassembly.github.io/spec */
declare namespace WebAssembly {
  class Module {
    constructor(program: Uint8Array);
  }
  class Instance {
    readonly exports: Readonly<Record<string, unknown>>;
    constructor(module: Module, imports: Readonly<Record<string, Readonly<Record<string, unknown>>>>);
  }
}

/** Decodes Base64 to a string with a character for each byte. */
declare function atob(encoded: string): string;
