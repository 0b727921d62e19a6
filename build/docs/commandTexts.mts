/** What each command does, for the documentation; the manifest has but their titles. */
export const commandTexts: Readonly<Record<string, string>> = {
  'cxTerminology.lookUp':
    'finds a term by any of its forms; starts with the selection or the word at the cursor',
  'cxTerminology.showEntry': 'opens the whole entry of a term as a page',
  'cxTerminology.fixAll': 'applies every safe fix in one undoable step',
  'cxTerminology.fixWorkspace':
    'does so in all documents of the open folders; asks before, and lets you choose in a preview',
  'cxTerminology.checkWorkspace': 'shows what is found in all documents of the open folders',
  'cxTerminology.clearWorkspace': 'takes back what is found in documents that are not open',
  'cxTerminology.showReport': 'shows how terms are used in the workspace, the most inconsistent first',
  'cxTerminology.exportReport': 'writes the report into a file, as a web page or as Markdown',
  'cxTerminology.addTerm': 'adds the selection, the word at the cursor or what you type to your team’s file',
  'cxTerminology.preferForm': 'writes into your team’s file that the form at the cursor is the one to write',
  'cxTerminology.forbidForm': 'writes there that it must not be written, and asks what to write instead',
  'cxTerminology.ignoreInWorkspace': 'writes there that it is never to be reported',
  'cxTerminology.openGlossaryFile': 'opens your team’s file for the active document; makes one if you want',
  'cxTerminology.openSample': 'opens a document with a few wrong forms, to try things out',
  'cxTerminology.restart': 'starts the language server anew',
  'cxTerminology.showOutput': 'opens the log',
  'cxTerminology.glossaryView.filter':
    'filters the glossary view by any form of a term; a key binding may have the filter as its argument',
  'cxTerminology.glossaryView.clearFilter': 'shows all terms in the view again',
  'cxTerminology.glossaryView.groupBySubject': 'shows the terms in groups',
  'cxTerminology.glossaryView.groupByAlphabet': 'shows them in one list',
  'cxTerminology.glossaryView.groupByUse': 'shows those that the workspace uses, with their wrong forms',
  'cxTerminology.glossaryView.followCursor': 'has the view select the term at the cursor',
  'cxTerminology.glossaryView.unfollowCursor': 'ends that',
  'cxTerminology.glossaryView.insertTerm': 'puts the term at the cursor, or in place of what is selected',
  'cxTerminology.glossaryView.copyTerm': 'puts the term on the clipboard',
  'cxTerminology.glossaryView.copyDefinition': 'puts its definition on the clipboard',
  'cxTerminology.glossaryView.findUses': 'lists the places where the workspace uses the term or the form',
  'cxTerminology.glossaryView.editEntry': 'opens the place in your team’s file where the term is defined',
};
