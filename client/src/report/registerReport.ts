/** Show Report and Export Report. What they do is loaded when one of them is first run, or a report is restored. */
import { commands, Disposable, l10n, Uri, window } from 'vscode';
import { commandIds } from '../commandIds.ts';
import { reportFailure } from '../failures.ts';
import type { Services } from '../services.ts';
import { reportPanelType } from './panelType.ts';
import type { ReportPanel } from './reportPanel.ts';

/** @param extension the folder of the extension. */
export function registerReport(services: Services, extension: Uri): Disposable {
  let panel: Promise<ReportPanel> | undefined;
  const reportPanel = (): Promise<ReportPanel> => {
    panel ??= import('./reportPanel.ts').then((module) => new module.ReportPanel({ services, extension }));
    return panel;
  };
  const guarded = (what: string, run: (...given: unknown[]) => Promise<unknown>) => {
    return async (...given: unknown[]) => {
      try {
        return await run(...given);
      } catch (error) {
        void reportFailure(services.log, what, error);
        return undefined;
      }
    };
  };
  const show = async () => (await reportPanel()).show();
  const save = async (to: unknown) => {
    const [{ exportReport, tellExported }, { makeReport }] = await Promise.all([
      import('./exportReport.ts'),
      import('./makeReport.ts'),
    ]);
    const made = (await reportPanel()).made ?? (await makeReport(services.server));
    if (made.report.outcome === 'no-folder') {
      void window.showInformationMessage(
        l10n.t('A report is about the documents of a folder: open one first.'),
      );
    }
    if (made.report.outcome !== 'made') return undefined;
    const target = await exportReport(made, extension, to instanceof Uri ? to : undefined);
    if (target) void tellExported(target);
    return target;
  };
  return Disposable.from(
    commands.registerCommand(commandIds.showReport, guarded(l10n.t('The report could not be shown.'), show)),
    commands.registerCommand(
      commandIds.exportReport,
      guarded(l10n.t('The report could not be exported.'), save),
    ),
    window.registerWebviewPanelSerializer(reportPanelType, {
      // It must not be waited for: until then VS Code shows nothing in the panel.
      deserializeWebviewPanel: async (panel) => void (await reportPanel()).restore(panel),
    }),
  );
}
