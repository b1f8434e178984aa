import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply; informal',
    `# Beveiligingsbeleid

## Een kwetsbaarheid melden

Denk je dat je een beveiligingslek hebt gevonden? Maak dan geen openbare issue aan, maar stuur een e-mail naar
veilig@polder.dev. We reageren binnen 48 uur.`,
    {
      language: 'nl',
      kind: 'policy',
      channels: ['email veilig@polder.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'formal address, a detailed reply, a rhythm',
    `# Beveiligingsbeleid

## Kwetsbaarheden melden

Wij verzoeken u de kwetsbaarheid niet openbaar te maken. Stuur een e-mail naar csirt@waal.nl.

## Wat u kunt verwachten

- Wij bevestigen de ontvangst van uw melding binnen 3 dagen.
- Binnen 10 werkdagen ontvangt u een inhoudelijke reactie met onze beoordeling.
- Wij houden u elke twee weken op de hoogte van de voortgang.`,
    {
      channels: ['email csirt@waal.nl'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3d', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Beveiligingsbeleid

## Een kwetsbaarheid melden

Meld het probleem bij sec@duin.nl.

## Termijnen voor een oplossing

| Ernst | Oplossing |
| --- | --- |
| Kritiek | 7 dagen |
| Hoog | 30 dagen |
| Gemiddeld | 60 dagen |
| Laag | 90 dagen |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Beveiligingsbeleid

## Een kwetsbaarheid melden

Gebruik de privé kwetsbaarheidsmelding van GitHub: ga naar het tabblad Security en klik op "Report a vulnerability".`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Beveiligingsbeleid

## Openbaarmaking

Wij volgen gecoördineerde openbaarmaking. We vragen je om geen details te publiceren totdat er een oplossing beschikbaar
is of 90 dagen zijn verstreken.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Beveiligingsbeleid

## Ondersteunde versies

Alleen de nieuwste versie krijgt beveiligingsupdates. De reeks 1.4 wordt niet meer ondersteund.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Beveiligingsbeleid

## Ondersteunde versies

| Versie | Status |
| --- | --- |
| 3.x | Ondersteund |
| 2.x | Alleen beveiligingsupdates |
| 1.x | Niet meer ondersteund |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Beveiligingsbeleid

Mail naar zon@polder.dev.

## Inhoud van de melding

- Een beschrijving van het probleem en de gevolgen
- De stappen om het te reproduceren
- De getroffen versie
- Zo mogelijk een proof of concept`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Beveiligingsbeleid

## Melden

Stuur een e-mail naar berichten@lynx.org en vermeld de getroffen versie, de stappen om het probleem te reproduceren en de
impact.`,
    { channels: ['email berichten@lynx.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Beveiligingsbeleid

Stuur een e-mail naar zon@polder.dev.

## Afhandeling

1. Wij bevestigen de ontvangst van de melding.
2. Wij onderzoeken het probleem en ontwikkelen een oplossing.
3. Wij publiceren een nieuwe versie en een beveiligingsadvies en vragen een CVE-nummer aan.

Desgewenst vermelden wij uw naam in de dankbetuiging.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Beveiligingsbeleid

Stuur een e-mail naar zon@polder.dev.

## Beloning

Wij betalen geen beloning.

## Onderzoek te goeder trouw

Tegen wie te goeder trouw handelt, ondernemen wij geen juridische stappen.

## Buiten scope

- Aanvallen die een dienst overbelasten
- Social engineering`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Beveiligingsbeleid

## Een kwetsbaarheid melden

Stuur de details vertrouwelijk naar pgp@kade.dev. U kunt het bericht versleutelen met onze publieke PGP-sleutel.
Open alleen voor andere bugs een issue op https://github.com/kade/kade/issues.`,
    { channels: ['email pgp@kade.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'do not hesitate is no refusal',
    `# Beveiligingsbeleid

## Lekken melden

Aarzel niet om ons te mailen: hallo@wolk.dev. Publiceer niets voordat het lek is gedicht.`,
    { channels: ['email hallo@wolk.dev'] },
  ],
  [
    'not before a fix is out; a heading that says what comes next',
    `# Beveiligingsbeleid

## Een kwetsbaarheid melden

Maak de kwetsbaarheid niet openbaar voordat er een oplossing is uitgebracht.

## Wat er daarna gebeurt

Als u geen antwoord krijgt, schrijf dan naar leiding@maas.dev.`,
    { channels: ['email leiding@maas.dev'], publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    'an unedited translation of a template',
    `# Beveiligingsbeleid

## Ondersteunde versies

Gebruik deze sectie om te vertellen welke versies van uw project beveiligingsupdates ontvangen.

| Versie | Ondersteund |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Een kwetsbaarheid melden

Gebruik deze sectie om uit te leggen hoe een kwetsbaarheid wordt gemeld.`,
    { kind: 'template', channels: [] },
  ],
])
