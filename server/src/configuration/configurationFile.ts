/** One configuration file as it was read last, and what it said when it was right last. */
import {
  type Configuration,
  type ConfigurationFault,
  type ReadConfiguration,
  readConfiguration,
} from '../engine/configuration/index.ts';
import type { Say } from '../engine/index.ts';

export class ConfigurationFile {
  readonly uri: string;
  /** As readers know it. */
  readonly name: string;
  readonly text: string;
  /** What the text says; absent where it can't be read. */
  readonly configuration?: Configuration;
  /** The reading that the next one can build on: the last one without errors. */
  private readonly read?: ReadConfiguration;
  /** What is wrong with the text by itself. */
  readonly faults: readonly ConfigurationFault[];
  /** What it said when nothing in it was wrong, also in view of what it builds on. */
  lastGood?: Configuration;

  private constructor(
    uri: string,
    name: string,
    text: string,
    read: ReadConfiguration,
    former?: ConfigurationFile,
  ) {
    this.uri = uri;
    this.name = name;
    this.text = text;
    this.faults = read.faults;
    if (read.configuration) this.configuration = read.configuration;
    const usable = read.configuration ? read : former?.read;
    if (usable) this.read = usable;
    if (former?.lastGood) this.lastGood = former.lastGood;
  }

  /** Reads the file's text; the former reading is the answer where the text has not changed. */
  static of(
    uri: string,
    name: string,
    text: string,
    say: Say,
    former?: ConfigurationFile,
  ): ConfigurationFile {
    if (former?.text === text && former.name === name) return former;
    const read = readConfiguration(text, name, former?.read, say);
    return new ConfigurationFile(uri, name, text, read, former);
  }

  /** A file that is there and can't be read. */
  static unreadable(
    uri: string,
    name: string,
    reason: string,
    say: Say,
    former?: ConfigurationFile,
  ): ConfigurationFile {
    const start = { line: 1, column: 1 };
    const message = say('This file can’t be read: {0}.', reason);
    const faults = [{ severity: 'error' as const, message, start, end: start }];
    return new ConfigurationFile(uri, name, '', { faults }, former);
  }
}
