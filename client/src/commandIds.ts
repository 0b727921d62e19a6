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
  filterGlossary: 'cxTerminology.glossaryView.filter',
  clearGlossaryFilter: 'cxTerminology.glossaryView.clearFilter',
  groupBySubject: 'cxTerminology.glossaryView.groupBySubject',
  groupByAlphabet: 'cxTerminology.glossaryView.groupByAlphabet',
  groupByUse: 'cxTerminology.glossaryView.groupByUse',
  followCursor: 'cxTerminology.glossaryView.followCursor',
  unfollowCursor: 'cxTerminology.glossaryView.unfollowCursor',
  insertTerm: 'cxTerminology.glossaryView.insertTerm',
  copyTerm: 'cxTerminology.glossaryView.copyTerm',
  copyDefinition: 'cxTerminology.glossaryView.copyDefinition',
  findUses: 'cxTerminology.glossaryView.findUses',
  editEntry: 'cxTerminology.glossaryView.editEntry',
} as const;
