/** What the extension's manifest says of commands, keys and settings, with its texts in English. */

/** A setting, or a member of one that is an object, as JSON Schema describes it. */
export interface SettingSchema {
  readonly type?: string;
  readonly default?: unknown;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly description?: string;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, SettingSchema>>;
  readonly order?: number;
}

export interface Command {
  readonly command: string;
  readonly title: string;
  readonly category?: string;
}

interface Contributions {
  readonly commands: readonly Command[];
  readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string }[];
  readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when?: string }[]>>;
  readonly configuration: readonly {
    readonly title: string;
    readonly order: number;
    readonly properties: Readonly<Record<string, SettingSchema>>;
  }[];
}

export class Manifest {
  readonly contributes: Contributions;
  readonly #texts: Readonly<Record<string, string>>;

  constructor(manifest: { readonly contributes: Contributions }, texts: Readonly<Record<string, string>>) {
    this.contributes = manifest.contributes;
    this.#texts = texts;
  }

  /**
   * A text of the manifest, which may stand for one of package.nls.json.
   * @throws where there is none of that name.
   */
  text(value: string): string {
    const name = /^%(.+)%$/.exec(value)?.[1];
    if (name === undefined) return value;
    const text = this.#texts[name];
    if (text === undefined) throw new Error(`package.nls.json has no text "${name}".`);
    return text;
  }
}
