/** A process of its own that checks pathological documents, so that it can be ended. */
import { register } from 'node:module';
import type { Answer, Question } from './pathological.ts';

register('../../quality/generated.ts', import.meta.url);
const { compileGlossary } = await import('../../../data/compile.ts');
const { check, compileTermBase, defaultSettings, rules } = await import(
  '../../../server/src/engine/index.ts'
);
const { isEnglishWord } = await import('../../../server/src/englishWords.ts');
const { pathological } = await import('../inputs/pathological.ts');

const termBase = compileTermBase(compileGlossary());
/** All rules are on, also those that nobody has asked for. */
const severities = Object.fromEntries(
  rules.filter(({ defaultSeverity }) => defaultSeverity === 'off').map(({ code }) => [code, 'hint'] as const),
);
const settings = { ...defaultSettings, severities };

function timeOf({ name, length }: Question): Answer {
  const text = pathological.find((one) => one.name === name)?.text(length) ?? '';
  const began = performance.now();
  try {
    check(text, termBase, settings, isEnglishWord);
  } catch (error) {
    return { failure: `failed: ${error}` };
  }
  return { milliseconds: performance.now() - began };
}

// The first checks are slow for want of compiled code, whatever they check.
for (let run = 0; run < 20; run++) timeOf({ name: 'a wrong form on every line', length: 50_000 });
process.on('message', (question: Question) => process.send?.(timeOf(question)));
process.send?.('ready');
