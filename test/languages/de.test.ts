import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'lines with a label each',
    `## Sicherheitsmeldungen

Kontakt: luchs@tanne.de
Antwort: innerhalb 24 Stunden
Fix: innerhalb 14 Tagen`,
    {
      language: 'de',
      channels: ['email luchs@tanne.de'],
      timeframes: ['acknowledge 24h', 'fix 14d'],
      topics: ['process'],
    },
  ],
  [
    'headings that tell their subject as a whole',
    `# Sicherheit

## Wohin damit

luchs@tanne.de

## Und dann?

Antwort binnen drei Tagen, Behebung binnen 30 Tagen.

## Was in die Meldung gehört

- Version
- Schritte zum Nachstellen
- Auswirkungen`,
    {
      channels: ['email luchs@tanne.de'],
      timeframes: ['acknowledge 3d', 'fix 30d'],
      topics: ['process', 'report-contents'],
    },
  ],
  [
    'an address, no public issue, a first reply; informal',
    `# Sicherheitsrichtlinie

## Melden einer Sicherheitslücke

Wenn du glaubst, eine Schwachstelle gefunden zu haben, öffne bitte kein öffentliches Issue, sondern schreibe an
sicherheit@heide.dev. Wir antworten innerhalb von 48 Stunden.`,
    {
      language: 'de',
      kind: 'policy',
      channels: ['email sicherheit@heide.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'formal address, a detailed reply, a rhythm',
    `# Sicherheitsrichtlinie

## Meldung von Schwachstellen

Bitte veröffentlichen Sie die Schwachstelle nicht. Senden Sie eine E-Mail an csirt@rhein.de.

## Was Sie erwarten können

- Wir bestätigen den Eingang Ihrer Meldung innerhalb von 3 Tagen.
- Sie erhalten binnen 10 Werktagen eine ausführliche Antwort mit unserer Einschätzung.
- Alle zwei Wochen informieren wir Sie über den Fortschritt.`,
    {
      channels: ['email csirt@rhein.de'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3d', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a heading that says what comes next, a lead maintainer',
    `# Sicherheitsrichtlinie

## Wie es weitergeht

Der leitende Maintainer bestätigt den Eingang innerhalb von 4 Tagen und bewertet die Meldung. Wenn Sie nichts hören,
schreiben Sie an leitung@ulm.dev.`,
    { channels: ['email leitung@ulm.dev'], timeframes: ['acknowledge 4d'], topics: ['process'] },
  ],
  [
    'a table of times by severity',
    `# Sicherheitsrichtlinie

## Sicherheitslücke melden

Melden Sie das Problem an sec@duene.de.

## Fristen zur Behebung

| Schweregrad | Behebung |
| --- | --- |
| Kritisch | 7 Tage |
| Hoch | 30 Tage |
| Mittel | 60 Tage |
| Niedrig | 90 Tage |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Sicherheitsrichtlinie

## Sicherheitslücke melden

Nutzen Sie die private Schwachstellenmeldung von GitHub: Klicken Sie im Reiter „Security“ auf „Report a vulnerability“.`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Sicherheitsrichtlinie

## Offenlegung

Wir folgen der koordinierten Offenlegung. Wir bitten Sie, Details nicht zu veröffentlichen, bis eine Korrektur verfügbar
ist oder 90 Tage vergangen sind.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Sicherheitsrichtlinie

## Unterstützte Versionen

Nur die neueste Version erhält Sicherheitsupdates. Die Reihe 1.4 wird nicht mehr gepflegt.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Sicherheitsrichtlinie

## Unterstützte Versionen

| Version | Status |
| --- | --- |
| 3.x | Unterstützt |
| 2.x | Nur Sicherheitsupdates |
| 1.x | Nicht mehr unterstützt |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Sicherheitsrichtlinie

Schreiben Sie an sonne@heide.dev.

## Was eine Meldung enthalten sollte

- Eine Beschreibung des Problems und seiner Auswirkungen
- Die Schritte zur Reproduktion
- Die betroffene Version
- Wenn möglich einen Machbarkeitsnachweis`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Sicherheitsrichtlinie

## Melden

Schreib an hinweise@luchs.org und gib die betroffene Version, die Schritte zur Reproduktion und die Auswirkungen an.`,
    { channels: ['email hinweise@luchs.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Sicherheitsrichtlinie

Schreiben Sie an sonne@heide.dev.

## Ablauf

1. Wir bestätigen den Eingang der Meldung.
2. Wir untersuchen das Problem und entwickeln eine Korrektur.
3. Wir veröffentlichen eine neue Version und einen Sicherheitshinweis und beantragen eine CVE-Nummer.

Auf Wunsch nennen wir Ihren Namen in der Danksagung.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Sicherheitsrichtlinie

Schreiben Sie an sonne@heide.dev.

## Belohnungen

Wir zahlen keine Prämien.

## Forschung in gutem Glauben

Gegen Personen, die in gutem Glauben handeln, leiten wir keine rechtlichen Schritte ein.

## Außerhalb des Geltungsbereichs

- Überlastungsangriffe
- Social Engineering`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Sicherheitsrichtlinie

## Sicherheitslücke melden

Senden Sie die Einzelheiten vertraulich an pgp@kiel.dev. Sie können die Nachricht mit unserem öffentlichen PGP-Schlüssel
verschlüsseln. Eröffnen Sie unter https://github.com/kiel/kiel/issues nur für andere Fehler ein Issue.`,
    { channels: ['email pgp@kiel.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'typed without umlauts',
    `# Sicherheitsrichtlinie

## Sicherheitsluecke melden

Bitte keine oeffentlichen Issues eroeffnen. Schreibt an hallo@wolke.dev; wir bestaetigen die Meldung binnen 5 Tagen.`,
    { channels: ['email hallo@wolke.dev'], publicReports: 'discouraged', timeframes: ['acknowledge 5d'] },
  ],
  [
    'an unedited translation of a template',
    `# Sicherheitsrichtlinie

## Unterstützte Versionen

Verwenden Sie diesen Abschnitt, um mitzuteilen, welche Versionen Ihres Projekts Sicherheitsupdates erhalten.

| Version | Unterstützt |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Eine Sicherheitslücke melden

Verwenden Sie diesen Abschnitt, um zu erklären, wie eine Sicherheitslücke gemeldet wird.`,
    { kind: 'template', channels: [] },
  ],
  [
    'addresses for other ends by their labels',
    `# Sicherheit

Sicherheitslücken: loch@kastanie.de
Support: hilfe@kastanie.de
Vertrieb: verkauf@kastanie.de`,
    { channels: ['email loch@kastanie.de'] },
  ],
  [
    'an end that was named before',
    `# Sicherheit

Meldungen an loch@kastanie.de. Einen Patch veröffentlichen wir möglichst innerhalb von 20 Tagen. Bis dahin nicht darüber reden.`,
    { publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    'what is known goes to the tracker',
    `# Sicherheit

Ist die Lücke bereits bekannt, öffne ein Issue. Andernfalls schreib an loch@kastanie.de.`,
    { channels: ['issue', 'email loch@kastanie.de'], publicReports: 'discouraged' },
  ],
  [
    'fixes of one kind only',
    `## Versionen

| Reihe | Status |
| --- | --- |
| 9.x | wird gepflegt |
| 8.x | nur noch Sicherheitskorrekturen |
| 7.x | eingestellt |`,
    { versions: 'table: 9.x yes, 8.x yes, 7.x no' },
  ],
  [
    'a private address by its remark',
    `# Sicherheit

Adresse: loch@kastanie.de, bitte vertraulich.`,
    { channels: ['email loch@kastanie.de'], publicReports: 'discouraged' },
  ],
  [
    'checked, then shipped',
    `# Sicherheit

Lücken bitte an loch@kastanie.de. Wir prüfen die Angaben und liefern nach spätestens 17 Tagen ein Update aus.`,
    { timeframes: ['fix 17d'], topics: ['process'] },
  ],
])
