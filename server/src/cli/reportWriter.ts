/** Writes the report of a run as it goes on, and keeps the sums and problems for its end. */
import type { Problem, Totals } from './checkedFile.ts';
import type { Outcome } from './checkFile.ts';
import { ExitCode } from './exitCode.ts';
import type { CorrectedFile } from './linkCorrections.ts';
import { Output } from './output.ts';
import { printable } from './printable.ts';
import type { Reporter } from './reporter.ts';

/** So much of a report is written at once, in UTF-16 units. */
const mostGathered = 1 << 16;

export class ReportWriter {
  private readonly report: Output;
  private readonly messages = new Output(process.stderr);
  private readonly reporter: Reporter;
  private readonly totals: Totals;
  private readonly quiet: boolean;
  private readonly problems: Problem[] = [];
  /** What has not been written yet. */
  private gathered = '';

  constructor(report: Output, reporter: Reporter, totals: Totals, quiet: boolean) {
    this.report = report;
    this.reporter = reporter;
    this.totals = totals;
    this.quiet = quiet;
  }

  /** Whether nobody reads the report any more. */
  get isClosed(): boolean {
    return this.report.isClosed;
  }

  async begin(): Promise<void> {
    await this.write(this.reporter.begin());
  }

  /** Reports what came of a file. */
  async add({ file, problem, note }: Outcome): Promise<void> {
    if (note !== undefined) await this.note(note);
    if (file) {
      this.totals.add(file);
      await this.write(this.reporter.file(file));
    }
    if (problem) {
      this.problems.push(problem);
      await this.say(`error: ${printable(problem.message)}\n`);
    }
  }

  /** Counts what was corrected in a file that was not checked. */
  async addLinks({ links, problem }: CorrectedFile): Promise<void> {
    this.totals.addLinks(links);
    await this.add(problem ? { problem } : {});
  }

  /** Tells something that is neither a finding nor a problem. */
  async note(text: string): Promise<void> {
    if (!this.quiet) await this.say(`${printable(text)}\n`);
  }

  /** Ends the report, and tells how the program is to end. */
  async end(): Promise<ExitCode> {
    await this.write(this.reporter.end(this.totals, this.problems));
    await this.flush();
    if (this.problems.length > 0) return ExitCode.Trouble;
    return this.totals.failing > 0 ? ExitCode.Findings : ExitCode.Clean;
  }

  /** Writes a part of the report: in a terminal at once, and else when there is much of it. */
  private async write(part: string): Promise<void> {
    this.gathered += part;
    if (this.report.isTerminal || this.gathered.length >= mostGathered) await this.flush();
  }

  private async flush(): Promise<void> {
    const text = this.gathered;
    this.gathered = '';
    await this.report.write(text);
  }

  /** Tells something behind what has been reported so far: both may be seen in one place. */
  private async say(message: string): Promise<void> {
    await this.flush();
    await this.messages.write(message);
  }
}
