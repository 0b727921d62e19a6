/** The check that holds for each file: with the terms and settings of the configuration files around it. */
import concepts from 'cx-terminology:glossary';
import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import { Configurations } from '../configuration/configurations.ts';
import type { Terminology } from '../configuration/terminology.ts';
import { languageOfFile } from '../documentLanguage.ts';
import {
  ClosedDocuments,
  defaultSettings,
  type Finding,
  type MarkdownLanguage,
  type TextRange,
} from '../engine/index.ts';
import { isEnglishWord } from '../englishWords.ts';
import { immediateFiles } from '../files/immediateFiles.ts';
import type { Check } from '../fixText.ts';
import type { Problem } from './checkedFile.ts';
import { FileReader } from './fileReader.ts';
import { fileProblem } from './problems.ts';

/** What is wrong with the configuration, or is to be said about it. */
export type Remark = { readonly problem: Problem } | { readonly note: string };

/** What holds for a file. */
export interface FileCheck {
  /** Absent where the file is not to be checked: it is left out, or its configuration is wrong. */
  readonly check?: TwoStepCheck;
  readonly remarks: readonly Remark[];
  /** The configuration file that leaves it out. */
  readonly leftOutBy?: string;
}

/** A check in two steps, the first of which is many times as fast, and for most texts the last. */
export interface TwoStepCheck extends Check {
  /** The parts of a text that have to be read; none where nothing can be found. */
  partsToRead(text: string): readonly TextRange[];
  /** @param parts what the first step has told; it is made where they are absent. */
  findingsIn(text: string, parts?: readonly TextRange[]): readonly Finding[];
}

/** The check for documents in a language. */
type CheckAs = (language: MarkdownLanguage) => TwoStepCheck;

/** What has been made of what holds somewhere. */
interface Made {
  readonly checkAs?: CheckAs;
  readonly remarks: readonly Remark[];
}

export class Checks {
  /** Reads the files to check. */
  readonly files = new FileReader();
  private readonly configurations: Configurations;
  private readonly missing: string | undefined;
  private readonly showsHints: boolean;
  private readonly byFolder = new Map<string, Terminology>();
  private readonly known = new Map<Terminology, Made>();

  /**
   * @param config the one configuration file to use; false for none; those around each file where it is
   * absent.
   * @param showsHints whether hints are reported; they are meant for an editor, which shows them faintly.
   */
  constructor(config: string | false | undefined, showsHints: boolean) {
    this.showsHints = showsHints;
    this.missing = typeof config === 'string' && !existsSync(config) ? config : undefined;
    this.configurations = new Configurations({
      concepts,
      roots: () => [uriOf('.')],
      ...(config === false ? {} : { files: immediateFiles }),
      ...(typeof config === 'string' ? { only: uriOf(config) } : {}),
    });
  }

  /** The check for a file. Remarks are made for each file that they hold for. */
  async of(path: string): Promise<FileCheck> {
    if (this.missing !== undefined) {
      return { remarks: [{ problem: fileProblem(this.missing, 'read', { code: 'ENOENT' }) }] };
    }
    const terminology = await this.terminologyOf(path);
    if (terminology.filters.length > 0) {
      const uri = uriOf(path);
      const filter = terminology.filters.find(({ lets }) => !lets(uri));
      if (filter) return { remarks: [], leftOutBy: filter.file };
    }
    const { checkAs, remarks } = this.known.get(terminology) ?? this.make(terminology);
    return checkAs ? { check: checkAs(languageOfFile(path)), remarks } : { remarks };
  }

  /** The same for all files of a folder. */
  private async terminologyOf(path: string): Promise<Terminology> {
    const folder = dirname(path);
    const known = this.byFolder.get(folder) ?? (await this.configurations.of(uriOf(path)));
    this.byFolder.set(folder, known);
    return known;
  }

  private make(terminology: Terminology): Made {
    const remarks = remarksOn(terminology);
    // With a part of the terms, files would be found wrong, or be fixed, in ways that nobody wants.
    const isWrong = remarks.some((remark) => 'problem' in remark);
    const made = { remarks, ...(isWrong ? {} : { checkAs: this.checkAs(terminology) }) };
    this.known.set(terminology, made);
    return made;
  }

  private checkAs({ termBase, settings: own }: Terminology): CheckAs {
    const settings = {
      ...defaultSettings,
      ...own,
      frontMatterKeys: [...new Set([...defaultSettings.frontMatterKeys, ...own.frontMatterKeys])],
      dialects: defaultSettings.dialects.with(own.dialects),
    };
    const made = new Map<MarkdownLanguage, TwoStepCheck>();
    return (language) => {
      const known = made.get(language);
      if (known) return known;
      const format = { ...settings, language };
      const hidesHints = !this.showsHints;
      const documents = new ClosedDocuments({
        termBase,
        settings: format,
        isWord: isEnglishWord,
        hidesHints,
      });
      const check: TwoStepCheck = {
        format,
        partsToRead: (text) => documents.partsToRead(text),
        findingsIn: (text, parts) => documents.findingsIn(text, parts),
      };
      made.set(language, check);
      return check;
    };
  }
}

function remarksOn({ faults }: Terminology): Remark[] {
  return [...faults].flatMap(([uri, found]) => {
    const path = relative('.', URI.parse(uri).fsPath);
    return found.map(({ severity, start, message }): Remark => {
      const text = `${path}:${start.line}:${start.column}: ${message}`;
      return severity === 'error' ? { problem: { path, message: text } } : { note: `warning: ${text}` };
    });
  });
}

function uriOf(path: string): string {
  return URI.file(resolve(path)).toString();
}
