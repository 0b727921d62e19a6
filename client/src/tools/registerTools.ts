/** Offers tools to language models; their names and inputs are in the manifest. */
import { Disposable, lm } from 'vscode';
import type { Services } from '../services.ts';
import { languageModelTool } from './tool.ts';

export function registerTools({ server }: Services): Disposable {
  // Editors that are made of VS Code may have none of this.
  if (typeof lm?.registerTool !== 'function') return Disposable.from();
  const lookUp = languageModelTool(async () => (await import('./lookUpTool.ts')).lookUpTool(server));
  const check = languageModelTool(async () => (await import('./checkTool.ts')).checkTool(server));
  const glossary = languageModelTool(async () => (await import('./glossaryTool.ts')).glossaryTool(server));
  const fix = languageModelTool(async () => (await import('./fixTool.ts')).fixTool(server));
  return Disposable.from(
    lm.registerTool('cxTerminology_lookUp', lookUp),
    lm.registerTool('cxTerminology_check', check),
    lm.registerTool('cxTerminology_glossary', glossary),
    lm.registerTool('cxTerminology_fix', fix),
  );
}
