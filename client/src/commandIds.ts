import { showEntryCommand } from '../../server/src/protocol.ts';

/** The ids of all commands, as the manifest declares them. */
export const commandIds = {
  lookUp: 'cxTerminology.lookUp',
  fixAll: 'cxTerminology.fixAll',
  fixWorkspace: 'cxTerminology.fixWorkspace',
  checkWorkspace: 'cxTerminology.checkWorkspace',
  clearWorkspace: 'cxTerminology.clearWorkspace',
  showEntry: showEntryCommand,
  restart: 'cxTerminology.restart',
  showOutput: 'cxTerminology.showOutput',
} as const;
