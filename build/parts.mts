/**
 * Builds a program for Node in parts, as CommonJS: all that its modules import is loaded when it starts, and what
 * they import by `import()` is a file of its own, loaded when that is called. Every module is there once, so parts
 * share classes and state.
 */
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, type OutputFile, type Plugin, transform } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The options that build a program into `FOLDER/NAME.js`, and its parts into `FOLDER/NAME.….js`. */
export function inParts(
  entry: string,
  { folder, name }: { readonly folder: string; readonly name: string },
  options: BuildOptions,
): BuildOptions {
  return {
    ...options,
    entryPoints: { [name]: entry },
    outdir: folder,
    chunkNames: `${name}.[name].[hash]`,
    // esbuild splits only modules of this format, with source maps that the next step reads if they are inside.
    format: 'esm',
    splitting: true,
    sourcemap: 'inline',
    write: false,
    // It would tell sizes with the source maps inside.
    logLevel: 'warning',
    plugins: [...(options.plugins ?? []), partsPlugin(resolve(root, entry))],
  };
}

function partsPlugin(entry: string): Plugin {
  return {
    name: 'parts',
    setup({ onResolve, onLoad, onEnd }) {
      onResolve({ filter: /^\./ }, ({ kind, path, resolveDir }) =>
        kind === 'dynamic-import' ? { path: resolve(resolveDir, path), namespace: 'part' } : undefined,
      );
      // esbuild makes a file for all modules that the same files need. Where every part needs the program, what
      // is loaded at the start is one file.
      onLoad({ filter: /./, namespace: 'part' }, ({ path }) => ({
        contents: `import ${JSON.stringify(entry)}; export * from ${JSON.stringify(path)};`,
        resolveDir: root,
      }));
      onEnd(async ({ outputFiles = [] }) => void (await Promise.all(outputFiles.map(writeAsCommonJs))));
    },
  };
}

async function writeAsCommonJs({ path, text }: OutputFile): Promise<void> {
  const { code, map } = await transform(text, {
    format: 'cjs',
    platform: 'node',
    minify: true,
    // With `require` instead, nothing of Node's other loader is loaded.
    supported: { 'dynamic-import': false },
    sourcemap: 'external',
    sourcesContent: false,
    legalComments: 'none',
  });
  await Promise.all([
    writeFile(path, `${code}//# sourceMappingURL=${basename(path)}.map\n`),
    writeFile(`${path}.map`, map),
  ]);
}
