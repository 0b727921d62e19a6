/** The findings of a report, by folder and by rule, and the abbreviations that are never written out. */
import { preferredAbbreviation } from '../engine/index.ts';
import type { ReportAbbreviation, ReportFolder, ReportRule } from '../protocol.ts';
import { conceptById, termOf } from '../terminology.ts';
import { folderName, parentOf } from '../workspace/folders.ts';
import type { DocumentFacts } from './documentFacts.ts';

export interface ReportFindings {
  readonly findings: number;
  /** How many of them have a fix that is certain. */
  readonly fixable: number;
  readonly folders: ReportFolder[];
  readonly rules: ReportRule[];
}

export function reportFindings(documents: readonly DocumentFacts[]): ReportFindings {
  const isOnlyFolder = new Set(documents.map(({ folder }) => folder)).size === 1;
  const folders = new Map<string, ReportFolder>();
  const rules = new Map<string, ReportRule>();
  let findings = 0;
  let fixable = 0;
  for (const document of documents) {
    const uri = parentOf(document.uri);
    const folder = folders.get(uri) ?? {
      uri,
      name: folderName(uri, document.folder, isOnlyFolder),
      findings: 0,
      fixable: 0,
      filesWithFindings: 0,
      files: 0,
    };
    folders.set(uri, folder);
    folder.files++;
    const diagnostics = document.diagnostics();
    if (diagnostics.length === 0) continue;
    findings += diagnostics.length;
    folder.findings += diagnostics.length;
    folder.filesWithFindings++;
    const codes = diagnostics.map(({ code }) => String(code));
    for (const code of codes) {
      const rule = rules.get(code) ?? { code, findings: 0, fixable: 0, documents: 0 };
      rules.set(code, rule);
      rule.findings++;
    }
    for (const code of new Set(codes)) (rules.get(code) as ReportRule).documents++;
    for (const { code, count } of document.fixable) {
      fixable += count;
      folder.fixable += count;
      (rules.get(code) as ReportRule).fixable += count;
    }
  }
  const mostFirst = (a: { findings: number }, b: { findings: number }) => b.findings - a.findings;
  return {
    findings,
    fixable,
    folders: [...folders.values()].filter((folder) => folder.findings > 0).sort(mostFirst),
    rules: [...rules.values()].sort(mostFirst),
  };
}

/** The abbreviations that are never written out, those of most documents first. */
export function reportAbbreviations(documents: readonly DocumentFacts[]): ReportAbbreviation[] {
  const abbreviations = new Map<string, ReportAbbreviation>();
  for (const { uri, unexpanded, context } of documents) {
    for (const { concept: id, form } of unexpanded) {
      const term = termOf(id, context.termBase);
      const concept = conceptById(id, context.termBase);
      const abbreviation = (concept && preferredAbbreviation(concept))?.text ?? form;
      const known = abbreviations.get(id) ?? { id, abbreviation, term, uri, documents: 0 };
      abbreviations.set(id, known);
      known.documents++;
    }
  }
  return [...abbreviations.values()].sort(
    (a, b) => b.documents - a.documents || (a.abbreviation < b.abbreviation ? -1 : 1),
  );
}
