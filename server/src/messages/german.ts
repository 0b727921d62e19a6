/** All that the server says, in German. The glossary itself is English. */
import type { Translations } from '../engine/index.ts';

export const german: Translations = {
  // Parts of sentences
  '“{0}”': '„{0}“',
  '{0} and {1}': '{0} und {1}',
  '{0} or {1}': '{0} oder {1}',
  '{0}, or {1}': '{0} oder {1}',

  // Findings
  'Write “{0}”. {1}': 'Schreiben Sie „{0}“. {1}',
  'Write “{0}”. In the middle of a sentence the term has no capitals.':
    'Schreiben Sie „{0}“. Mitten im Satz wird der Begriff kleingeschrieben.',
  '“{0}” is one word.': '„{0}“ wird zusammengeschrieben.',
  '“{0}” is written as two words.': '„{0}“ wird in zwei Wörtern geschrieben.',
  '“{0}” is written as two words, without a hyphen.':
    '„{0}“ wird in zwei Wörtern geschrieben, ohne Bindestrich.',
  '“{0}” is written with a hyphen.': '„{0}“ wird mit Bindestrich geschrieben.',
  '“{0}” has a hyphen, not a dash.': '„{0}“ hat einen Bindestrich, keinen Gedankenstrich.',
  'The glossary writes “{0}”.': 'Im Glossar steht „{0}“.',
  'American spelling is set for the term “{0}”.':
    'Für den Begriff „{0}“ ist die amerikanische Schreibung eingestellt.',
  'British spelling is set for the term “{0}”.':
    'Für den Begriff „{0}“ ist die britische Schreibung eingestellt.',
  'The abbreviation of {0} is written {1}.': 'Die Abkürzung von {0} schreibt man {1}.',
  'The name is written {0}.': 'Den Namen schreibt man {0}.',
  '“{0}” is deprecated in the glossary.': 'Das Glossar lehnt „{0}“ ab.',
  '“{0}” is superseded in the glossary.': '„{0}“ ist laut Glossar überholt.',
  'Your glossary prefers it over “{0}”.': 'Ihr Glossar zieht es „{0}“ vor.',
  '{0} is misspelled.': '{0} ist falsch geschrieben.',
  '{0} are misspelled.': '{0} sind falsch geschrieben.',
  '{0} abbreviates {1}; the abbreviation of {2} is {3}.':
    '{0} ist die Abkürzung von {1}; die Abkürzung von {2} ist {3}.',
  '{0} may be {1}; write out once which one is meant.':
    '{0} kann {1} sein; schreiben Sie einmal aus, was gemeint ist.',
  '{0} is never written out here; it stands for {1}.': '{0} wird hier nie ausgeschrieben; es steht für {1}.',
  'The “{0}” is in {1} already: {2}.': '„{0}“ steckt schon in {1}: {2}.',
  'This document also writes “{0}”; use one of the two throughout.':
    'In diesem Dokument steht auch „{0}“; verwenden Sie durchgehend eine der beiden Formen.',
  '“{0}” stands here.': 'Hier steht „{0}“.',
  'There is no rule {0}; correct the name or remove the comment.':
    'Es gibt keine Regel {0}; korrigieren Sie den Namen, oder entfernen Sie den Kommentar.',
  'Nothing is reported by {0} here; take it out of the comment.':
    'Hier wird nichts von {0} gemeldet; nehmen Sie es aus dem Kommentar heraus.',
  'This comment suppresses nothing; remove it.': 'Dieser Kommentar unterdrückt nichts; entfernen Sie ihn.',

  // Code actions on documents
  'Replace with “{0}”': 'Durch „{0}“ ersetzen',
  'Replace all {0} with “{1}” in this document': 'Alle {0} in diesem Dokument durch „{1}“ ersetzen',
  'Replace all with “{0}” in the workspace': 'Alle im Arbeitsbereich durch „{0}“ ersetzen',
  'Replace all with “{0}” in the workspace…': 'Alle im Arbeitsbereich durch „{0}“ ersetzen…',
  'Write “{0} ({1})”': '„{0} ({1})“ schreiben',
  'Write out “{0}”': '„{0}“ ausschreiben',
  'Shorten to “{0}”': 'Zu „{0}“ kürzen',
  'Use “{0}” instead': 'Stattdessen „{0}“ verwenden',
  'Remove the comment': 'Kommentar entfernen',
  'Ignore “{0}” here': '„{0}“ hier ignorieren',
  'Ignore {0} on this line': '{0} in dieser Zeile ignorieren',
  'Ignore {0} in this document': '{0} in diesem Dokument ignorieren',
  'Ignore “{0}” in the workspace': '„{0}“ im Arbeitsbereich ignorieren',
  'Admit “{0}” as well': 'Auch „{0}“ zulassen',
  'Prefer “{0}” in the workspace': '„{0}“ im Arbeitsbereich bevorzugen',
  'Forbid “{0}” in the workspace': '„{0}“ im Arbeitsbereich verbieten',
  'Add “{0}” to the workspace glossary': '„{0}“ zum Glossar des Arbeitsbereichs hinzufügen',
  'Save the terms': 'Begriffe speichern',
  'Fix all CX terms in this document': 'Alle CX-Begriffe in diesem Dokument korrigieren',
  'Fix all CX terms in the workspace': 'Alle CX-Begriffe im Arbeitsbereich korrigieren',
  'Fix what “{0}” finds in the workspace': 'Befunde von „{0}“ im Arbeitsbereich korrigieren',
  'Fix all CX terms in the folder “{0}”': 'Alle CX-Begriffe im Ordner „{0}“ korrigieren',
  'In 1 document, with the links to changed headings.':
    'In 1 Dokument, samt den Links auf geänderte Überschriften.',
  'In {0} documents, with the links to changed headings.':
    'In {0} Dokumenten, samt den Links auf geänderte Überschriften.',
  'The terms in {0}': 'Die Begriffe in {0}',

  // Cards, entries, completions
  noun: 'Substantiv',
  'proper noun': 'Eigenname',
  adjective: 'Adjektiv',
  verb: 'Verb',
  preferred: 'bevorzugt',
  admitted: 'zugelassen',
  deprecated: 'abgelehnt',
  superseded: 'überholt',
  '{0} term': 'Begriff, {0}',
  '{0} abbreviation': 'Abkürzung, {0}',
  '{0} term with abbreviation': 'Begriff mit Abkürzung, {0}',
  'wrong form': 'falsche Form',
  'instead of “{0}”': 'statt „{0}“',
  '“{0}” is ambiguous. It stands for {1}.': '„{0}“ ist mehrdeutig. Es steht für {1}.',
  ', also {0}': ', auch {0}',
  '(editorial)': '(redaktionell)',
  'Not to be confused with {0}: {1}': 'Nicht zu verwechseln mit {0}: {1}',
  'Related:': 'Verwandt:',
  'Source:': 'Quelle:',
  'Glossary:': 'Glossar:',
  '{0}, changed in {1}': '{0}, geändert in {1}',
  'built-in': 'mitgeliefert',
  'Fix…': 'Korrigieren…',
  'Show full entry': 'Vollständigen Eintrag anzeigen',
  'Show uses': 'Verwendungen anzeigen',
  'Editorial: the definition is our own, no source gives one.':
    'Redaktionell: Die Definition stammt von uns, keine Quelle nennt eine.',
  Terms: 'Formen',
  Form: 'Form',
  Status: 'Status',
  Note: 'Hinweis',
  'Write {0}.': 'Schreiben Sie {0}.',
  'Related concepts': 'Verwandte Begriffe',
  Broader: 'Übergeordnet',
  Narrower: 'Untergeordnet',
  Related: 'Verwandt',
  'Not to be confused with': 'Nicht zu verwechseln mit',
  Notes: 'Anmerkungen',
  Sources: 'Quellen',
  Glossary: 'Glossar',

  // The workspace
  'Checking the terms of the workspace': 'Die Begriffe des Arbeitsbereichs werden geprüft',
  'Looking for the term in the workspace': 'Der Begriff wird im Arbeitsbereich gesucht',
  'Looking for terms that no glossary has': 'Begriffe, die in keinem Glossar stehen, werden gesucht',
  'To check all documents of a workspace, open a folder first.':
    'Um alle Dokumente eines Arbeitsbereichs zu prüfen, öffnen Sie zuerst einen Ordner.',
  'To fix all documents of a workspace, open a folder first.':
    'Um alle Dokumente eines Arbeitsbereichs zu korrigieren, öffnen Sie zuerst einen Ordner.',
  'There is nothing to fix in the workspace.': 'Im Arbeitsbereich gibt es nichts zu korrigieren.',
  'Some files of the workspace can’t be reached now. Try again when they are available.':
    'Einige Dateien des Arbeitsbereichs sind gerade nicht erreichbar. Versuchen Sie es erneut, wenn sie verfügbar sind.',
  'No findings in {0}.': 'Keine Befunde in {0}.',
  '1 finding': '1 Befund',
  '{0} findings': '{0} Befunde',
  '1 file': '1 Datei',
  '{0} files': '{0} Dateien',
  '1 use': '1 Verwendung',
  '{0} uses': '{0} Verwendungen',
  '{0} in {1}': '{0} in {1}',
  '{0} in {1}.': '{0} in {1}.',
  'Not used yet': 'Noch nicht verwendet',

  // Files that can’t be read
  'This file can’t be read: {0}.': 'Diese Datei kann nicht gelesen werden: {0}.',
  'It can’t be read: {0}.': 'Sie kann nicht gelesen werden: {0}.',
  'it is too large': 'Die Datei ist zu groß',
  'it is no text': 'Die Datei enthält keinen Text',
  'it is not in UTF-8. Save it as UTF-8':
    'Die Datei ist nicht in UTF-8 gespeichert. Speichern Sie sie als UTF-8',
  'the editor could not reach it ({0})': 'Der Editor konnte die Datei nicht erreichen ({0})',
  'Files can’t be read here.': 'Dateien können hier nicht gelesen werden.',

  // Rename
  'Rename “{0}” to “{1}”': '„{0}“ in „{1}“ umbenennen',
  'To rename a term, save this document in a folder that is open: its terms are kept there.':
    'Um einen Begriff umzubenennen, speichern Sie dieses Dokument in einem geöffneten Ordner: Dort liegen seine Begriffe.',
  'Type the new term.': 'Geben Sie den neuen Begriff ein.',
  'Write the new term on one line.': 'Schreiben Sie den neuen Begriff in eine einzige Zeile.',
  'A term has {0} characters at most.': 'Ein Begriff hat höchstens {0} Zeichen.',
  '“{0}” can’t stand in a term. Use letters, digits, spaces, hyphens, and ’ . & / +.':
    '„{0}“ darf in einem Begriff nicht vorkommen. Verwenden Sie Buchstaben, Ziffern, Leerzeichen, Bindestriche und ’ . & / +.',
  'A term has letters, and begins and ends with a letter or digit.':
    'Ein Begriff enthält Buchstaben und beginnt und endet mit einem Buchstaben oder einer Ziffer.',
  '“{0}” is the term already. Type another one.': '„{0}“ ist schon der Begriff. Geben Sie einen anderen ein.',
  '“{0}” already stands for another entry of the glossary, “{1}”. Choose another term.':
    '„{0}“ steht schon für einen anderen Eintrag des Glossars, „{1}“. Wählen Sie einen anderen Begriff.',
  '“{0}” may stand for {1}. Rename one of them where it is written out.':
    '„{0}“ kann für {1} stehen. Benennen Sie einen davon dort um, wo er ausgeschrieben ist.',
  'The glossary prefers no abbreviation of “{0}”, so that there is none to rename.':
    'Das Glossar bevorzugt keine Abkürzung von „{0}“, daher gibt es keine umzubenennen.',
  'The terms of this folder can’t be changed so that “{0}” counts.':
    'Die Begriffe dieses Ordners lassen sich nicht so ändern, dass „{0}“ gilt.',
  '“{0}” does not look like an abbreviation. Write at least two capitals.':
    '„{0}“ sieht nicht wie eine Abkürzung aus. Schreiben Sie mindestens zwei Großbuchstaben.',
  '“{0}” looks like an abbreviation. Write the term in full.':
    '„{0}“ sieht wie eine Abkürzung aus. Schreiben Sie den Begriff aus.',

  // Changes of the team’s glossary
  'The terms can’t be changed: {0}.': 'Die Begriffe können nicht geändert werden: {0}.',
  'The terms say so already. Save their file, so that it takes effect.':
    'Das steht schon in den Begriffen. Speichern Sie ihre Datei, damit es wirksam wird.',
  'The glossary says so already. Save its file, so that it takes effect.':
    'Das steht schon im Glossar. Speichern Sie seine Datei, damit es wirksam wird.',
  'This term is no longer in the glossary. Try it again.':
    'Dieser Begriff steht nicht mehr im Glossar. Versuchen Sie es erneut.',
  '“{0}” is a form of another term, too. Change it there first.':
    '„{0}“ ist auch eine Form eines anderen Begriffs. Ändern Sie das zuerst dort.',
  '“{0}” is reported already, as a wrong form of “{1}”.':
    '„{0}“ wird schon gemeldet, als falsche Form von „{1}“.',
  '“{0}” is the term to write already.': '„{0}“ ist schon der Begriff, der geschrieben werden soll.',
  '“{0}” is the term to write for “{1}”. Say which other one to prefer.':
    '„{0}“ ist der Begriff, der für „{1}“ geschrieben werden soll. Geben Sie an, welcher andere bevorzugt werden soll.',
  '“{0}” is in the glossary already, as a form of “{1}”. To change that, prefer or forbid it.':
    '„{0}“ steht schon im Glossar, als Form von „{1}“. Um das zu ändern, bevorzugen oder verbieten Sie es.',
  '{0} has a mistake in line {1}. Correct it first: {2}':
    '{0} hat einen Fehler in Zeile {1}. Beheben Sie ihn zuerst: {2}',
  '{0} says something else about it. Change that there.':
    'In {0} steht etwas anderes darüber. Ändern Sie es dort.',
  '{0} is built in a way that only you can change. Add it there by hand.':
    '{0} ist so aufgebaut, dass nur Sie etwas ändern können. Tragen Sie es dort von Hand ein.',

  // Faults of configuration files
  'The file can’t be read: {0}': 'Die Datei kann nicht gelesen werden: {0}',
  'The file can’t be read from here on: {0}.': 'Ab hier kann die Datei nicht gelesen werden: {0}.',
  'The file can’t be read from here on ({0}). Check the indentation, the colon after a name with a space behind it, and quotes that are not closed.':
    'Ab hier kann die Datei nicht gelesen werden ({0}). Prüfen Sie die Einrückung, den Doppelpunkt nach einem Namen mit dem Leerzeichen dahinter und Anführungszeichen, die nicht geschlossen sind.',
  'A tab can’t indent a line here; use spaces.':
    'Ein Tabulator kann hier keine Zeile einrücken; verwenden Sie Leerzeichen.',
  '“{0}” stands twice in the same place. Put what belongs to both under one of them.':
    '„{0}“ steht zweimal an derselben Stelle. Schreiben Sie alles, was dazugehört, unter eines der beiden.',
  '“{0}” stands twice in this file; remove one.':
    '„{0}“ steht zweimal in dieser Datei; entfernen Sie eines davon.',
  '“{0}” stands twice here; remove one.': '„{0}“ steht hier zweimal; entfernen Sie eines davon.',
  'The id “{0}” is that of “{1}”, too. Give one of them another id.':
    'Die id „{0}“ gehört auch zu „{1}“. Geben Sie einem der beiden eine andere.',
  'joints must be “{0}” with bars in it.': 'joints muss „{0}“ mit senkrechten Strichen darin sein.',
  '“{0}” is also a form of “{1}”. Remove it from one of the two, or say ambiguous: true with both.':
    '„{0}“ ist auch eine Form von „{1}“. Entfernen Sie es bei einem der beiden, oder schreiben Sie bei beiden ambiguous: true.',
  'The file': 'Die Datei',
  'An entry': 'Ein Eintrag',
  'An entry of “{0}”': 'Ein Eintrag von „{0}“',
  '“{0}” is missing; add it.': '„{0}“ fehlt; fügen Sie es hinzu.',
  '{0} must be {1}': '{0} muss Folgendes sein: {1}',
  '{0} must be {1}, not {2}.': '{0} muss {1} sein, nicht {2}.',
  '{0}; put {1} in quotes.': '{0}; setzen Sie {1} in Anführungszeichen.',
  text: 'Text',
  'a list, each entry on a line of its own after “- ”':
    'eine Liste, jeder Eintrag in einer eigenen Zeile nach „- “',
  'a group of “name: value” lines': 'eine Gruppe von Zeilen der Art „Name: Wert“',
  'true or false': 'true oder false',
  'a number': 'eine Zahl',
  '{0} is empty; write something or remove it.':
    '{0} ist leer; schreiben Sie etwas, oder entfernen Sie die Angabe.',
  '{0} is empty; write something under it or remove it.':
    '{0} ist leer; schreiben Sie etwas darunter, oder entfernen Sie die Angabe.',
  '{0} is too short.': '{0} ist zu kurz.',
  '{0} has the same entry twice; remove one.':
    '{0} enthält denselben Eintrag zweimal; entfernen Sie einen davon.',
  '{0} can’t be {1}. {2}': '{0} kann nicht {1} sein. {2}',
  'Write it in lower case with hyphens, for example: customer-effort-score.':
    'Schreiben Sie es in Kleinbuchstaben mit Bindestrichen, zum Beispiel: customer-effort-score.',
  'Remove the spaces before and after it.': 'Entfernen Sie die Leerzeichen davor und dahinter.',
  '{0} is not as it should be.': '{0} ist nicht so, wie es sein soll.',
  '“{0}” is no rule. {1}': '„{0}“ ist keine Regel. {1}',
  '“{0}” means nothing here. {1}': '„{0}“ hat hier keine Bedeutung. {1}',
  'Did you mean “{0}”?': 'Meinten Sie „{0}“?',
  'Here may stand {0}.': 'Hier kann {0} stehen.',
  'A term that is dropped can’t be changed as well. Remove drop, or everything beside it.':
    'Ein Begriff, der weggelassen wird, kann nicht zugleich geändert werden. Entfernen Sie drop oder alles andere daneben.',
  '“{0}” is preferred already; remove this.': '„{0}“ wird schon bevorzugt; entfernen Sie diese Angabe.',
  '“{0}” is admitted, too. Remove it from one of the two lists.':
    '„{0}“ ist auch zugelassen. Entfernen Sie es aus einer der beiden Listen.',
  '“{0}” is the term to write. Say with prefer what to write instead.':
    '„{0}“ ist der Begriff, der geschrieben werden soll. Geben Sie mit prefer an, was stattdessen geschrieben werden soll.',
  '“{0}” is a form of “{1}”. Change it there, or drop “{1}”.':
    '„{0}“ ist eine Form von „{1}“. Ändern Sie es dort, oder lassen Sie „{1}“ mit drop weg.',
  '“{0}” stands for {1} concepts. Name one by its id: {2}.':
    '„{0}“ steht für {1} Begriffe. Nennen Sie einen mit seiner id: {2}.',
  '“{0}” is no term of the glossaries below. {1}': '„{0}“ ist kein Begriff der Glossare darunter. {1}',
  'Write one of its terms as the glossary has it, or its id.':
    'Schreiben Sie eine Form, wie sie im Glossar steht, oder die id des Begriffs.',
  'the built-in glossary': 'dem mitgelieferten Glossar',
  '“{0}” is a term of {1}, too, and yours replaces it. Say id: {2} if that is what you want, or ambiguous: true if it has two meanings.':
    '„{0}“ ist auch ein Begriff in {1}, und Ihrer ersetzt ihn. Schreiben Sie id: {2}, wenn Sie das wollen, oder ambiguous: true, wenn er zwei Bedeutungen hat.',
  '“{0}” is a form of “{1}” in {2}, too, and from now on only yours. Say ambiguous: true if it has two meanings.':
    '„{0}“ ist auch eine Form von „{1}“ in {2} und gehört von nun an nur zu Ihrem Begriff. Schreiben Sie ambiguous: true, wenn sie zwei Bedeutungen hat.',
  'There is no concept “{0}”. {1}': 'Es gibt keinen Begriff „{0}“. {1}',
  'Correct the id, or remove it.': 'Korrigieren Sie die id, oder entfernen Sie sie.',
  'Nothing is fetched from the network. Save a copy beside this file, or install it as a package.':
    'Aus dem Netz wird nichts geladen. Speichern Sie eine Kopie neben dieser Datei, oder installieren Sie sie als Paket.',
  'No package of this name is installed. Install it (npm install --save-dev {0}); for a file, write its path, such as ./{0}.yaml.':
    'Es ist kein Paket dieses Namens installiert. Installieren Sie es (npm install --save-dev {0}); für eine Datei schreiben Sie ihren Pfad, zum Beispiel ./{0}.yaml.',
  'No package of this name is installed in this folder. What is outside is read as soon as you trust the workspace.':
    'In diesem Ordner ist kein Paket dieses Namens installiert. Was außerhalb liegt, wird gelesen, sobald Sie dem Arbeitsbereich vertrauen.',
  'It lies outside of this folder. What is outside is read as soon as you trust the workspace.':
    'Das liegt außerhalb dieses Ordners. Was außerhalb liegt, wird gelesen, sobald Sie dem Arbeitsbereich vertrauen.',
  'There is no such file. Correct the path, which starts at the folder of this file.':
    'Es gibt keine solche Datei. Korrigieren Sie den Pfad; er beginnt im Ordner dieser Datei.',
  'This leads back to where it comes from. Remove one of the two references.':
    'Das führt dorthin zurück, wo es herkommt. Entfernen Sie einen der beiden Verweise.',
  'It has mistakes of its own, the first in line {0}. Correct them there.':
    'Die Datei hat selbst Fehler, den ersten in Zeile {0}. Beheben Sie sie dort.',

  // Help with configuration files
  'Change to “{0}”': 'In „{0}“ ändern',
  'Add “{0}: {1}”': '„{0}: {1}“ hinzufügen',
  'Remove “{0}”': '„{0}“ entfernen',
  'Remove this entry': 'Diesen Eintrag entfernen',
  'Indent with spaces': 'Mit Leerzeichen einrücken',
  'Put both under one name': 'Beides unter einem Namen zusammenfassen',
  'One of {0}.': 'Eines von {0}.',
  'Without it: {0}.': 'Ohne Angabe: {0}.',
  'More about this rule': 'Mehr über diese Regel (englisch)',
  'new term': 'neuer Begriff',
  'new entry of {0}': 'neuer Eintrag von {0}',

  // What may stand in configuration files
  'The terms and settings of a team, for the folder that the file is in and everything below.':
    'Die Begriffe und Einstellungen eines Teams, für den Ordner, in dem die Datei liegt, und alles darunter.',
  'The glossaries to build on, the first at the bottom: `builtin`, the path of a file, or the name of an npm package that is installed. An empty list leaves out the built-in glossary.':
    'Die Glossare, auf denen aufgebaut wird, das erste zuunterst: `builtin`, der Pfad einer Datei oder der Name eines installierten npm-Pakets. Eine leere Liste lässt das mitgelieferte Glossar weg.',
  'Your own terms. A concept with the `id` of one below it replaces that one.':
    'Ihre eigenen Begriffe. Ein Begriff mit der `id` eines Begriffs darunter ersetzt diesen.',
  'The subject field of your concepts, shown in their entries.':
    'Das Fachgebiet Ihrer Begriffe, das in ihren Einträgen erscheint.',
  'Changes to terms of the glossaries you build on, each under the id of the concept or any of its terms: `prefer`, `admit`, `forbid` or `drop`.':
    'Änderungen an Begriffen der Glossare, auf denen Sie aufbauen, jede unter der id des Begriffs oder einer seiner Formen: `prefer`, `admit`, `forbid` oder `drop`.',
  'Words and phrases that are never reported. In lower case they count in any case, with capitals only as they stand.':
    'Wörter und Wendungen, die nie gemeldet werden. Kleingeschrieben gelten sie in jeder Groß- und Kleinschreibung, mit Großbuchstaben nur genau so.',
  'How much weight each rule has, by its code: `error`, `warning`, `information`, `hint` or `off`.':
    'Welchen Schweregrad jede Regel hat, nach ihrem Code: `error`, `warning`, `information`, `hint` oder `off`.',
  'A term or abbreviation that the glossary advises against.':
    'Ein Begriff oder eine Abkürzung, von der das Glossar abrät.',
  'A term with a slip of the keyboard.': 'Ein Begriff mit einem Tippfehler.',
  'An abbreviation or proper name in the wrong case or punctuation.':
    'Eine Abkürzung oder ein Eigenname mit falscher Groß- und Kleinschreibung oder Zeichensetzung.',
  'Another spelling of a known term: hyphen, space, one word or two, British or American.':
    'Eine andere Schreibung eines bekannten Begriffs: Bindestrich, Leerzeichen, ein Wort oder zwei, britisch oder amerikanisch.',
  'A full form with the abbreviation of something else: customer effort score (CSAT).':
    'Eine ausgeschriebene Form mit der Abkürzung von etwas anderem: customer effort score (CSAT).',
  'An abbreviation followed by its own last word: NPS score, CRM management.':
    'Eine Abkürzung, auf die ihr eigenes letztes Wort folgt: NPS score, CRM management.',
  'A term that is written in lower case, capitalized in running text.':
    'Ein Begriff, der kleingeschrieben wird, im Fließtext aber großgeschrieben ist.',
  'An abbreviation of several concepts in a document that never says which is meant.':
    'Eine Abkürzung für mehrere Begriffe in einem Dokument, das nie sagt, welcher gemeint ist.',
  'Two admitted forms of one concept in one document.':
    'Zwei zugelassene Formen desselben Begriffs in einem Dokument.',
  'The first use of an abbreviation in a document that never writes it out.':
    'Die erste Verwendung einer Abkürzung in einem Dokument, das sie nie ausschreibt.',
  'A comment that suppresses findings where there are none.':
    'Ein Kommentar, der Befunde unterdrückt, wo es keine gibt.',
  'The spelling that terms should have: `en-US`, `en-GB`, or `off` for either.':
    'Die Schreibung, die Begriffe haben sollen: `en-US`, `en-GB` oder `off` für beide.',
  'Front-matter keys whose values are checked like text, besides `title`, `description` and `summary`.':
    'Schlüssel im Frontmatter, deren Werte wie Text geprüft werden, außer `title`, `description` und `summary`.',
  'What is more than plain Markdown, such as `math` and `wikiLinks`: with `false`, it is checked like ordinary text.':
    'Was über einfaches Markdown hinausgeht, etwa `math` und `wikiLinks`: Mit `false` wird es wie gewöhnlicher Text geprüft.',
  'Formulas: `$x^2$`, `$$`, `\\(x^2\\)`, `\\begin{equation}`.':
    'Formeln: `$x^2$`, `$$`, `\\(x^2\\)`, `\\begin{equation}`.',
  'What templates fill in: `{{ name }}`, `{% tag %}`, `{# remark #}`.':
    'Was Vorlagen ausfüllen: `{{ name }}`, `{% tag %}`, `{# remark #}`.',
  'Directives: `:::note`, `::: zone`, `::name[text]`, `:name[text]`, and `{note}` behind three backticks.':
    'Direktiven: `:::note`, `::: zone`, `::name[text]`, `:name[text]` und `{note}` nach drei Backticks.',
  'Admonitions, tabs and blocks of MkDocs: `!!! note`, `??? note`, `=== "Tab"`, `/// note`.':
    'Hinweiskästen, Registerkarten und Blöcke von MkDocs: `!!! note`, `??? note`, `=== "Tab"`, `/// note`.',
  'Alerts and includes: `> [!NOTE]`, `[!INCLUDE [name](path)]`.':
    'Hinweise und eingebundene Dateien: `> [!NOTE]`, `[!INCLUDE [name](path)]`.',
  'Roles and targets of MyST: `{ref}` before code, `(label)=`.':
    'Rollen und Ziele von MyST: `{ref}` vor Code, `(label)=`.',
  'Wiki links: `[[page]]`, `[[page|text]]`, `![[page]]`.':
    'Wiki-Links: `[[page]]`, `[[page|text]]`, `![[page]]`.',
  'Footnotes: `[^1]`, `[^1]: text`, `^[text]`.': 'Fußnoten: `[^1]`, `[^1]: text`, `^[text]`.',
  'Citations: `[@key]`, `[-@key, p. 3]`.': 'Literaturverweise: `[@key]`, `[-@key, p. 3]`.',
  'Definition lists: `: meaning` below a term.': 'Definitionslisten: `: meaning` unter einem Begriff.',
  'Abbreviations explained for the site generator: `*[CES]: text`.':
    'Abkürzungen, die für den Site-Generator erklärt werden: `*[CES]: text`.',
  'Attributes: `{#id .class}`, `{: .class}`, `[text]{.class}`.':
    'Attribute: `{#id .class}`, `{: .class}`, `[text]{.class}`.',
  'Names of emoji: `:tada:`.': 'Namen von Emojis: `:tada:`.',
  'Labels and milestones of GitLab: `~"label"`, `%milestone`.':
    'Labels und Meilensteine von GitLab: `~"label"`, `%milestone`.',
  'Highlighted text: `==text==`.': 'Hervorgehobener Text: `==text==`.',
  'Comments of Obsidian: `%%comment%%`.': 'Kommentare von Obsidian: `%%comment%%`.',
  'Ids of blocks: `^id` at the end of a line.': 'IDs von Blöcken: `^id` am Ende einer Zeile.',
  'Lines that something else is put in for: `[TOC]`, `--8<-- "file"`.':
    'Zeilen, an deren Stelle etwas anderes eingesetzt wird: `[TOC]`, `--8<-- "file"`.',
  'The only files to check, as patterns like those of .gitignore, from the folder of this file.':
    'Die einzigen Dateien, die geprüft werden, als Muster wie in .gitignore, ausgehend vom Ordner dieser Datei.',
  'Files not to check, as patterns like those of .gitignore, from the folder of this file.':
    'Dateien, die nicht geprüft werden, als Muster wie in .gitignore, ausgehend vom Ordner dieser Datei.',
  "The concept's stable name in lower case with hyphens, for example: customer-effort-score.":
    'Der bleibende Name des Begriffs in Kleinbuchstaben mit Bindestrichen, zum Beispiel: customer-effort-score.',
  'The term with a bar where one of its words is wrongly split by a space or a hyphen: omni|channel finds omni-channel and omni channel.':
    'Der Begriff mit einem senkrechten Strich dort, wo eines seiner Wörter fälschlich durch ein Leerzeichen oder einen Bindestrich getrennt wird: omni|channel findet omni-channel und omni channel.',
  'The plural where it is irregular (moments of truth), or none where the term is plural by nature or has no plural.':
    'Der Plural, wenn er unregelmäßig ist (moments of truth), oder none, wenn der Begriff von Natur aus im Plural steht oder keinen hat.',
  'Other correct grammatical forms, for example the verb: cross-sell, cross-sells, cross-sold.':
    'Andere richtige grammatische Formen, zum Beispiel das Verb: cross-sell, cross-sells, cross-sold.',
  'Forms that look like another spelling of the term but are right or mean something else; they are never reported.':
    'Formen, die wie eine andere Schreibung des Begriffs aussehen, aber richtig sind oder etwas anderes bedeuten; sie werden nie gemeldet.',
  'Spellings, of an abbreviation in particular, that are reported although no rule derives them.':
    'Schreibungen, vor allem von Abkürzungen, die gemeldet werden, obwohl keine Regel sie ableitet.',
  'True where the abbreviation in lower case or with a capital is an ordinary word (ex, var, fab); it is then reported only beside its full form.':
    'true, wenn die Abkürzung in Kleinbuchstaben oder mit großem Anfangsbuchstaben ein gewöhnliches Wort ist (ex, var, fab); sie wird dann nur neben ihrer ausgeschriebenen Form gemeldet.',
  'True where another concept has the same form.': 'true, wenn ein anderer Begriff dieselbe Form hat.',
  'The abbreviation to write, for example: CES.':
    'Die Abkürzung, die geschrieben werden soll, zum Beispiel: CES.',
  'admitted: may be used; deprecated: should not be used; superseded: was right once.':
    'admitted: darf verwendet werden; deprecated: soll nicht verwendet werden; superseded: war früher richtig.',
  'Why the term has this status, in one sentence for a writer.':
    'Warum der Begriff diesen Status hat, in einem Satz für Schreibende.',
  'The preferred term as it stands in the middle of a sentence: lower case but for names and abbreviations, singular.':
    'Der bevorzugte Begriff, wie er mitten im Satz steht: kleingeschrieben außer bei Namen und Abkürzungen, im Singular.',
  'What the term means, in one or two sentences: first the wider class, then what sets the concept apart.':
    'Was der Begriff bedeutet, in ein oder zwei Sätzen: zuerst der Oberbegriff, dann was ihn davon unterscheidet.',
  "True where no source defines the concept and the definition is the editors' own.":
    'true, wenn keine Quelle den Begriff definiert und die Definition von der Redaktion stammt.',
  'Other terms for the same concept and whether they may be used.':
    'Andere Formen desselben Begriffs und ob sie verwendet werden dürfen.',
  'Concepts a reader may want next. Links go both ways.':
    'Begriffe, die Lesende als Nächstes interessieren könnten. Verweise gelten in beide Richtungen.',
  'The wider concepts this one is a kind or part of; each of them lists this one as narrower.':
    'Die übergeordneten Begriffe, von denen dieser eine Art oder ein Teil ist; jeder von ihnen führt diesen unter narrower auf.',
  'The concepts that are kinds or parts of this one; each of them lists this one as broader.':
    'Die Begriffe, die Arten oder Teile von diesem sind; jeder von ihnen führt diesen unter broader auf.',
  'Concepts that are easily taken for this one. Links go both ways.':
    'Begriffe, die leicht mit diesem verwechselt werden. Verweise gelten in beide Richtungen.',
  'One sentence that tells the two apart.': 'Ein Satz, der die beiden unterscheidet.',
  "The glossary's name.": 'Der Name des Glossars.',
  "The entry's headword as it is spelled there.": 'Das Stichwort des Eintrags, wie es dort geschrieben ist.',
  'Longer notes in Markdown, shown in the full entry.':
    'Längere Anmerkungen in Markdown, die im vollständigen Eintrag erscheinen.',
  'A term of your own, with what it means.': 'Ein eigener Begriff mit seiner Bedeutung.',
  'The form to write. The one preferred until now is reported, unless admit names it.':
    'Die Form, die geschrieben werden soll. Die bisher bevorzugte wird gemeldet, außer admit nennt sie.',
  'Forms that may be written, too.': 'Formen, die auch geschrieben werden dürfen.',
  'Forms that must not be written.': 'Formen, die nicht geschrieben werden dürfen.',
  'Why, in one sentence for a writer.': 'Warum, in einem Satz für Schreibende.',
  'Why, in one sentence for a writer; shown with each form that is forbidden.':
    'Warum, in einem Satz für Schreibende; erscheint bei jeder verbotenen Form.',
  'true: the concept is left out.': 'true: Der Begriff wird weggelassen.',
};
