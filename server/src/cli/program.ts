/** The command line: commands, options and help. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../../../package.json';
import { ExitCode, severities } from './exitCode.ts';
import { type CheckOptions, formats } from './options.ts';

const checkHelp = `
Examples:
  cx-terminology check                     the current folder
  cx-terminology check docs README.md      a folder and a file
  cx-terminology check --fix docs          correct what can be corrected safely
  cx-terminology check --format json docs  a report for programs
  cat page.md | cx-terminology check -     standard input
  cx-terminology check --fix - < page.md   the corrected text on standard output

Folders are searched for .md, .markdown and .mdx files; what .gitignore excludes is left out,
and node_modules too. A file that is named is checked all the same. Without PATH, the check reads
standard input if something is piped into it: in scripts, name the folder.

A team's own terms and settings stand in .cx-terminology.yaml files: those in the folder of a file
and above it hold, up to the root of the repository. What such a file excludes is never checked.

Exit codes:
  0  nothing at or above the failing severity
  1  findings
  2  wrong use or configuration, or something that could not be checked
`;

/** Runs the program on its arguments, and tells how it is to end. */
export async function runProgram(args: readonly string[]): Promise<ExitCode> {
  let exitCode: ExitCode = ExitCode.Clean;
  const program = new Command('cx-terminology')
    .description('Checks Markdown for inconsistent customer-experience terms.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('Run with --help to see what is possible.')
    .addHelpText('after', '\nRun "cx-terminology check --help" for the options of the check, and examples.');
  addCheck(program, async (options) => {
    // Help and version need none of it.
    const { checkCommand } = await import('./checkCommand.ts');
    exitCode = await checkCommand(options);
  });
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    // Commander has said what is wrong, or has printed what was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? ExitCode.Clean : ExitCode.Trouble;
    throw error;
  }
  return exitCode;
}

/** The options as Commander gives them: a switch is absent where it is not set. */
type Flags = Omit<CheckOptions, 'paths' | 'fix' | 'quiet'> & Partial<Pick<CheckOptions, 'fix' | 'quiet'>>;

function addCheck(program: Command, run: (options: CheckOptions) => Promise<void>): void {
  program
    .command('check')
    .summary('check files, folders or standard input')
    .description('Checks Markdown files for inconsistent terms, and corrects them with --fix.')
    .argument('[path...]', 'files, folders, or - for standard input')
    .addOption(
      new Option('--format <format>', 'what the report looks like').choices(formats).default('human'),
    )
    .option('--fix', 'apply all safe fixes to the files, and correct links to headings that they rename')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'the mildest severity that makes the check fail; hints are reported with “hint” alone',
      )
        .choices(severities)
        .default('warning'),
    )
    .option('--config <file>', 'the configuration file to use, instead of those in the folders')
    .option('--no-config', 'use no configuration file')
    .option('--stdin-filename <name>', 'what the report calls standard input', '<stdin>')
    .addOption(
      new Option(
        '--jobs <number>',
        'on how many threads many files are checked, 0 or 1: on one; --fix always takes one (default: as many as the processor has cores, at most 4, if there are enough files)',
      ).argParser(readJobs),
    )
    .option('--color', 'color the report (default: if it goes to a terminal; NO_COLOR, FORCE_COLOR)')
    .option('--no-color', 'do not color the report')
    .option('-q, --quiet', 'print findings and errors only, no summary')
    .addHelpText('after', checkHelp)
    .action((paths: string[], { fix = false, quiet = false, ...flags }: Flags) =>
      run({ ...flags, paths, fix, quiet }),
    );
}

function readJobs(value: string): number {
  if (!/^\d{1,3}$/.test(value)) throw new InvalidArgumentError('Give a whole number, such as 2.');
  return Number(value);
}
