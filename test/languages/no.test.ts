import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Sikkerhetspolicy

## Rapportere en sårbarhet

Hvis du tror at du har funnet et sikkerhetshull, ikke opprett en offentlig sak. Send e-post til sikkerhet@vidde.dev, så
svarer vi innen 48 timer.`,
    {
      language: 'no',
      kind: 'policy',
      channels: ['email sikkerhet@vidde.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'a detailed reply, a rhythm',
    `# Sikkerhetspolicy

## Rapportering av sårbarheter

Vennligst ikke offentliggjør sårbarheten. Send en e-post til csirt@glomma.no.

## Hva du kan forvente

- Vi bekrefter at vi har mottatt rapporten innen 3 dager.
- Innen 10 virkedager får du et utfyllende svar med vår vurdering.
- Vi holder deg oppdatert om arbeidet annenhver uke.`,
    {
      channels: ['email csirt@glomma.no'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3d', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Sikkerhetspolicy

## Rapportere en sårbarhet

Meld problemet til sec@klitt.no.

## Frister for retting

| Alvorlighetsgrad | Retting |
| --- | --- |
| Kritisk | 7 dager |
| Høy | 30 dager |
| Middels | 60 dager |
| Lav | 90 dager |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Sikkerhetspolicy

## Rapportere en sårbarhet

Bruk privat sårbarhetsrapportering på GitHub: gå til fanen Security og klikk på «Report a vulnerability».`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Sikkerhetspolicy

## Offentliggjøring

Vi følger koordinert offentliggjøring. Vi ber deg om ikke å publisere detaljer før en feilretting er tilgjengelig eller det
har gått 90 dager.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Sikkerhetspolicy

## Støttede versjoner

Bare den nyeste versjonen får sikkerhetsoppdateringer. Serien 1.4 støttes ikke lenger.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Sikkerhetspolicy

## Støttede versjoner

| Versjon | Status |
| --- | --- |
| 3.x | Støttes |
| 2.x | Kun sikkerhetsoppdateringer |
| 1.x | Støttes ikke |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Sikkerhetspolicy

Skriv til sol@vidde.dev hvis du finner noe.

## Hva rapporten bør inneholde

- En beskrivelse av problemet og konsekvensene
- Stegene for å gjenskape det
- Den berørte versjonen
- Om mulig et konseptbevis`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Sikkerhetspolicy

## Rapportere

Skriv til tips@gaupe.org og oppgi berørt versjon, steg for å gjenskape problemet og mulige konsekvenser.`,
    { channels: ['email tips@gaupe.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Sikkerhetspolicy

Send e-post til sol@vidde.dev.

## Håndtering

1. Vi bekrefter at rapporten er mottatt.
2. Vi undersøker problemet og utvikler en feilretting.
3. Vi slipper en ny versjon, publiserer en sikkerhetsmelding og ber om et CVE-nummer.

Hvis du ønsker det, blir du kreditert.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Sikkerhetspolicy

Send e-post til sol@vidde.dev.

## Belønning

Vi betaler ingen dusør.

## Forskning i god tro

Vi tar ingen rettslige skritt mot den som handler i god tro.

## Utenfor omfang

- Tjenestenektangrep
- Sosial manipulering`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Sikkerhetspolicy

## Rapportere en sårbarhet

Send detaljene konfidensielt til pgp@kai.dev. Du kan kryptere meldingen med vår offentlige PGP-nøkkel.
Opprett en sak på https://github.com/kai/kai/issues bare for andre feil.`,
    { channels: ['email pgp@kai.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'do not hesitate is no refusal',
    `# Sikkerhetspolicy

## Melde fra om feil

Ikke nøl med å sende e-post til hei@sky.dev. Ikke avslør noe før sikkerhetshullet er tettet.`,
    { channels: ['email hei@sky.dev'], publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    'an unedited translation of a template',
    `# Sikkerhetspolicy

## Støttede versjoner

Bruk denne delen til å fortelle hvilke versjoner av prosjektet som får sikkerhetsoppdateringer.

| Versjon | Støttes |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Rapportere en sårbarhet

Bruk denne delen til å forklare hvordan en sårbarhet meldes.`,
    { kind: 'template', channels: [] },
  ],
])
