/**
 * Has a client ask for completions: when its user wants some, and also with each letter that is typed where a setting
 * says so. Only clients that let a server register for completions can be told; others ask as they like. VS Code asks
 * at hyphens, but not at letters that end a word: our extension sees to these.
 */
import {
  type CompletionRegistrationOptions,
  CompletionRequest,
  type Connection,
  type Disposable,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../clientFeatures.ts';
import type { SettingsStore } from '../settingsStore.ts';
import type { WorkspaceFolders } from '../workspaceFolders.ts';

const options = { resolveProvider: true };

/** What terms are typed with. */
const typedCharacters = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-'];

/** What the server says of completion: nothing to a client that is told later. */
export function completionCapabilities({
  registersForCompletion,
}: ClientFeatures): Pick<ServerCapabilities, 'completionProvider'> {
  return registersForCompletion ? {} : { completionProvider: options };
}

export class CompletionRegistration {
  private readonly connection: Connection;
  private readonly client: ClientFeatures;
  private readonly settings: SettingsStore;
  private readonly folders: WorkspaceFolders;
  /** What the client was told last, and how to take it back. */
  private current: { readonly withTyping: boolean; readonly registration: Disposable } | undefined;
  /** One at a time: what the client was told has to be known before it is told something else. */
  private last: Promise<void> = Promise.resolve();

  constructor(
    connection: Connection,
    client: ClientFeatures,
    settings: SettingsStore,
    folders: WorkspaceFolders,
  ) {
    this.connection = connection;
    this.client = client;
    this.settings = settings;
    this.folders = folders;
  }

  /** To be called once the client is initialized: from now on it asks as the settings say. */
  start(): void {
    if (!this.client.registersForCompletion) return;
    this.settings.onDidChange(() => this.update());
    this.update();
  }

  /** To be called when other folders are open: they may have other settings. */
  update(): void {
    if (!this.client.registersForCompletion) return;
    this.last = this.last
      .then(() => this.register())
      .catch((error) => this.connection.console.warn(`The client will not ask for completions: ${error}`));
  }

  private async register(): Promise<void> {
    const withTyping = await this.wantsTyping();
    if (this.current?.withTyping === withTyping) return;
    // First the old one: with both, everything would be offered twice.
    this.current?.registration.dispose();
    this.current = undefined;
    const registered: CompletionRegistrationOptions = {
      ...options,
      // The documents that the client tells of, configuration files among them.
      documentSelector: null,
      ...(withTyping ? { triggerCharacters: typedCharacters } : {}),
    };
    const registration = await this.connection.client.register(CompletionRequest.type, registered);
    this.current = { withTyping, registration };
  }

  /** Whether terms are to be offered anywhere while somebody types: settings are those of the window or of a folder. */
  private async wantsTyping(): Promise<boolean> {
    const scopes = [undefined, ...this.folders.uris()];
    const settings = await Promise.all(scopes.map((uri) => this.settings.of(uri)));
    return settings.some(({ enable, completion }) => enable && completion === 'always');
  }
}
