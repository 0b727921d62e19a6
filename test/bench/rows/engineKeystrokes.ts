/** What of a keystroke is the check itself, without any message. */
import { type Bench, type Family, samplesOf } from '../bench.ts';
import { openEngineDocument } from '../drive/engineDocument.ts';
import { Random } from '../inputs/random.ts';
import { Typist } from '../inputs/typist.ts';
import { atMost, row } from '../report/row.ts';
import { median } from '../report/statistics.ts';

/** Keystrokes before the first that counts. */
const warmUp = 20;

export const engineKeystrokes: Family = {
  name: 'engine',
  async run(bench) {
    const one = await measure(1e6, bench);
    const four = await measure(4e6, bench);
    return [
      row('check after a keystroke, in the engine, 1 MB', 'ms', one, { targets: atMost(0.4, 5) }),
      row('check after a keystroke, in the engine, 4 MB', 'ms', four),
      row('… 4 MB to 1 MB', '×', [median(four) / median(one)], { targets: atMost(2) }),
    ];
  },
};

function measure(length: number, bench: Bench): Promise<number[]> {
  const text = bench.document(length, length / 2000);
  const document = openEngineDocument(text, bench.termBase);
  const typist = new Typist(text.length, new Random(bench.seed));
  const press = () => {
    const keystroke = typist.next();
    const began = performance.now();
    document.press(keystroke);
    return performance.now() - began;
  };
  for (let index = 0; index < warmUp; index++) press();
  return samplesOf(bench.options.keystrokes, bench.options.budget, press);
}
