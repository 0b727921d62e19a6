/** Offers tools to language models; their names and inputs are in the manifest. */
import { Disposable, lm } from 'vscode';
import type { Services } from '../services.ts';
import { checkTool } from './checkTool.ts';
import { fixTool } from './fixTool.ts';
import { glossaryTool } from './glossaryTool.ts';
import { lookUpTool } from './lookUpTool.ts';
import { languageModelTool } from './tool.ts';

export function registerTools({ server }: Services): Disposable {
  // Editors that are made of VS Code may have none of this.
  if (typeof lm?.registerTool !== 'function') return Disposable.from();
  return Disposable.from(
    lm.registerTool('cxTerminology_lookUp', languageModelTool(lookUpTool(server))),
    lm.registerTool('cxTerminology_check', languageModelTool(checkTool(server))),
    lm.registerTool('cxTerminology_glossary', languageModelTool(glossaryTool(server))),
    lm.registerTool('cxTerminology_fix', languageModelTool(fixTool(server))),
  );
}
