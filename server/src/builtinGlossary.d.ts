/** The built-in glossary; the build and the test runner put it in place of this module (see the build script). */
declare module 'cx-terminology:glossary' {
  // An ambient module can't import from a relative path, but it can name a type there.
  const concepts: readonly import('./engine/index.ts').Concept[];
  export default concepts;
}
