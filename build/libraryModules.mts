/**
 * Libraries without what nobody uses.
 *
 * Has what is bundled of the libraries for LSP as ES modules, of which esbuild leaves out what nobody uses. They are
 * published as CommonJS, as the TypeScript compiler writes it from such modules, and that is undone here. A module
 * in which anything is left of CommonJS then is bundled as it is.
 *
 * The Markdown parser says of its nodes how an editor may highlight them. Nobody asks it here.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const libraries =
  /[\\/]vscode-(?:jsonrpc|language(?:client|server)(?:-protocol|-types)?)[\\/]lib[\\/].*\.js$/;

const highlighting = /[\\/]@lezer[\\/]highlight[\\/]dist[\\/]index\.js$/;

/** As much of the module as the parser calls: whatever it makes of it says nothing of any node. */
const noHighlighting = `
  export class Tag {}
  const tag = () => tag;
  export const tags = /* @__PURE__ */ new Proxy({}, { get: () => tag });
  export const styleTags = () => () => null;`;

export const libraryModules: Plugin = {
  name: 'library-modules',
  setup({ onLoad }) {
    onLoad({ filter: libraries }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const module = asModule(text);
      return { contents: hasCommonJs.test(withoutComments(module)) ? text : module };
    });
    onLoad({ filter: highlighting }, () => ({ contents: noHighlighting }));
  },
};

const hasCommonJs = /\b(?:exports\b|require\(|__(?:exportStar|importStar|importDefault|createBinding)\b)/;

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

/** Enumerations and namespaces: the comment after the name, and what is in the braces. */
const namespace =
  /^(?:export )?var (\w+);\n(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?\(function \(\1\) \{\n((?:(?!^\}\)\()[\s\S])*)^\}\)\(\1 \|\| \((exports\.\1 = )?\1 = \{\}\)\);$/gm;

/** A module as it was before it became CommonJS, but for types. */
export function asModule(text: string): string {
  /** Where what is known by these names comes from. */
  const sources = new Map<string, string>();
  const merged = new Set<string>();
  return (
    text
      // What the compiler adds: helpers, and the names of exports that are to come.
      .replace(/^"use strict";$/m, '')
      .replace(/^var __\w+ = \(this && this\.__\w+\) \|\| [\s\S]*?^\}.*;$/gm, '')
      .replace(/^Object\.defineProperty\(exports, "__esModule".*$/m, '')
      .replace(/^(?:exports\.\w+ = )+void 0;$/gm, '')
      // Imports, and exports of what is imported.
      .replace(/^__exportStar\(require\((".*?")\), exports\);$/gm, 'export * from $1;')
      .replace(
        /^(?:const|var) (\w+) = (__import(?:Star|Default)\()?require\((".*?")\)\)?;$/gm,
        (_, name: string, helper: string | undefined, source: string) => {
          sources.set(name, source);
          // Names of the compiler's own end in a number; others are those of a module that is one value.
          return helper || /_\d+$/.test(name)
            ? `import * as ${name} from ${source};`
            : `import ${name} from ${source};`;
        },
      )
      .replace(
        /^Object\.defineProperty\(exports, "(\w+)", .* return (\w+)\.(\w+); \} \}\);$/gm,
        (statement, name: string, module: string, member: string) => {
          const source = sources.get(module);
          return source ? `export { ${member} as ${name} } from ${source};` : statement;
        },
      )
      // Namespaces can be left out if nothing else adds to them.
      .replace(namespace, (statement, name: string, body: string, exported: string | undefined) => {
        if (text.split(`(function (${name}) {`).length > 2) return statement;
        const keyword = exported || statement.startsWith('export') ? 'export var' : 'var';
        return `${keyword} ${name} = /* @__PURE__ */ (function (${name}) {\n${body}return ${name};\n})({});`;
      })
      .replace(/^\}\)\((\w+) \|\| \(exports\.\1 = \1 = \{\}\)\);$/gm, (_, name: string) => {
        const isFirst = !merged.has(name);
        merged.add(name);
        return `})(${name} || (${name} = {}));${isFirst ? `export { ${name} };` : ''}`;
      })
      // Exports of what is declared here.
      .replace(/^exports\.(\w+) = (\w+);$/gm, 'export { $2 as $1 };')
      .replace(/^exports\.(?=\w+ = )/gm, 'export const ')
      .replace(/\bexports\.(?=\w+\b(?! =[^=]))/g, '')
  );
}
