/** The suite: VS Code calls `run` in its extension host. */
import { runSuite } from '../host/suite.ts';

export function run(): Promise<void> {
  return runSuite(async () => {
    await import('./manifest.test.ts');
    await import('./diagnostics.test.ts');
    await import('./hover.test.ts');
    await import('./preview.test.ts');
    await import('./completion.test.ts');
    await import('./concepts.test.ts');
    await import('./fixes.test.ts');
    await import('./fixOnSave.test.ts');
    await import('./commands.test.ts');
    await import('./walkthrough.test.ts');
    await import('./ownTerms.test.ts');
    await import('./glossaryEdits.test.ts');
    await import('./glossaryCommands.test.ts');
    await import('./configurationFile.test.ts');
    await import('./workspace.test.ts');
    await import('./report.test.ts');
    await import('./rename.test.ts');
    await import('./glossaryView.test.ts');
    await import('./settings.test.ts');
    await import('./places.test.ts');
    await import('./notebooks.test.ts');
    await import('./files.test.ts');
    await import('./git.test.ts');
    await import('./remote.test.ts');
    await import('./tools.test.ts');
    await import('./restart.test.ts');
    await import('./languageServer.test.ts');
  });
}
