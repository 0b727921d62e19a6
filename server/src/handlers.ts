/**
 * Who answers the client. A connection keeps one handler for each method, and a second one silently takes the place of
 * the first. Here it is an error when the server starts, unless the two share: requests about documents by the documents
 * that they are about, the shutdown by taking part both.
 */
import { type Connection, Disposable } from 'vscode-languageserver';

const documentRequests = [
  'onCodeAction',
  'onCodeLens',
  'onCompletion',
  'onDefinition',
  'onHover',
  'onReferences',
] as const;

type DocumentRequest = (typeof documentRequests)[number];

/** Registers who answers the requests that features may share. */
export type DocumentRequests = Pick<Connection, DocumentRequest>;

/** Which documents a feature is for, by their URIs. */
export type Documents = (uri: string) => boolean;

// Each method has types of its own; here handlers are only kept and called.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Handler = (...given: any[]) => unknown;
type Register = (...given: unknown[]) => Disposable;

const allOthers: Documents = () => true;

export class Handlers {
  /** What features register with. It is asked about the documents that no other feature has for its own. */
  readonly connection: Connection;
  private readonly whole: Connection;
  private readonly taken = new Set<string>();
  private readonly shared = new Map<DocumentRequest, Map<Documents, Handler>>();
  private readonly atShutdown = new Set<Handler>();

  constructor(whole: Connection) {
    this.whole = whole;
    const diagnostics = this.guarded(whole.languages.diagnostics, 'languages.diagnostics.');
    this.connection = {
      ...this.guarded(whole),
      ...this.about(allOthers),
      onShutdown: (handler) => {
        this.atShutdown.add(handler);
        return Disposable.create(() => this.atShutdown.delete(handler));
      },
      languages: Object.create(whole.languages, { diagnostics: { value: diagnostics } }),
    };
    whole.onShutdown(async (token) => {
      await Promise.all([...this.atShutdown].map((handler) => handler(token)));
    });
  }

  /** What a feature registers with that has some documents for its own: it alone is asked about them. */
  about(documents: Documents): DocumentRequests {
    const registers = documentRequests.map((request) => {
      return [request, (handler: Handler) => this.share(request, documents, handler)];
    });
    return Object.fromEntries(registers);
  }

  private share(request: DocumentRequest, documents: Documents, handler: Handler): Disposable {
    const handlers = this.shared.get(request) ?? this.answered(request);
    if (handlers.has(documents)) throw new Error(`There is a handler for ${request} already.`);
    handlers.set(documents, handler);
    return Disposable.create(() => handlers.delete(documents));
  }

  /** Begins to answer requests, each by the handler for its document. */
  private answered(request: DocumentRequest): Map<Documents, Handler> {
    const handlers = new Map<Documents, Handler>();
    this.shared.set(request, handlers);
    const handlerFor = (uri: string) => {
      const owned = [...handlers].find(([documents]) => documents !== allOthers && documents(uri));
      return owned?.[1] ?? handlers.get(allOthers);
    };
    const register = this.whole[request] as Register;
    register(
      (params: { textDocument: { uri: string } }, ...rest: unknown[]) =>
        handlerFor(params.textDocument.uri)?.(params, ...rest) ?? null,
    );
    return handlers;
  }

  /** The same object, except that each of its functions for handlers takes one handler for each method. */
  private guarded<T extends object>(object: T, prefix = ''): T {
    const guards = Object.entries(object)
      .filter(([name, member]) => /^on(?![a-z])/.test(name) && typeof member === 'function')
      .map(([name, register]: [string, Register]) => {
        const guard: Register = (...given) => {
          const what = [prefix + name, ...methodIn(given)].join(' ');
          if (this.taken.has(what)) throw new Error(`There is a handler for ${what} already.`);
          this.taken.add(what);
          const registered = register(...given);
          return Disposable.create(() => {
            this.taken.delete(what);
            registered.dispose();
          });
        };
        return [name, guard];
      });
    return { ...object, ...Object.fromEntries(guards) };
  }
}

/** The method that `onRequest` and its like name, by itself or as its type. */
function methodIn([type]: readonly unknown[]): string[] {
  if (typeof type === 'string') return [type];
  return typeof type === 'object' && type !== null && 'method' in type ? [String(type.method)] : [];
}
