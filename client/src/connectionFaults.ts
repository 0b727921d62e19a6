/** What the language client does about faults of the connection: nothing by itself. Loaded with it. */
import { CloseAction, ErrorAction, type ErrorHandler } from 'vscode-languageclient';

/**
 * A crashed server is the business of who has made the client: by itself the client starts it again, which fails where
 * it was still starting, or, where it wrote something to it before it saw that it has gone, stops for good.
 * @param crashed called when the connection is closed though nobody has stopped the server.
 */
export function connectionFaults(crashed: () => void): ErrorHandler {
  return {
    // The client logs it.
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      crashed();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}
