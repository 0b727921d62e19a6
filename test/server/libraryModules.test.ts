/** What the build makes of the modules of libraries, so that of them only what is used is bundled. */
import { expect, it } from 'vitest';
import { asModule } from '../../build/libraryModules.mts';

/** Without indentation, blank lines and comments. */
const plain = (code: string) =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

it.each([
  ['an import', 'const a_1 = require("./a");', 'import * as a_1 from "./a";'],
  ['an import of everything', 'const Is = __importStar(require("./is"));', 'import * as Is from "./is";'],
  ['an import of one value', 'const parse = require("parse");', 'import parse from "parse";'],
  ['an export', 'class A {\n}\nexports.A = A;', 'class A {\n}\nexport { A as A };'],
  ['an export of a default', 'exports.default = A;', 'export { A as default };'],
  [
    'an export of a value that is used',
    'exports.all = [1, 2];\nuse(exports.all);',
    'export const all = [1, 2];\nuse(all);',
  ],
  ['an export of everything', '__exportStar(require("./a"), exports);', 'export * from "./a";'],
  [
    'an export of what is imported',
    'const a_1 = require("./a");\nObject.defineProperty(exports, "A", { enumerable: true, get: function () { return a_1.A; } });',
    'import * as a_1 from "./a";\nexport { A as A } from "./a";',
  ],
  [
    'a namespace',
    'var A;\n(function (A) {\n    A.b = 1;\n})(A || (exports.A = A = {}));',
    'export var A = /* @__PURE__ */ (function (A) {\nA.b = 1;\nreturn A;\n})({});',
  ],
  [
    'a namespace in two pieces',
    'var A;\n(function (A) {\n    A.b = 1;\n})(A || (exports.A = A = {}));\n(function (A) {\n    A.c = 2;\n})(A || (exports.A = A = {}));',
    'var A;\n(function (A) {\nA.b = 1;\n})(A || (A = {}));export { A };\n(function (A) {\nA.c = 2;\n})(A || (A = {}));',
  ],
  [
    'what the compiler adds',
    '"use strict";\nvar __importStar = (this && this.__importStar) || (function () {\n    return 1;\n})();\nObject.defineProperty(exports, "__esModule", { value: true });\nexports.A = exports.B = void 0;\nuse();',
    'use();',
  ],
])('%s', (_, compiled, module) => {
  expect(plain(asModule(compiled))).toBe(module);
});
