/**
 * All tests: `npm test`. Each step is a program of its own; its passed and failed tests are counted together, and
 * the last line is the sum. `npm test -- NAME …` runs only the steps of these names (see `steps`).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Count {
  passed: number;
  failed: number;
}

interface Step {
  readonly name: string;
  run(): Promise<Count>;
}

const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'cx-terminology-test-'));

/** Runs a program with its output shown; resolves with its exit code. */
function execute(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A program that passes or fails as a whole. */
function program(name: string, script: string): Step {
  return {
    name,
    async run() {
      const isRight = (await execute('npm', ['run', '--silent', script])) === 0;
      return { passed: isRight ? 1 : 0, failed: isRight ? 0 : 1 };
    },
  };
}

/** Tests by Vitest, under one of its configurations. */
function vitest(name: string, config: string): Step {
  return {
    name,
    async run() {
      const report = join(scratch, `${name}.json`);
      await execute('vitest', [
        ...['run', '--config', config],
        ...['--reporter', 'default', '--reporter', 'json', '--outputFile', report],
      ]);
      const { numPassedTests, numFailedTests, numPendingTests, success } = JSON.parse(
        readFileSync(report, 'utf8'),
      );
      // A file that can't be loaded has no tests to fail, and tests that were not run have not passed.
      return { passed: numPassedTests, failed: numFailedTests + numPendingTests || (success ? 0 : 1) };
    },
  };
}

/** The extension's suite in a real VS Code; its program writes its count into a file. */
function extension(name: string, ...options: string[]): Step {
  return {
    name,
    async run() {
      const report = join(scratch, `${name}.json`);
      const code = await execute(process.execPath, ['test/client/run.ts', ...options, report]);
      const { passed, failed }: Count = JSON.parse(readFileSync(report, 'utf8'));
      return { passed, failed: failed || (code === 0 ? 0 : 1) };
    },
  };
}

const steps: readonly Step[] = [
  program('types', 'typecheck'),
  program('lint', 'lint'),
  program('build', 'build'),
  vitest('unit', 'test/vitest.config.ts'),
  program('quality', 'quality'),
  program('package', 'package'),
  extension('extension'),
  extension('oldest', '--oldest'),
  extension('web', '--web'),
  vitest('person', 'test/person/vitest.config.ts'),
];

const wanted = process.argv.slice(2);
const total: Count = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const step of steps) {
  if (wanted.length > 0 && !wanted.includes(step.name)) continue;
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  let count: Count;
  try {
    count = await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count = { passed: 0, failed: 1 };
  }
  total.passed += count.passed;
  total.failed += count.failed;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  lines.push(`${step.name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`);
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
