/** Module hooks: what the build generates (glossary, words, validator) is generated here, too. */
import type { LoadHook, ResolveHook } from 'node:module';
import { compileGlossary } from '../../data/compile.ts';
import { configurationValidator } from '../../data/configurationSchema.ts';
import { compileWords } from '../../data/words.ts';

const sources: Readonly<Record<string, () => string>> = {
  'cx-terminology:glossary': () => `export default ${JSON.stringify(compileGlossary())}`,
  'cx-terminology:words': () => `export default ${JSON.stringify(compileWords())}`,
  'cx-terminology:configuration-validator': configurationValidator,
};

export const resolve: ResolveHook = (specifier, context, next) =>
  specifier in sources ? { url: specifier, shortCircuit: true } : next(specifier, context);

export const load: LoadHook = (url, context, next) => {
  const source = sources[url];
  return source ? { format: 'module', source: source(), shortCircuit: true } : next(url, context);
};
