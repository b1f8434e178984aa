import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Säkerhetspolicy

## Rapportera en sårbarhet

Om du tror att du har hittat ett säkerhetshål, öppna inte ett publikt ärende. Skicka e-post till sakerhet@fjord.dev så
svarar vi inom 48 timmar.`,
    {
      language: 'sv',
      kind: 'policy',
      channels: ['email sakerhet@fjord.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'a detailed reply, a rhythm',
    `# Säkerhetspolicy

## Rapportering av sårbarheter

Publicera inte sårbarheten. Skicka ett mejl till csirt@dalalven.se.

## Vad du kan förvänta dig

- Vi bekräftar att rapporten är mottagen inom 3 dagar.
- Inom 10 arbetsdagar får du ett utförligt svar med vår bedömning.
- Vi håller dig informerad om arbetet varannan vecka.`,
    {
      channels: ['email csirt@dalalven.se'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3d', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Säkerhetspolicy

## Rapportera en sårbarhet

Rapportera problemet till sec@dyn.se.

## Tidsfrister för rättning

| Allvarlighetsgrad | Rättning |
| --- | --- |
| Kritisk | 7 dagar |
| Hög | 30 dagar |
| Medel | 60 dagar |
| Låg | 90 dagar |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Säkerhetspolicy

## Rapportera en sårbarhet

Använd privat sårbarhetsrapportering på GitHub: gå till fliken Security och klicka på ”Report a vulnerability”.`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Säkerhetspolicy

## Offentliggörande

Vi tillämpar samordnat offentliggörande. Vi ber dig att inte publicera några detaljer förrän en rättning har släppts eller
90 dagar har gått.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Säkerhetspolicy

## Versioner som stöds

Endast den senaste versionen får säkerhetsuppdateringar. Serien 1.4 stöds inte längre.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Säkerhetspolicy

## Versioner som stöds

| Version | Status |
| --- | --- |
| 3.x | Stöds |
| 2.x | Endast säkerhetsuppdateringar |
| 1.x | Stöds inte |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Säkerhetspolicy

Skriv till sol@fjord.dev om du hittar något.

## Vad rapporten ska innehålla

- En beskrivning av problemet och dess påverkan
- Stegen för att återskapa det
- Den berörda versionen
- Om möjligt ett konceptbevis`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Säkerhetspolicy

## Rapportera

Skriv till tips@lodjur.org och ange berörd version, steg för att återskapa problemet och dess påverkan.`,
    { channels: ['email tips@lodjur.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Säkerhetspolicy

Skicka e-post till sol@fjord.dev.

## Hantering

1. Vi bekräftar att vi har mottagit rapporten.
2. Vi undersöker problemet och tar fram en rättning.
3. Vi släpper en ny version, publicerar ett säkerhetsmeddelande och begär ett CVE-nummer.

Om du vill omnämns du i våra erkännanden.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Säkerhetspolicy

Skicka e-post till sol@fjord.dev.

## Belöning

Vi betalar inte ut någon belöning.

## Forskning i god tro

Vi vidtar inga rättsliga åtgärder mot den som handlar i god tro.

## Utanför omfattningen

- Överbelastningsattacker
- Social manipulation`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Säkerhetspolicy

## Rapportera en sårbarhet

Skicka detaljerna konfidentiellt till pgp@kaj.dev. Du kan kryptera meddelandet med vår publika PGP-nyckel.
Öppna ett ärende på https://github.com/kaj/kaj/issues endast för andra buggar.`,
    { channels: ['email pgp@kaj.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'do not hesitate is no refusal',
    `# Säkerhetspolicy

## Rapportera en brist

Tveka inte att mejla oss på hej@moln.dev. Avslöja inget innan bristen är åtgärdad.`,
    { channels: ['email hej@moln.dev'], publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    'an unedited translation of a template',
    `# Säkerhetspolicy

## Versioner som stöds

Använd det här avsnittet för att berätta vilka versioner av projektet som får säkerhetsuppdateringar.

| Version | Stöds |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Rapportera en sårbarhet

Använd det här avsnittet för att förklara hur en sårbarhet rapporteras.`,
    { kind: 'template', channels: [] },
  ],
])
