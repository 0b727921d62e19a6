/** Compiles the program that scans texts to WebAssembly: the build and the tests start here. */
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

export const scanProgramFolder = fileURLToPath(
  new URL('../server/src/engine/scanner/program', import.meta.url),
);

/** The program, in Base64. */
export async function compileScanProgram(): Promise<string> {
  let program: Uint8Array | undefined;
  const { error, stderr } = await asc.main(
    [
      'scan.ts',
      ...['--baseDir', scanProgramFolder],
      ...[
        '--outFile',
        'scan.wasm',
        '--optimizeLevel',
        '3',
        '--runtime',
        'stub',
        '--noAssert',
        '--enable',
        'simd',
      ],
    ],
    {
      writeFile: (_, contents) => {
        program = contents as Uint8Array;
      },
    },
  );
  if (error || !program) throw new Error(`The scanning program can't be compiled: ${stderr.toString()}`);
  return Buffer.from(program).toString('base64');
}
