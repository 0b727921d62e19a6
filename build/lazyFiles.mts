/**
 * Keeps modules out of the bundles for Node, in files beside them that are read when something of them is
 * first used. The modules that import them know nothing of it. It serves modules that are not used while
 * others are loaded.
 */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';

/** A file beside the bundles: data, or the code of some modules. */
export type LazyFile =
  | {
      readonly file: string;
      /** The one module whose default export the file holds. */
      readonly module: string;
      /** Makes the content. */
      readonly content: () => string;
      readonly kind: 'json' | 'text';
    }
  | {
      readonly file: string;
      /** Paths of modules from the root of the repository, and names of packages; where much is not used, with what is. */
      readonly modules: readonly LazyModule[];
    };

type LazyModule = string | { readonly package: string; readonly members: readonly string[] };

const root = fileURLToPath(new URL('..', import.meta.url));

/** A plugin for bundles of the format `cjs`, which puts what reads the files in place of their modules. */
export function lazyPlugin(files: readonly LazyFile[], except?: LazyFile): Plugin {
  const readers = new Map(
    files.filter((lazy) => lazy !== except).flatMap((lazy): [string, Reader][] => readersOf(lazy)),
  );
  return {
    name: 'lazy',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /./, namespace: 'file' }, ({ path, resolveDir }) => {
        const id = idOf(path, resolveDir);
        return readers.has(id) ? { path: id, namespace: 'lazy' } : undefined;
      });
      // Only of a CommonJS module are the members asked for when they are used, and only by way of one that
      // is no file, its default export too.
      onLoad({ filter: /./, namespace: 'lazy' }, async ({ path }) => {
        const names = (await readers.get(path)?.names()) ?? [];
        return { contents: `export { ${names.join(', ')} } from ${JSON.stringify(`reader:${path}`)};` };
      });
      onResolve({ filter: /^reader:/, namespace: 'lazy' }, ({ path }) => ({
        path: path.slice('reader:'.length),
        namespace: 'lazy-reader',
      }));
      onResolve({ filter: /./, namespace: 'lazy-reader' }, ({ path }) => ({ path, external: true }));
      onLoad({ filter: /./, namespace: 'lazy-reader' }, async ({ path }) => {
        const reader = readers.get(path);
        return { contents: reader ? commonJs(await reader.names(), reader.read) : '' };
      });
    },
  };
}

/** What stands in a bundle in place of a module. */
interface Reader {
  readonly names: () => Promise<readonly string[]>;
  /** An expression: an object with the members of the module. */
  readonly read: string;
}

function readersOf(lazy: LazyFile): [string, Reader][] {
  const file = JSON.stringify(`./${lazy.file}`);
  if ('modules' in lazy) {
    return lazy.modules.map((module, index) => {
      const read = `require(${file}).module${index}`;
      return [idOf(nameOf(module), root), { names: () => namesOf(module), read }];
    });
  }
  const text = `require('fs').readFileSync(require('path').join(__dirname, ${file}), 'utf8')`;
  const read = `{ default: ${lazy.kind === 'json' ? `JSON.parse(${text})` : text} }`;
  return [[lazy.module, { names: async () => ['default'], read }]];
}

function commonJs(names: readonly string[], read: string): string {
  return `
    let members;
    const load = () => (members ??= ${read});
    exports.__esModule = true;
    for (const name of ${JSON.stringify(names)}) {
      Object.defineProperty(exports, name, { enumerable: true, get: () => load()[name] });
    }`;
}

/**
 * A plugin that writes the data among the files into a folder, whenever the bundle that it belongs to is
 * built.
 */
export function lazyDataPlugin(files: readonly LazyFile[], folder: string): Plugin {
  const write = () => {
    for (const lazy of files) {
      if ('content' in lazy) writeFileSync(join(folder, lazy.file), lazy.content());
    }
  };
  return {
    name: 'lazy-data',
    setup: ({ onStart }) =>
      onStart(() => {
        try {
          write();
          return undefined;
        } catch (error) {
          return { errors: [{ text: error instanceof Error ? error.message : String(error) }] };
        }
      }),
  };
}

/** The bundles that the code among the files is, built with the options that the programs are built with. */
export function lazyBundles(
  files: readonly LazyFile[],
  folder: string,
  options: BuildOptions,
): BuildOptions[] {
  return files.flatMap((lazy) => {
    if (!('modules' in lazy)) return [];
    const plugins = [lazyPlugin(files, lazy), ...(options.plugins ?? [])];
    return [{ ...options, plugins, stdin: entryOf(lazy.modules), outfile: join(folder, lazy.file) }];
  });
}

/** The name of a package, or the path of a module. */
function nameOf(module: LazyModule): string {
  return typeof module === 'string' ? module : module.package;
}

/** What a module is known by: its path, or the name that it is imported by. */
function idOf(path: string, folder: string): string {
  return path.endsWith('.ts') ? resolve(folder, path) : path;
}

/** Exports the modules as `module0`, `module1` … */
function entryOf(modules: readonly LazyModule[]): NonNullable<BuildOptions['stdin']> {
  const lines = modules.map((module, index) => {
    if (typeof module === 'string') {
      const path = module.endsWith('.ts') ? `./${module}` : module;
      return `export * as module${index} from ${JSON.stringify(path)};`;
    }
    const { package: name, members } = module;
    const own = members.map((member) => `${member}: ${member}${index}`);
    const imported = members.map((member) => `${member} as ${member}${index}`);
    return `import { ${imported.join(', ')} } from ${JSON.stringify(name)};
      export const module${index} = { ${own.join(', ')} };`;
  });
  return { contents: lines.join('\n'), resolveDir: root };
}

/** The names of what a module exports. */
async function namesOf(module: LazyModule): Promise<readonly string[]> {
  if (typeof module !== 'string') return module.members;
  if (!module.endsWith('.ts')) return Object.keys(await import(module)).filter((name) => /^\w+$/.test(name));
  const entry = join(root, module);
  const { metafile } = await build({
    entryPoints: [entry],
    format: 'esm',
    bundle: true,
    write: false,
    metafile: true,
    plugins: [
      {
        name: 'alone',
        setup: ({ onResolve }) =>
          onResolve({ filter: /./ }, ({ kind }) => ({ external: kind !== 'entry-point' })),
      },
    ],
  });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
}
