/** A text in bytes: places in it, and its characters. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesFrom, characterAt, TextBytes, unitsFrom } from '../../server/src/engine/matching/textBytes.ts';

/** Plain text for the most part, with characters of one to four bytes. */
const text = fc.string({ unit: fc.constantFrom('a', ' ', 'ü', '—', '語', '😀'), maxLength: 40 });

describe('the bytes of a text', () => {
  it('are as many before each place as UTF-8 has, in whatever order one asks', () => {
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        fc.infiniteStream(fc.nat()),
        (texts, random) => {
          const source = new TextBytes();
          for (const one of texts) {
            source.turnTo(one);
            const places = [...one].map((_, index) => [...one].slice(0, index).join('').length);
            for (const place of [...places, one.length]) {
              expect(source.byteAt(place)).toBe(Buffer.byteLength(one.slice(0, place)));
              const any = places[random.next().value % Math.max(1, places.length)] ?? 0;
              expect(source.byteAt(any)).toBe(Buffer.byteLength(one.slice(0, any)));
            }
          }
        },
      ),
    );
  });

  it('are read as the characters of the text', () => {
    fc.assert(
      fc.property(text, (one) => {
        const source = new TextBytes();
        source.turnTo(one);
        for (const [index, character] of [...one].entries()) {
          const at = source.byteAt([...one].slice(0, index).join('').length);
          const first = source.bytes[at] as number;
          const read = first < 128 ? first : characterAt(source.bytes, at);
          expect(String.fromCodePoint(read)).toBe(character);
          expect(unitsFrom(first)).toBe(character.length);
          expect(bytesFrom(first)).toBe(Buffer.byteLength(character));
        }
      }),
    );
  });

  it('find room where a text has three for each of its units', () => {
    const source = new TextBytes();
    source.turnTo('語'.repeat(1000));
    expect(source.byteAt(1000)).toBe(3000);
    source.turnTo('short');
    expect(source.byteAt(5)).toBe(5);
  });
});
