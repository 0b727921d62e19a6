/** What is made when it is first asked for. */
import { expect, it } from 'vitest';
import { onDemand } from '../../server/src/onDemand.ts';

it('is made once, however many ask', async () => {
  let made = 0;
  const get = onDemand(async () => ++made);
  expect(await Promise.all([get(), get()])).toEqual([1, 1]);
  expect(await get()).toBe(1);
});

it('is made again where that has failed', async () => {
  let made = 0;
  const get = onDemand(async () => {
    made++;
    if (made === 1) throw new Error('It is not there.');
    return made;
  });
  await expect(get()).rejects.toThrow('It is not there.');
  expect(await get()).toBe(2);
});
