/** Tells what is to be said of the configuration, each remark once. */
import type { FileCheck } from './checks.ts';
import type { ReportWriter } from './reportWriter.ts';

export class ConfigurationRemarks {
  private readonly writer: ReportWriter;
  private readonly told = new Set<string>();
  /** The configuration files that have left out a file. */
  private readonly leftOutBy = new Set<string>();

  constructor(writer: ReportWriter) {
    this.writer = writer;
  }

  /** Tells what is new about what holds for a file. */
  async add({ remarks, leftOutBy }: Pick<FileCheck, 'remarks' | 'leftOutBy'>): Promise<void> {
    if (leftOutBy !== undefined) this.leftOutBy.add(leftOutBy);
    for (const remark of remarks) {
      const text = 'problem' in remark ? remark.problem.message : remark.note;
      if (this.told.has(text)) continue;
      this.told.add(text);
      if ('problem' in remark) await this.writer.add({ problem: remark.problem });
      else await this.writer.note(remark.note);
    }
  }

  /** Tells what holds for all files together. */
  async end(): Promise<void> {
    if (this.leftOutBy.size === 0) return;
    const files = [...this.leftOutBy].join(', ');
    await this.writer.note(`What include and exclude of ${files} leave out was not checked.`);
  }
}
