/** What the code actions have in common that change the workspace's glossary. */
import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { type ClientFeatures, memberOf } from '../../../clientFeatures.ts';
import type { Finding, PlacedOccurrence, Say } from '../../../engine/index.ts';
import type { GlossaryChange } from '../../../glossaryEdits/changes.ts';
import type { GlossaryEdits } from '../../../glossaryEdits/glossaryEdits.ts';
import { type Checked, occurrenceOf } from '../../../glossaryEdits/proposals.ts';
import { formatOf } from '../../../openDocuments.ts';
import type { GlossaryActionMark } from '../../../protocol.ts';
import type { ActionProvider, ActionRequest, Offer } from './provider.ts';

export interface GlossaryServices {
  readonly glossaryEdits: GlossaryEdits;
  /** Tells the writer something, one or two sentences. */
  readonly tell: (message: string) => void;
  readonly client: ClientFeatures;
}

/** A change, as a menu offers it. */
export interface Proposal {
  readonly title: string;
  readonly change: GlossaryChange;
  readonly diagnostics?: Diagnostic[];
}

/** What an action carries until it is chosen. */
interface GlossaryActionData extends GlossaryActionMark {
  readonly glossaryChange: GlossaryChange;
  /** The URI of the document. */
  readonly document: string;
}

/** Offers changes. Where the client can wait, files are read and edits are made once one is chosen. */
export function glossaryAction(
  kind: CodeActionKind,
  propose: (request: ActionRequest) => readonly Proposal[],
  { glossaryEdits, tell, client }: GlossaryServices,
): ActionProvider {
  return {
    kind,
    async offer(request) {
      const { uri } = request.checked.document;
      if (!glossaryEdits.reaches(uri)) return [];
      const offers: Offer[] = [];
      for (const { title, change, diagnostics } of propose(request)) {
        const action: CodeAction = { title, kind, ...(diagnostics ? { diagnostics } : {}) };
        if (glossaryEdits.canWait) {
          const data: GlossaryActionData = { glossaryChange: change, document: uri };
          offers.push({ action: { ...action, data } });
          continue;
        }
        const made = await glossaryEdits.of(uri, change);
        if (made && 'edit' in made) offers.push({ action: { ...action, ...made } });
      }
      return offers;
    },
    resolve(action) {
      if (memberOf(action.data, 'glossaryChange') === undefined) return undefined;
      const { glossaryChange, document } = action.data as GlossaryActionData;
      return glossaryEdits.of(document, glossaryChange).then((made) => {
        if (made && 'edit' in made) return { ...action, ...made };
        tell(
          made?.problem ?? client.say('The terms say so already. Save their file, so that it takes effect.'),
        );
        return action;
      });
    },
  };
}

/** A quick fix: a change that settles a finding. The same change is offered once, however many findings it settles. */
export function glossaryFix(
  titleOf: (form: string, say: Say) => string,
  changeFor: (finding: Finding, placed: PlacedOccurrence, checked: Checked) => GlossaryChange | undefined,
  services: GlossaryServices,
): ActionProvider {
  const propose = ({ say, checked, reported }: ActionRequest): Proposal[] => {
    const proposals = new Map<string, { proposal: Proposal; diagnostics: Diagnostic[] }>();
    for (const { finding, diagnostic } of reported) {
      const placed = occurrenceOf(finding, checked.result);
      const change = placed && changeFor(finding, placed, checkedOf(checked));
      if (!change || change.kind === 'add') continue;
      const title = titleOf(change.form, say);
      const known = proposals.get(title);
      if (known) known.diagnostics.push(diagnostic);
      else proposals.set(title, { proposal: { title, change }, diagnostics: [diagnostic] });
    }
    if (proposals.size > mostFixes) return [];
    return [...proposals.values()].map(({ proposal, diagnostics }) => ({ ...proposal, diagnostics }));
  };
  return glossaryAction(CodeActionKind.QuickFix, propose, services);
}

/** Whoever selects more than this wants something else than these actions, one for each form. */
const mostFixes = 5;

/** What a document was checked with. */
export function checkedOf(checked: ActionRequest['checked']): Checked {
  const { termBase, settings } = checked;
  return { termBase, settings: { ...settings, ...formatOf(checked) } };
}
