/** What both sides call things: settings, diagnostics, links. */

/** The settings section, in the editor and in `workspace/configuration`. */
export const settingsSection = 'cxTerminology';

export const fixAllKind = 'source.fixAll.cxTerminology';

/** The `source` of the server's diagnostics. */
export const diagnosticSource = 'cx-terminology';

/**
 * Links between entries have the form `cx-terminology:/ID`, entries themselves the address `cx-terminology:/ID.md?PLACE`,
 * with the `place` of `EntryResult`, or without it.
 */
export const entryScheme = 'cx-terminology';

/** The pages about rules: `CODE.md` in this folder. */
export const rulePages = 'https://github.com/cx-terminology/cx-terminology/blob/main/docs/rules';
