/** What is said: a template with values in its gaps, in the reader's language. */
import { expect, test } from 'vitest';
import { inEnglish, sayIn } from '../../server/src/engine/index.ts';

test.each<[template: string, values: (string | number)[], said: string]>([
  ['Nothing.', [], 'Nothing.'],
  ['{0} of {1}.', [1, 'two'], '1 of two.'],
  ['{1}, {0}, {1}', ['a', 'b'], 'b, a, b'],
  // What is put in is text, whatever it looks like.
  ['{0} {1}', ['{1}', '$& {0}'], '{1} $& {0}'],
  // Braces of other things stay.
  ['`{{ name }}` `{note}` {', ['x'], '`{{ name }}` `{note}` {'],
])('%j with %j is %j', (template, values, said) => {
  expect(inEnglish(template, ...values)).toBe(said);
});

test('in another language, with the values where that has them; what is not translated stays', () => {
  const say = sayIn({ '{0} of {1}': 'von {1} {0}' });
  expect(say('{0} of {1}', 2, 5)).toBe('von 5 2');
  expect(say('{0} or {1}', 2, 5)).toBe('2 or 5');
});
