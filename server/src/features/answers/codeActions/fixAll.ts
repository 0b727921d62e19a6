/** All safe fixes of the document; where links to changed anchors can't be known, without those that change any. */
import { diagnosticIn } from '../../../diagnostic.ts';
import { AnchoredDocument } from '../../../engine/index.ts';
import type { FixEdits } from '../../../links/fixEdits.ts';
import { formatOf } from '../../../openDocuments.ts';
import { fixAllKind } from '../../../protocol.ts';
import { joinFixes } from './joinFixes.ts';
import type { ActionProvider } from './provider.ts';

export function fixAll(fixEdits: FixEdits): ActionProvider {
  return {
    kind: fixAllKind,
    isOnlyByName: true,
    async offer({ say, checked, token }) {
      const { document, result } = checked;
      let joined = joinFixes(result.findings);
      let [made] = await fixEdits.of(checked, [joined.edits], token);
      if (!made?.keepsLinks) {
        const anchored = new AnchoredDocument(document.getText(), formatOf(checked));
        joined = joinFixes(anchored.keepingAnchors(result.findings));
        [made] = await fixEdits.of(checked, [joined.edits], token);
      }
      if (!made || joined.edits.length === 0) return [];
      return [
        {
          action: {
            title: say('Fix all CX terms in this document'),
            kind: fixAllKind,
            diagnostics: joined.fixed.map((finding) => diagnosticIn(document, finding)),
            edit: made.edit,
          },
        },
      ];
    },
  };
}
