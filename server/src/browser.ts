/** The language server as a web worker. */
import concepts from 'cx-terminology:glossary';
import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from './server.ts';

// The worker's own scope is the port; the types of a browser are not loaded for the sake of one name.
const port = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
// There are no files here: the client has them.
startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), concepts);
