/**
 * Builds what holds in a folder from its configuration files, and keeps what it has compiled for as long as
 * it holds.
 */
import {
  applyLayer,
  type Configuration,
  type ConfigurationFault,
  type FaultAt,
  fileFilter,
  IgnoredForms,
  type Layered,
  nothingIgnored,
  placed,
  quoted,
} from '../engine/configuration/index.ts';
import { type Concept, compileTermBase, type Say, type TermBase } from '../engine/index.ts';
import type { ConfigurationFile } from './configurationFile.ts';
import { builtin, parentOf, relativePath } from './places.ts';
import type { Filter, Terminology } from './terminology.ts';

/** What an entry of `extends` has led to. */
export type Extended = { readonly file: ConfigurationFile } | { readonly problem: string };

/** Follows an entry of a file's `extends`. */
export type Extend = (reference: string, from: ConfigurationFile) => Promise<Extended>;

/** A file that adds to the terms, with what it says. */
interface Layer {
  readonly file: ConfigurationFile;
  readonly configuration: Configuration;
}

/** What was made of files in one attempt. */
interface Attempt {
  readonly terminology: Terminology;
  /** The files that are in use. */
  readonly used: readonly Layer[];
  /** Those that are wrong. */
  readonly wrong: ReadonlySet<ConfigurationFile>;
}

export class TerminologyBuilder {
  private readonly builtin: Pick<Configuration, 'concepts' | 'changes'>;
  private readonly say: Say;
  /** One object, so that what is built on it can be found again. */
  private readonly nothing: readonly Concept[] = [];
  private readonly termBases = new WeakMap<readonly Concept[], TermBase>();
  /** What a layer has made of a base; an unchanged file on an unchanged base is not merged again. */
  private readonly merged = new WeakMap<readonly Concept[], WeakMap<object, Layered>>();

  /** @param say in the language of who is told of the faults. */
  constructor(concepts: readonly Concept[], say: Say) {
    this.builtin = { concepts, changes: [] };
    this.say = say;
  }

  /**
   * Builds what holds under a chain of files, the outermost first. Where a file is wrong, what it said when
   * it was
   * right last stays in force; where it never was, what is right in it.
   */
  async build(chain: readonly ConfigurationFile[], extend: Extend): Promise<Terminology> {
    const now = await this.attempt(chain, extend, new Set());
    if (now.wrong.size === 0) {
      for (const { file, configuration } of now.used) file.lastGood = configuration;
      return now.terminology;
    }
    const { terminology } = await this.attempt(chain, extend, now.wrong);
    return { ...terminology, faults: now.terminology.faults };
  }

  /** What is wrong with the files of a chain as they are. What is in force stays what it was. */
  async faultsOf(
    chain: readonly ConfigurationFile[],
    extend: Extend,
  ): Promise<ReadonlyMap<string, readonly ConfigurationFault[]>> {
    return (await this.laid(chain, extend, new Set())).sequence.faults();
  }

  private async attempt(
    chain: readonly ConfigurationFile[],
    extend: Extend,
    outdated: ReadonlySet<ConfigurationFile>,
  ): Promise<Attempt> {
    const { sequence, concepts } = await this.laid(chain, extend, outdated);
    const faults = sequence.faults();
    const wrong = [...sequence.files].filter(({ uri }) =>
      faults.get(uri)?.some(({ severity }) => severity === 'error'),
    );
    const { settings, chained } = sequence;
    const file = chain.at(-1)?.uri;
    const terminology = {
      ...(file === undefined ? {} : { file }),
      settings: settingsOf(settings),
      layers: settings,
      filters: chained.map(filterOf),
      termBase: this.compile(concepts),
      faults,
    };
    return { terminology, used: settings, wrong: new Set(wrong) };
  }

  /** The files of a chain and what they extend, laid on top of each other. */
  private async laid(
    chain: readonly ConfigurationFile[],
    extend: Extend,
    outdated: ReadonlySet<ConfigurationFile>,
  ): Promise<{ readonly sequence: Sequence; readonly concepts: readonly Concept[] }> {
    const sequence = new Sequence(extend, outdated, this.say);
    for (const file of chain) await sequence.addChained(file);
    let concepts = this.nothing;
    for (const layer of sequence.layers) {
      if (layer === builtin) {
        concepts = this.merge(concepts, this.builtin, builtin).concepts;
        continue;
      }
      const { concepts: next, faults } = this.merge(concepts, layer.configuration, layer.file.name);
      concepts = next;
      sequence.tell(layer.file, faults);
    }
    return { sequence, concepts };
  }

  private merge(
    base: readonly Concept[],
    configuration: Pick<Configuration, 'concepts' | 'changes'>,
    name: string,
  ): Layered {
    if (base === this.nothing && configuration === this.builtin)
      return { concepts: this.builtin.concepts, faults: [] };
    const ofBase = this.merged.get(base) ?? new WeakMap<object, Layered>();
    this.merged.set(base, ofBase);
    const result = ofBase.get(configuration) ?? applyLayer(base, configuration, name, this.say);
    ofBase.set(configuration, result);
    return result;
  }

  private compile(concepts: readonly Concept[]): TermBase {
    const termBase = this.termBases.get(concepts) ?? compileTermBase(concepts);
    this.termBases.set(concepts, termBase);
    return termBase;
  }
}

/**
 * Brings files and what they extend into the order in which they are laid on top of each other; each comes
 * once.
 */
class Sequence {
  /** Those that add terms. */
  layers: (Layer | typeof builtin)[] = [builtin];
  /** Those that add settings. */
  readonly settings: Layer[] = [];
  /** Those of folders, without what they extend. */
  readonly chained: Layer[] = [];
  readonly files = new Set<ConfigurationFile>();
  private readonly found = new Map<ConfigurationFile, FaultAt[]>();
  private readonly extend: Extend;
  private readonly outdated: ReadonlySet<ConfigurationFile>;
  private readonly say: Say;

  /** @param outdated files that are wrong; what they said when they were right last counts. */
  constructor(extend: Extend, outdated: ReadonlySet<ConfigurationFile>, say: Say) {
    this.extend = extend;
    this.say = say;
    this.outdated = outdated;
  }

  /**
   * Adds the file of a folder; where it says what it extends, it builds on that and not on the files above
   * it.
   */
  async addChained(file: ConfigurationFile): Promise<void> {
    const configuration = this.configurationOf(file);
    if (configuration?.extends !== undefined) this.layers = [];
    if (configuration) this.chained.push({ file, configuration });
    await this.add(file, []);
  }

  tell(file: ConfigurationFile, faults: readonly FaultAt[]): void {
    this.found.set(file, [...(this.found.get(file) ?? []), ...faults]);
  }

  /** The faults of all files, those without any included. */
  faults(): ReadonlyMap<string, readonly ConfigurationFault[]> {
    return new Map(
      [...this.files].map((file) => [
        file.uri,
        [...file.faults, ...placed(this.found.get(file) ?? [], file.text)],
      ]),
    );
  }

  private async add(file: ConfigurationFile, around: readonly ConfigurationFile[]): Promise<void> {
    this.files.add(file);
    const configuration = this.configurationOf(file);
    if (!configuration) return;
    for (const [index, reference] of (configuration.extends ?? []).entries()) {
      const problem = await this.addExtended(reference, file, [...around, file]);
      if (problem !== undefined) {
        // One reference may stand without a list.
        const path = ['extends', index];
        this.tell(file, [{ severity: 'error', path, message: `${quoted(reference, this.say)}: ${problem}` }]);
      }
    }
    const layer = { file, configuration };
    if (!this.layers.some((one) => one !== builtin && one.file === file)) this.layers.push(layer);
    if (!this.settings.some((one) => one.file === file)) this.settings.push(layer);
  }

  /** @returns what is wrong with the reference. */
  private async addExtended(
    reference: string,
    from: ConfigurationFile,
    around: readonly ConfigurationFile[],
  ): Promise<string | undefined> {
    if (reference === builtin) {
      if (!this.layers.includes(builtin)) this.layers.push(builtin);
      return undefined;
    }
    const extended = await this.extend(reference, from);
    if ('problem' in extended) return extended.problem;
    const { file } = extended;
    if (around.includes(file))
      return this.say('This leads back to where it comes from. Remove one of the two references.');
    if (!this.layers.some((one) => one !== builtin && one.file === file)) await this.add(file, around);
    return file.faults.some(({ severity }) => severity === 'error')
      ? this.say(
          'It has mistakes of its own, the first in line {0}. Correct them there.',
          file.faults[0]?.start.line ?? 1,
        )
      : undefined;
  }

  private configurationOf(file: ConfigurationFile): Configuration | undefined {
    const current = file.configuration ?? file.lastGood;
    return this.outdated.has(file) ? (file.lastGood ?? current) : current;
  }
}

/** The settings of all files: for each option the last one that says something, lists joined. */
function settingsOf(layers: readonly Layer[]): Terminology['settings'] {
  const configurations = layers.map(({ configuration }) => configuration);
  const spelling = configurations.findLast((one) => one.spelling !== undefined)?.spelling;
  const ignore = configurations.flatMap((one) => one.ignore);
  return {
    severities: Object.assign({}, ...configurations.map(({ rules }) => rules)),
    ...(spelling === undefined ? {} : { spelling }),
    frontMatterKeys: [...new Set(configurations.flatMap((one) => one.frontMatterKeys))],
    dialects: Object.assign({}, ...configurations.map(({ dialects }) => dialects)),
    ignored: ignore.length === 0 ? nothingIgnored : new IgnoredForms([...new Set(ignore)]),
  };
}

function filterOf({ file, configuration }: Layer): Filter {
  const isWanted = fileFilter(configuration);
  const folder = parentOf(file.uri) ?? file.uri;
  return { file: file.name, lets: (uri) => isWanted(relativePath(uri, folder)) };
}
