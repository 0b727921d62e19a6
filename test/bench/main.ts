/** The benchmark: runs row families one after another, and reports what they have measured. */
import { writeFileSync } from 'node:fs';
import { Bench } from './bench.ts';
import { families } from './families.ts';
import { type Options, readOptions, usage } from './options.ts';
import { writeDocs } from './report/docs.ts';
import { machineText, thisMachine } from './report/machine.ts';
import { failedRow, isMet, type Row } from './report/row.ts';
import { markdownTable } from './report/table.ts';

interface Report {
  readonly machine: ReturnType<typeof thisMachine>;
  readonly options: Options;
  readonly families: readonly { readonly name: string; readonly rows: readonly Row[] }[];
}

// The report alone is for standard output, where it may be read by a program.
const say = (text: string) => process.stderr.write(`${text}\n`);

// Ends in order, so that what is to be done at the exit is done.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

try {
  const options = readOptions(process.argv.slice(2));
  const unknown = options.only.filter((name) => families.every((family) => family.name !== name));
  if (unknown.length > 0) throw new Error(`There are no rows ${unknown.join(', ')}.`);
  if (options.help) process.stdout.write(usageText());
  else await measure(options);
} catch (error) {
  say(`${error instanceof Error ? error.message : error}\n\n${usageText()}`);
  process.exitCode = 2;
}

async function measure(options: Options): Promise<void> {
  const machine = thisMachine();
  const bench = new Bench(options, say);
  const wanted = families.filter(({ name }) => options.only.length === 0 || options.only.includes(name));
  const measured: { name: string; rows: Row[] }[] = [];
  process.once('exit', () => bench.end());
  for (const family of wanted) {
    const began = performance.now();
    say(`${family.name} …`);
    const rows = await family.run(bench).catch((error): Row[] => {
      say(error instanceof Error ? (error.stack ?? error.message) : String(error));
      return [failedRow(family.name, 'ms', `failed: ${error instanceof Error ? error.message : error}`)];
    });
    measured.push({ name: family.name, rows });
    say(`${family.name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  report({ machine, options, families: measured });
}

function report(result: Report): void {
  const { machine, options } = result;
  const rows = result.families.flatMap((family) => family.rows);
  const met = rows.filter((row) => isMet(row)).length;
  const missed = rows.filter((row) => isMet(row) === false).length;
  const table = `${markdownTable(rows)}\n\n${met} targets met, ${missed} missed. ${machineText(machine)}`;
  const json = `${JSON.stringify(result, null, 2)}\n`;
  if (options.json === '-') process.stdout.write(json);
  else process.stdout.write(`${table}\n`);
  if (options.json !== undefined && options.json !== '-') writeFileSync(options.json, json);
  if (options.writeDocs) writeDocs(table);
}

function usageText(): string {
  return usage.replace('{families}', families.map(({ name }) => name).join(', '));
}
