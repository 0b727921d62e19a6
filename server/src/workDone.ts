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
 * @param patience how long to wait before the bar is shown, in milliseconds: work that is done by then shows none.
 */
export async function withProgress<T>(
  connection: Connection,
  title: string,
  token: CancellationToken,
  work: (token: CancellationToken, report: (share: number) => void) => Promise<T>,
  patience = 0,
): Promise<T> {
  const source = new CancellationTokenSource();
  const cancel = () => source.cancel();
  if (token.isCancellationRequested) cancel();
  const listeners = [token.onCancellationRequested(cancel)];
  let shown: WorkDoneProgressServerReporter | undefined;
  let percentage = 0;
  let isDone = false;
  const show = async () => {
    const created = await connection.window.createWorkDoneProgress().catch(() => undefined);
    if (!created || isDone) return;
    shown = created;
    listeners.push(created.token.onCancellationRequested(cancel));
    created.begin(title, percentage, undefined, true);
  };
  const timer = patience > 0 ? setTimeout(() => void show(), patience) : await show();
  try {
    return await work(source.token, (share) => {
      const now = Math.floor(100 * share);
      if (now <= percentage) return;
      percentage = now;
      shown?.report(percentage);
    });
  } finally {
    isDone = true;
    clearTimeout(timer ?? undefined);
    shown?.done();
    for (const listener of listeners) listener.dispose();
    source.dispose();
  }
}
