// Takes the place of `mocha` (by an alias) where a suite is bundled for the web worker extension
// host: Mocha's own build for browsers puts itself into the global scope instead of exporting.

// A path, because the alias catches every import of the package.
import '../../node_modules/mocha/mocha.js';

export default (globalThis as unknown as { readonly Mocha: typeof Mocha }).Mocha;
