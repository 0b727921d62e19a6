/** The check that holds for each file: with the terms and settings of the configuration files around it. */
import concepts from 'cx-terminology:glossary';
import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { Configurations } from '../configuration/configurations.ts';
import type { Terminology } from '../configuration/terminology.ts';
import { languageOfFile } from '../documentLanguage.ts';
import { check, defaultSettings, type MarkdownLanguage } from '../engine/index.ts';
import { isEnglishWord } from '../englishWords.ts';
import { nodeFiles } from '../files/nodeFiles.ts';
import type { Problem } from './checkedFile.ts';
import type { Check } from './checkFile.ts';
import { fileProblem } from './problems.ts';

/** Where problems and remarks about the configuration go. */
export interface ConfigurationReport {
  problem(problem: Problem): Promise<void>;
  note(text: string): Promise<void>;
}

/** The check for documents in a language. */
type CheckAs = (language: MarkdownLanguage) => Check;

export class Checks {
  /** The configuration files that have left out a file. */
  readonly leftOutBy = new Set<string>();
  private readonly configurations: Configurations;
  private readonly report: ConfigurationReport;
  private readonly missing: string | undefined;
  private readonly showsHints: boolean;
  /** What has been told, or been made, of what holds somewhere. */
  private readonly known = new Map<Terminology, CheckAs | undefined>();
  private readonly told = new Set<string>();

  /**
   * @param config the one configuration file to use; false for none; those around each file where it is
   * absent.
   * @param showsHints whether hints are reported; they are meant for an editor, which shows them faintly.
   */
  constructor(config: string | false | undefined, showsHints: boolean, report: ConfigurationReport) {
    this.showsHints = showsHints;
    this.report = report;
    this.missing = typeof config === 'string' && !existsSync(config) ? config : undefined;
    this.configurations = new Configurations({
      concepts,
      roots: () => [uriOf('.')],
      ...(config === false ? {} : { files: nodeFiles }),
      ...(typeof config === 'string' ? { only: uriOf(config) } : {}),
    });
  }

  /**
   * The check for a file; `undefined` where it is not to be checked: it is left out, or its configuration is
   * wrong,
   * which is told once.
   */
  async of(path: string): Promise<Check | undefined> {
    if (this.missing !== undefined) {
      await this.tell(this.missing, () =>
        this.report.problem(fileProblem(this.missing ?? '', 'read', { code: 'ENOENT' })),
      );
      return undefined;
    }
    const uri = uriOf(path);
    const terminology = await this.configurations.of(uri);
    const filter = terminology.filters.find(({ lets }) => !lets(uri));
    if (filter) {
      this.leftOutBy.add(filter.file);
      return undefined;
    }
    if (!this.known.has(terminology)) this.known.set(terminology, await this.make(terminology));
    return this.known.get(terminology)?.(languageOfFile(path));
  }

  private async make({ termBase, settings: own, faults }: Terminology): Promise<CheckAs | undefined> {
    let isWrong = false;
    for (const [uri, found] of faults) {
      const path = relative('.', URI.parse(uri).fsPath);
      for (const { severity, start, message } of found) {
        const text = `${path}:${start.line}:${start.column}: ${message}`;
        if (severity === 'error') isWrong = true;
        await this.tell(text, () =>
          severity === 'error'
            ? this.report.problem({ path, message: text })
            : this.report.note(`warning: ${text}`),
        );
      }
    }
    // With a part of the terms, files would be found wrong, or be fixed, in ways that nobody wants.
    if (isWrong) return undefined;
    const settings = {
      ...defaultSettings,
      ...own,
      frontMatterKeys: [...new Set([...defaultSettings.frontMatterKeys, ...own.frontMatterKeys])],
      dialects: defaultSettings.dialects.with(own.dialects),
    };
    return (language) => {
      const format = { ...settings, language };
      return {
        format,
        findingsIn: (text) =>
          check(text, termBase, format, isEnglishWord).findings.filter(
            ({ severity }) => severity !== 'hint' || this.showsHints,
          ),
      };
    };
  }

  private async tell(text: string, say: () => Promise<void>): Promise<void> {
    if (this.told.has(text)) return;
    this.told.add(text);
    await say();
  }
}

function uriOf(path: string): string {
  return URI.file(resolve(path)).toString();
}
