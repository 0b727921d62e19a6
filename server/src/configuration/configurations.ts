/**
 * Owns what configuration files say: finds and reads them for a document, and forgets them when they change.
 */
import type { ConfigurationFault } from '../engine/configuration/index.ts';
import { type Concept, inEnglish, type Say } from '../engine/index.ts';
import { FilesWith } from '../files/filesWith.ts';
import { reasonOf, UnreadableFile, type WorkspaceFiles } from '../files/workspaceFiles.ts';
import { type Extended, TerminologyBuilder } from './builder.ts';
import { ConfigurationFile } from './configurationFile.ts';
import {
  candidatesIn,
  fileOf,
  isConfigurationFile,
  isWithin,
  parentOf,
  pathTo,
  relativePath,
  targetOf,
  withoutSlash,
} from './places.ts';
import type { Terminology } from './terminology.ts';

export interface ConfigurationsOptions {
  /** The built-in glossary. */
  readonly concepts: readonly Concept[];
  /** Absent where no files can be read: the built-in glossary holds everywhere. */
  readonly files?: WorkspaceFiles;
  /** URIs of the folders that are open, or that the program runs in. */
  readonly roots: () => readonly string[];
  /** Where it is false, files build on none outside of their folder or repository. */
  readonly isTrusted?: boolean;
  /** The URI of the one file that holds everywhere, instead of those in the folders. */
  readonly only?: string;
  /** Says what is wrong, in the language of who is told; English where it is absent. */
  readonly say?: Say;
}

export class Configurations {
  private readonly options: ConfigurationsOptions;
  private readonly say: Say;
  private readonly builder: TerminologyBuilder;
  /** What was read since the last change, by URI. */
  private loaded = new Map<string, Promise<ConfigurationFile | undefined>>();
  /** Texts of open files, as they were read last. */
  private readonly typed = new Map<string, ConfigurationFile>();
  /** All files that were ever there, as they were read last. */
  private readonly former: Map<string, ConfigurationFile>;
  private existing = new Map<string, Promise<boolean>>();
  /** What holds in a folder. */
  private built = new Map<string, Promise<Terminology>>();
  /** What holds under a chain of files: folders without a file of their own share it. */
  private builtOf = new Map<string, Promise<Terminology>>();
  /** Counts the changes, so that what was read before one is not taken for current. */
  private changes = 0;
  private readonly builtListeners: (() => void)[] = [];

  /** @param former what its readings and terms can build on. */
  constructor(options: ConfigurationsOptions, former?: Configurations) {
    this.options = options;
    this.say = options.say ?? inEnglish;
    this.builder = former?.builder ?? new TerminologyBuilder(options.concepts, this.say);
    this.former = new Map(former?.former);
  }

  /** What would hold if a file had another text, or were there; read anew, and not kept up to date. */
  withFile(uri: string, text: string): Configurations {
    const { files } = this.options;
    if (!files) return this;
    return new Configurations({ ...this.options, files: new FilesWith(files, uri, text) }, this);
  }

  /** What holds for a document, or, without one, in the first open folder. Never fails. */
  async of(uri?: string): Promise<Terminology> {
    const folder = this.folderOf(uri);
    for (;;) {
      const { changes } = this;
      const terminology = await this.inFolder(folder);
      if (changes === this.changes) return terminology;
    }
  }

  /**
   * A URI that what holds for a document can be asked for by, the same for all documents that it holds for: that of the
   * innermost file, or, where no folder has one, of the one that the open folder may get. Absent where it is what holds
   * without a document.
   */
  async placeOf(uri?: string): Promise<string | undefined> {
    const place = await this.placeIn(this.folderOf(uri));
    return place === (await this.placeIn(this.folderOf(undefined))) ? undefined : place;
  }

  /** The outermost folder whose file counts for a document; `undefined` where none can be read for it. */
  async outermostFor(uri: string): Promise<string | undefined> {
    const folder = this.folderOf(uri);
    const { files } = this.options;
    return folder !== undefined && files ? this.rootOf(folder, files) : undefined;
  }

  /** Has somebody told whenever the files of a folder have come to something new. */
  onDidBuild(listener: () => void): void {
    this.builtListeners.push(listener);
  }

  /**
   * Whether a changed file may change what holds: a configuration file, or one that another one builds on.
   */
  concerns(uri: string): boolean {
    const canonical = withoutSlash(uri);
    return isConfigurationFile(canonical) || this.loaded.has(canonical) || this.former.has(canonical);
  }

  /** Reads everything anew that has been asked for until now; what holds is what is there then. */
  async reload(): Promise<void> {
    const folders = [...this.built.keys()];
    this.changes++;
    this.loaded = new Map();
    this.existing = new Map();
    this.built = new Map();
    this.builtOf = new Map();
    await Promise.all(folders.map((folder) => this.inFolder(folder === '' ? undefined : folder)));
  }

  /** Forgets what holds outside of the open folders, until it is asked for again: some may have been closed. */
  forgetOutside(): void {
    const roots = this.options.roots().map(withoutSlash);
    for (const folder of this.built.keys()) {
      if (!roots.some((root) => isWithin(folder, root))) this.built.delete(folder);
    }
  }

  /** Everything that holds somewhere, in the order in which it was asked for. */
  async all(): Promise<Terminology[]> {
    return [...new Set(await Promise.all(this.built.values()))];
  }

  /** What is wrong with each file that was read, by URI; files without faults included. */
  async faults(): Promise<Map<string, ConfigurationFault[]>> {
    const all = new Map<string, ConfigurationFault[]>();
    for (const { faults } of await this.all()) {
      for (const [uri, found] of faults) {
        const known = all.get(uri) ?? [];
        // A file that holds in several folders has the same faults in each.
        const texts = new Set(known.map((fault) => JSON.stringify(fault)));
        all.set(uri, [...known, ...found.filter((fault) => !texts.has(JSON.stringify(fault)))]);
      }
    }
    return all;
  }

  /**
   * What would be wrong with a configuration file if it had another text, as it has in the editor. What holds stays what
   * is saved.
   */
  async faultsOfText(uri: string, text: string): Promise<readonly ConfigurationFault[]> {
    const { files, roots } = this.options;
    const folder = parentOf(uri);
    const reached = files?.reaches(uri) ? files : undefined;
    const root = folder !== undefined && reached ? await this.rootOf(folder, reached) : undefined;
    const name = root === undefined ? nameFrom(uri, roots()) : relativePath(uri, root);
    const file = ConfigurationFile.of(uri, name, text, this.say, this.typed.get(uri) ?? this.former.get(uri));
    this.typed.set(uri, file);
    // Of two in one folder, it is this one that somebody works on.
    const around = (await this.chainOf(reached && folder)).filter((one) => parentOf(one.uri) !== folder);
    const faults = await this.builder.faultsOf([...around, file], (reference, from) =>
      this.extend(reference, from),
    );
    return faults.get(uri) ?? [];
  }

  /** To be called when a file is no longer open. */
  forgetText(uri: string): void {
    this.typed.delete(uri);
  }

  private folderOf(uri: string | undefined): string | undefined {
    const roots = this.options.roots().map(withoutSlash);
    const file = uri === undefined ? undefined : fileOf(uri, roots);
    return file !== undefined && this.options.files?.reaches(file) ? parentOf(file) : roots[0];
  }

  private async placeIn(folder: string | undefined): Promise<string | undefined> {
    if (folder === undefined) return undefined;
    const { file } = await this.inFolder(folder);
    const open = this.options.roots().map(withoutSlash);
    return file ?? candidatesIn(pathTo(folder).findLast((one) => open.includes(one)) ?? folder)[0];
  }

  private inFolder(folder: string | undefined): Promise<Terminology> {
    const key = folder ?? '';
    const known = this.built.get(key) ?? this.build(folder);
    this.built.set(key, known);
    return known;
  }

  private async build(folder: string | undefined): Promise<Terminology> {
    const { changes } = this;
    const chain = await this.chainOf(folder);
    // The folder counts as well: names of files are told from it, and a wrong one is wrong by itself.
    const key = chain.map(({ uri }) => uri).join('\n');
    if (changes !== this.changes) return this.inFolder(folder);
    const known = this.builtOf.get(key);
    if (known) return known;
    const built = this.builder.build(chain, (reference, from) => this.extend(reference, from));
    this.builtOf.set(key, built);
    const tell = () => {
      for (const listener of this.builtListeners) listener();
    };
    // Who has asked learns of a failure.
    if (chain.length > 0) void built.then(tell, () => {});
    return built;
  }

  /** The files that hold in a folder, the outermost first. */
  private async chainOf(folder: string | undefined): Promise<ConfigurationFile[]> {
    const { only, files } = this.options;
    if (only !== undefined) {
      const file = await this.load(withoutSlash(only), nameFrom(only, this.options.roots()));
      return file ? [file] : [];
    }
    if (folder === undefined || !files) return [];
    const root = await this.rootOf(folder, files);
    const folders = pathTo(folder).filter((one) => isWithin(one, root));
    const found = await Promise.all(folders.map((one) => this.fileIn(one, root)));
    return found.filter((file) => file !== undefined);
  }

  /**
   * The outermost folder that counts: that of the repository or the one that is open, whichever is further out. The
   * same files must hold in the editor and in the terminal, whatever part of a repository either has open.
   */
  private async rootOf(folder: string, files: WorkspaceFiles): Promise<string> {
    const path = pathTo(folder);
    const open = this.options.roots().map(withoutSlash);
    const isRepository = await Promise.all(path.map((one) => this.exists(`${one}/.git`, files)));
    const repository = path.findLastIndex((_, index) => isRepository[index]);
    const outermost = path.findIndex((one, index) => index === repository || open.includes(one));
    return path[outermost] ?? folder;
  }

  private async fileIn(folder: string, root: string): Promise<ConfigurationFile | undefined> {
    for (const uri of candidatesIn(folder)) {
      // Where it can't be found out whether there is one, most probably there is none.
      const file = await this.load(uri, relativePath(uri, root)).catch(() => undefined);
      if (file) return file;
    }
    return undefined;
  }

  /** @throws Error where it can't be found out whether there is such a file. */
  private load(uri: string, name: string): Promise<ConfigurationFile | undefined> {
    const known = this.loaded.get(uri) ?? this.read(uri, name);
    this.loaded.set(uri, known);
    return known;
  }

  private async read(uri: string, name: string): Promise<ConfigurationFile | undefined> {
    const former = this.former.get(uri);
    let file: ConfigurationFile | undefined;
    try {
      const text = await this.options.files?.read(uri);
      if (text !== undefined) file = ConfigurationFile.of(uri, name, text, this.say, former);
    } catch (error) {
      if (!(error instanceof UnreadableFile) && !former) throw error;
      const reason = reasonOf(error, this.say);
      file = ConfigurationFile.unreadable(uri, name, reason, this.say, former);
    }
    if (file) this.former.set(uri, file);
    else this.former.delete(uri);
    return file;
  }

  private exists(uri: string, files: WorkspaceFiles): Promise<boolean> {
    const known = this.existing.get(uri) ?? files.stat(uri).then((found) => found !== undefined);
    this.existing.set(uri, known);
    return known;
  }

  private async extend(reference: string, from: ConfigurationFile): Promise<Extended> {
    const { files } = this.options;
    if (!files) return { problem: this.say('Files can’t be read here.') };
    try {
      const { isTrusted = true } = this.options;
      const folder = parentOf(from.uri) ?? from.uri;
      const within = isTrusted ? undefined : await this.rootOf(folder, files);
      const target = await targetOf(reference, from.uri, files, this.say, within);
      if ('problem' in target) return target;
      const { uri, name = nameBeside(from, target.uri) } = target;
      const file = await this.load(uri, name);
      return file
        ? { file }
        : {
            problem: this.say(
              'There is no such file. Correct the path, which starts at the folder of this file.',
            ),
          };
    } catch (error) {
      const reason = reasonOf(error, this.say);
      return { problem: this.say('It can’t be read: {0}.', reason) };
    }
  }
}

/** How readers know a file: its path from the open folder. */
function nameFrom(uri: string, roots: readonly string[]): string {
  const around = roots.map(withoutSlash).find((root) => isWithin(uri, root));
  return around === undefined ? (uri.split('/').at(-1) ?? uri) : relativePath(uri, around);
}

/**
 * How readers know a file that another one extends: its path from the folder that the other one's name starts
 * in.
 */
function nameBeside({ uri, name }: ConfigurationFile, target: string): string {
  const root = uri.endsWith(`/${name}`) ? uri.slice(0, -name.length - 1) : (parentOf(uri) ?? uri);
  return isWithin(target, root)
    ? relativePath(target, root)
    : decodeURIComponent(target.split('/').at(-1) ?? target);
}
