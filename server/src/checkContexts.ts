/**
 * What a document is checked with: terms and settings, of the team's configuration files and of the editor.
 */
import { Emitter, type Event } from 'vscode-languageserver';
import type { Configurations } from './configuration/configurations.ts';
import { isNotebookCell } from './configuration/places.ts';
import type { Terminology } from './configuration/terminology.ts';
import type { TermBase, Translations } from './engine/index.ts';
import type { ServerSettings } from './settings.ts';
import type { SettingsStore } from './settingsStore.ts';

/** The same objects for as long as nothing changes. */
export interface CheckContext {
  readonly termBase: TermBase;
  readonly settings: ServerSettings;
}

export class CheckContexts {
  /** Fires when what was given out may be out of date. */
  readonly onDidChange: Event<void>;
  private readonly changed = new Emitter<void>();
  private readonly settings: SettingsStore;
  private readonly configurations: Configurations;
  private readonly translations: Translations;
  private readonly joined = new WeakMap<Terminology, WeakMap<ServerSettings, ServerSettings>>();
  /** The same settings for documents that are left out. */
  private readonly off = new WeakMap<ServerSettings, ServerSettings>();
  /** The same settings for cells of notebooks. */
  private readonly ofCells = new WeakMap<ServerSettings, ServerSettings>();
  /** Counts the changes, so that what was asked for before one is not taken for current. */
  private changes = 0;

  /** @param translations the language of what is said about documents. */
  constructor(settings: SettingsStore, configurations: Configurations, translations: Translations) {
    this.settings = settings;
    this.configurations = configurations;
    this.translations = translations;
    this.onDidChange = this.changed.event;
    settings.onDidChange(() => this.change());
  }

  /**
   * What holds for a document now. Never fails.
   * @param scope the resource whose settings of the editor count: for many files of a folder, the folder.
   * @param configurations others than those that hold, to see what would be.
   */
  async of(uri: string, scope = uri, configurations = this.configurations): Promise<CheckContext> {
    for (;;) {
      const { changes } = this;
      const settings = await this.settings.of(scope);
      const terminology = await configurations.of(uri);
      if (changes !== this.changes) continue;
      const isWanted = settings.enable && terminology.filters.every(({ lets }) => lets(uri));
      const joined = this.inCell(uri, this.join(settings, terminology));
      return { termBase: terminology.termBase, settings: isWanted ? joined : this.switchedOff(joined) };
    }
  }

  /** The terms that hold for a document, or, without one, in the first open folder. */
  async termBaseFor(uri?: string): Promise<TermBase> {
    return (await this.configurations.of(uri)).termBase;
  }

  /** All terms that hold somewhere, those of the first open folder first. */
  async termBases(): Promise<TermBase[]> {
    const first = await this.configurations.of();
    return [first, ...(await this.configurations.all())].map(({ termBase }) => termBase);
  }

  /** Drops what is kept for a document. */
  forget(uri: string): void {
    this.settings.forget(uri);
  }

  /** To be called when configuration files have changed, and have been read anew. */
  configurationsChanged(): void {
    this.change();
  }

  /** The files are the team's: where they say something, it holds over what the editor says. */
  private join(settings: ServerSettings, terminology: Terminology): ServerSettings {
    const ofTerminology = this.joined.get(terminology) ?? new WeakMap<ServerSettings, ServerSettings>();
    this.joined.set(terminology, ofTerminology);
    const { severities, frontMatterKeys, dialects, ...others } = terminology.settings;
    const joined = ofTerminology.get(settings) ?? {
      ...settings,
      ...others,
      severities: { ...settings.severities, ...severities },
      frontMatterKeys: [...new Set([...settings.frontMatterKeys, ...frontMatterKeys])],
      dialects: settings.dialects.with(dialects),
      translations: this.translations,
    };
    ofTerminology.set(settings, joined);
    return joined;
  }

  /** Each cell is a document of its own: what an abbreviation in it means may be said in another one. */
  private inCell(uri: string, settings: ServerSettings): ServerSettings {
    if (!isNotebookCell(uri)) return settings;
    const severities = {
      ...settings.severities,
      'undefined-abbreviation': 'off',
      'ambiguous-abbreviation': 'off',
    } as const;
    const known = this.ofCells.get(settings) ?? { ...settings, severities };
    this.ofCells.set(settings, known);
    return known;
  }

  private switchedOff(settings: ServerSettings): ServerSettings {
    if (!settings.enable) return settings;
    const known = this.off.get(settings) ?? { ...settings, enable: false };
    this.off.set(settings, known);
    return known;
  }

  private change(): void {
    this.changes++;
    this.changed.fire();
  }
}
