/** Module hooks: what the build generates (glossary, words, scanning program, validator) is generated here, too. */
import type { LoadHook, ResolveHook } from 'node:module';
import { compileScanProgram } from '../../build/scanProgram.mts';
import { compileGlossary } from '../../data/compile.ts';
import { configurationValidator } from '../../data/configurationSchema.ts';
import { compileWords } from '../../data/words.ts';

const sources: Readonly<Record<string, () => string | Promise<string>>> = {
  'cx-terminology:glossary': () => `export default ${JSON.stringify(compileGlossary())}`,
  'cx-terminology:words': () => `export default ${JSON.stringify(compileWords())}`,
  'cx-terminology:scanner': async () => `export default ${JSON.stringify(await compileScanProgram())}`,
  'cx-terminology:configuration-validator': configurationValidator,
};

export const resolve: ResolveHook = (specifier, context, next) =>
  specifier in sources ? { url: specifier, shortCircuit: true } : next(specifier, context);

export const load: LoadHook = async (url, context, next) => {
  const source = sources[url];
  return source ? { format: 'module', source: await source(), shortCircuit: true } : next(url, context);
};
