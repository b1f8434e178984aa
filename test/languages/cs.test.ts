import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Bezpečnostní zásady

## Nahlášení zranitelnosti

Pokud se domníváte, že jste našli bezpečnostní chybu, neotevírejte veřejné issue. Napište nám na bezpecnost@louka.dev a
odpovíme do 48 hodin.`,
    {
      language: 'cs',
      kind: 'policy',
      channels: ['email bezpecnost@louka.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'working days, a detailed reply, a rhythm',
    `# Bezpečnostní zásady

## Hlášení zranitelností

Prosíme, zranitelnost nezveřejňujte. Pošlete e-mail na csirt@vltava.cz.

## Co můžete očekávat

- Přijetí hlášení potvrdíme do 3 pracovních dnů.
- Do 10 pracovních dnů obdržíte podrobnou odpověď s vyhodnocením.
- Každé dva týdny vás budeme informovat o postupu.`,
    {
      channels: ['email csirt@vltava.cz'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Bezpečnostní zásady

## Nahlášení zranitelnosti

Problém nahlaste na sec@duna.cz.

## Lhůty pro opravu

| Závažnost | Oprava |
| --- | --- |
| Kritická | 7 dní |
| Vysoká | 30 dní |
| Střední | 60 dní |
| Nízká | 90 dní |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Bezpečnostní zásady

## Nahlášení zranitelnosti

Použijte soukromé hlášení zranitelností na GitHubu: na záložce Security klikněte na „Report a vulnerability“.`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Bezpečnostní zásady

## Zveřejnění

Řídíme se koordinovaným zveřejňováním. Prosíme, nezveřejňujte podrobnosti, dokud nebude vydána oprava nebo neuplyne 90
dní.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Bezpečnostní zásady

## Podporované verze

Pouze nejnovější verze dostává bezpečnostní opravy. Řada 1.4 již není podporována.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Bezpečnostní zásady

## Podporované verze

| Verze | Stav |
| --- | --- |
| 3.x | Podporovaná |
| 2.x | Pouze bezpečnostní opravy |
| 1.x | Konec podpory |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Bezpečnostní zásady

Napište na slunce@louka.dev.

## Co má hlášení obsahovat

- Popis problému a jeho dopad
- Kroky k reprodukci
- Dotčená verze
- Pokud možno důkaz konceptu`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Bezpečnostní zásady

## Hlášení

Napište na zpravy@rys.org a uveďte dotčenou verzi, kroky k reprodukci a dopad.`,
    { channels: ['email zpravy@rys.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Bezpečnostní zásady

Napište na slunce@louka.dev.

## Postup

1. Potvrdíme přijetí hlášení.
2. Problém prověříme a připravíme opravu.
3. Vydáme novou verzi, zveřejníme bezpečnostní upozornění a požádáme o identifikátor CVE.

Na přání uvedeme vaše jméno v poděkování.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Bezpečnostní zásady

Napište na slunce@louka.dev.

## Odměny

Finanční odměny nevyplácíme.

## Výzkum v dobré víře

Proti těm, kdo jednají v dobré víře, nepodnikneme žádné právní kroky.

## Mimo rozsah

- Útoky odepřením služby
- Sociální inženýrství`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Bezpečnostní zásady

## Nahlášení zranitelnosti

Podrobnosti pošlete důvěrně na pgp@molo.dev. Zprávu můžete zašifrovat naším veřejným klíčem PGP.
Založte issue na https://github.com/molo/molo/issues jen pro ostatní chyby.`,
    { channels: ['email pgp@molo.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'typed without marks',
    `# Bezpecnostni zasady

## Nahlaseni zranitelnosti

Nezverejnujte zranitelnost na GitHubu. Napiste e-mail na ahoj@mrak.dev; odpovime do 5 pracovnich dnu.`,
    { channels: ['email ahoj@mrak.dev'], publicReports: 'discouraged', timeframes: ['acknowledge 5bd'] },
  ],
  [
    'an unedited translation of a template',
    `# Bezpečnostní zásady

## Podporované verze

Použijte tuto sekci k uvedení, které verze vašeho projektu dostávají bezpečnostní aktualizace.

| Verze | Podporovaná |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Nahlášení zranitelnosti

Použijte tuto sekci k vysvětlení, jak zranitelnost nahlásit.`,
    { kind: 'template', channels: [] },
  ],
])
