/** What is loaded when the extension is activated. */
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { repositoryRoot } from '../host/paths.ts';

/** The modules that a program and what it imports have, but for what it loads by `import()`. */
async function modulesAtStart(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [entry],
    outdir: 'dist',
    write: false,
    metafile: true,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    logLevel: 'silent',
  });
  const [first] = Object.keys(metafile.outputs).filter(
    (file) => metafile.outputs[file]?.entryPoint === entry,
  );
  const reached = new Set(first === undefined ? [] : [first]);
  for (const file of reached) {
    for (const { path, kind } of metafile.outputs[file]?.imports ?? []) {
      if (kind === 'import-statement' && path in metafile.outputs) reached.add(path);
    }
  }
  return [...reached].flatMap((file) => Object.keys(metafile.outputs[file]?.inputs ?? {}));
}

test('no library is, such as the one that draws pages or the one that talks to the server', async () => {
  const modules = await modulesAtStart('client/src/node.ts');
  expect(modules).toContain('client/src/extension.ts');
  expect(modules.filter((file) => file.includes('node_modules'))).toEqual([]);
  expect(modules.filter((file) => file.endsWith('.tsx'))).toEqual([]);
});
