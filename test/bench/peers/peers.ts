/**
 * Other checkers, each with a list of the same wrong forms, as far as it can take them, in its own way of
 * configuration; and how each is run.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrongForm } from '../inputs/wrongForms.ts';
import { installed } from './install.ts';
import type { Tool } from './tool.ts';

/** Writes the configurations into a folder. */
export function peers(forms: readonly WrongForm[], folder: string): Tool[] {
  mkdirSync(folder, { recursive: true });
  const file = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return path;
  };
  return [
    rumdl(forms, file),
    markdownlint(forms, file),
    cspell(forms, file),
    textlint(
      'textlint + prh',
      file('prh.textlintrc.json', { rules: { prh: { rulePaths: [prh(forms, file)] } } }),
    ),
    {
      ...textlint('textlint + terminology', file('terminology.textlintrc.json', terminology(forms))),
      timesFaster: 50,
    },
  ];
}

type WriteFile = (name: string, content: unknown) => string;

/**
 * Rust. Of its npm packages only the program for Linux is installed; elsewhere it is taken from the path,
 * if it is there.
 */
function rumdl(forms: readonly WrongForm[], file: WriteFile): Tool {
  const list = (items: readonly string[]) => JSON.stringify(items);
  const config = file(
    'rumdl.toml',
    `[global]\nenable = ["MD044", "MD061"]\n\n[MD044]\nnames = ${list(namesOf(forms))}\ncode-blocks = false\n\n` +
      `[MD061]\nterms = ${list(forms.filter(({ isCase }) => !isCase).map(({ wrong }) => wrong))}\n` +
      'case-sensitive = false\n',
  );
  const program = installed('@rumdl', 'cli-linux-x64', 'rumdl');
  return {
    name: 'rumdl',
    timesFaster: 1,
    command: () => [
      existsSync(program) ? program : 'rumdl',
      'check',
      '--config',
      config,
      '--no-cache',
      '--color',
      'never',
      '.',
    ],
    findings: ({ stdout }) => count(stdout, /\bMD0(?:44|61)\b/g),
  };
}

/** It knows names and their capitals only. */
function markdownlint(forms: readonly WrongForm[], file: WriteFile): Tool {
  const config = file('mine.markdownlint-cli2.jsonc', {
    config: { default: false, MD044: { names: namesOf(forms), code_blocks: false, html_elements: false } },
    noBanner: true,
    noProgress: true,
  });
  const program = installed('markdownlint-cli2', 'markdownlint-cli2-bin.mjs');
  return {
    name: 'markdownlint MD044',
    command: () => [process.execPath, program, '--config', config, '**/*.md'],
    findings: ({ stderr }) => count(stderr, /\bMD044\b/g),
  };
}

/** It takes single words; what it says of other words does not count. */
function cspell(forms: readonly WrongForm[], file: WriteFile): Tool {
  const flagWords = forms.map(({ wrong }) => wrong).filter((wrong) => !wrong.includes(' '));
  const config = file('cspell.json', { version: '0.2', language: 'en', flagWords });
  const program = installed('cspell', 'bin.mjs');
  const options = ['--no-progress', '--no-summary', '--no-gitignore', '--config', config];
  return {
    name: 'cspell',
    command: () => [process.execPath, program, 'lint', ...options, '**/*.md'],
    findings: ({ stdout }) => count(stdout, /Forbidden word/g),
  };
}

function textlint(name: string, config: string): Tool {
  const program = installed('textlint', 'bin', 'textlint.js');
  const options = ['--format', 'json', '--config', config];
  return {
    name,
    command: () => [process.execPath, program, ...options, '**/*.md'],
    findings: ({ stdout }) => {
      const files: { messages: unknown[] }[] = JSON.parse(stdout || '[]');
      return files.reduce((sum, { messages }) => sum + messages.length, 0);
    },
  };
}

function terminology(forms: readonly WrongForm[]): unknown {
  const terms = forms.map(({ wrong, right, isCase }) => (isCase ? right : [escaped(wrong), right]));
  return { rules: { terminology: { defaultTerms: false, terms } } };
}

function prh(forms: readonly WrongForm[], file: WriteFile): string {
  const rules = forms.map(({ wrong, right, isCase }) => {
    const pattern = `/\\b${escaped(wrong)}\\b/${isCase ? '' : 'i'}`;
    return `  - expected: ${JSON.stringify(right)}\n    pattern: ${JSON.stringify(pattern)}\n`;
  });
  return file('prh.yml', `version: 1\nrules:\n${rules.join('')}`);
}

/** The right forms of which capitals may be wrong, each once. */
function namesOf(forms: readonly WrongForm[]): string[] {
  return [...new Set(forms.filter(({ isCase }) => isCase).map(({ right }) => right))];
}

/** As a part of a regular expression. */
function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
