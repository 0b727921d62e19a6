/** What files are checked with, as data that can go to another thread, and with a fingerprint. */
import type { CheckContext } from '../checkContexts.ts';
import { IgnoredForms } from '../engine/configuration/index.ts';
import { type Concept, compileTermBase, type DialectSwitches, dialectNames } from '../engine/index.ts';
import { defaultServerSettings, type ServerSettings } from '../settings.ts';
import { contentHash } from './contentHash.ts';

export interface PackedContext {
  /** Another one wherever a check may come to something else. */
  readonly fingerprint: string;
  readonly concepts: readonly Concept[];
  readonly settings: PackedSettings;
}

interface PackedSettings extends Omit<ServerSettings, 'language' | 'dialects' | 'ignored'> {
  readonly dialects: DialectSwitches;
  readonly ignored: readonly string[];
}

/** Packs contexts; the same one again is the same object. */
export class ContextPacker {
  private readonly program: string;
  private readonly hashes = new WeakMap<readonly Concept[], string>();
  private readonly packed = new WeakMap<ServerSettings, WeakMap<readonly Concept[], PackedContext>>();

  /** @param program the version of the program: another one may find something else. */
  constructor(program: string) {
    this.program = program;
  }

  pack({ termBase: { concepts }, settings }: CheckContext): PackedContext {
    const ofSettings = this.packed.get(settings) ?? new WeakMap<readonly Concept[], PackedContext>();
    this.packed.set(settings, ofSettings);
    const known = ofSettings.get(concepts) ?? this.make(concepts, packSettings(settings));
    ofSettings.set(concepts, known);
    return known;
  }

  private make(concepts: readonly Concept[], settings: PackedSettings): PackedContext {
    const hash = this.hashes.get(concepts) ?? contentHash(JSON.stringify(concepts));
    this.hashes.set(concepts, hash);
    const fingerprint = contentHash(JSON.stringify([this.program, hash, settings]));
    return { fingerprint, concepts, settings };
  }
}

/** The context again; to compile its terms takes a while. */
export function unpack({ concepts, settings }: PackedContext): CheckContext {
  return {
    termBase: compileTermBase(concepts),
    settings: {
      ...settings,
      dialects: defaultServerSettings.dialects.with(settings.dialects),
      ignored: new IgnoredForms(settings.ignored),
    },
  };
}

function packSettings({ dialects, ignored, language: _, ...others }: ServerSettings): PackedSettings {
  return {
    ...others,
    dialects: Object.fromEntries(dialectNames.map((name) => [name, dialects.isOn(name)])),
    ignored: ignored.forms,
  };
}
