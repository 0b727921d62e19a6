/** What a hover says of fixes. */

/**
 * The command behind the hover's link to the quick fixes: the client puts the cursor there and offers them. Its arguments
 * are the URI of the document and the position in it where the finding begins.
 */
export const showFixesCommand = 'cxTerminology.showFixes';
