/** Long work, shown to the user where the client does so. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  type WorkDoneProgressServerReporter,
} from 'vscode-languageserver';

/**
 * Does something with a progress bar, by which it can be cancelled.
 * @param work gets a token that is cancelled by whoever is first, and a function to be told of the share that is
 * done, from 0 to 1.
 */
export async function withProgress<T>(
  connection: Connection,
  title: string,
  token: CancellationToken,
  work: (token: CancellationToken, report: (share: number) => void) => Promise<T>,
): Promise<T> {
  const shown: WorkDoneProgressServerReporter | undefined = await connection.window
    .createWorkDoneProgress()
    .catch(() => undefined);
  const source = new CancellationTokenSource();
  const cancel = () => source.cancel();
  if (token.isCancellationRequested) cancel();
  const listeners = [token.onCancellationRequested(cancel), shown?.token.onCancellationRequested(cancel)];
  let percentage = 0;
  shown?.begin(title, percentage, undefined, true);
  try {
    return await work(source.token, (share) => {
      const now = Math.floor(100 * share);
      if (now <= percentage) return;
      percentage = now;
      shown?.report(percentage);
    });
  } finally {
    shown?.done();
    for (const listener of listeners) listener?.dispose();
    source.dispose();
  }
}
