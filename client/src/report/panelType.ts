/** What VS Code knows the panel of the report by, also when it restores one. */
export const reportPanelType = 'cxTerminology.report';
