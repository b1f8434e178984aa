import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Polityka bezpieczeństwa

## Zgłaszanie podatności

Jeśli uważasz, że znalazłeś lukę, nie otwieraj publicznego zgłoszenia. Napisz na adres bezpieczenstwo@wydma.dev, a
odpowiemy w ciągu 48 godzin.`,
    {
      language: 'pl',
      kind: 'policy',
      channels: ['email bezpieczenstwo@wydma.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'formal address, working days, a detailed reply, a rhythm',
    `# Polityka bezpieczeństwa

## Zgłaszanie luk

Uprzejmie prosimy o nieujawnianie luki. Prosimy wysłać e-mail na adres csirt@warta.pl.

## Czego oczekiwać

- Potwierdzimy otrzymanie zgłoszenia w ciągu 3 dni roboczych.
- Otrzymają Państwo szczegółową odpowiedź wraz z oceną w terminie 10 dni roboczych.
- Będziemy informować o postępach co dwa tygodnie.`,
    {
      channels: ['email csirt@warta.pl'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Polityka bezpieczeństwa

## Zgłaszanie podatności

Zgłoś problem na adres sec@wydma.pl.

## Terminy naprawy

| Poziom zagrożenia | Poprawka |
| --- | --- |
| Krytyczny | 7 dni |
| Wysoki | 30 dni |
| Średni | 60 dni |
| Niski | 90 dni |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Polityka bezpieczeństwa

## Zgłaszanie podatności

Skorzystaj z prywatnego zgłaszania podatności w GitHubie: w zakładce Security kliknij „Report a vulnerability”.`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Polityka bezpieczeństwa

## Ujawnianie

Stosujemy skoordynowane ujawnianie podatności. Prosimy nie publikować szczegółów, dopóki poprawka nie zostanie wydana lub
nie minie 90 dni.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Polityka bezpieczeństwa

## Wspierane wersje

Tylko najnowsza wersja otrzymuje poprawki bezpieczeństwa. Seria 1.4 nie jest już wspierana.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Polityka bezpieczeństwa

## Wspierane wersje

| Wersja | Status |
| --- | --- |
| 3.x | Wspierana |
| 2.x | Tylko poprawki bezpieczeństwa |
| 1.x | Koniec wsparcia |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Polityka bezpieczeństwa

Napisz na slonce@wydma.dev.

## Co powinno zawierać zgłoszenie

- Opis problemu i jego skutków
- Kroki do odtworzenia
- Wersja, której dotyczy problem
- Jeśli to możliwe, dowód koncepcji`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Polityka bezpieczeństwa

## Zgłaszanie

Napisz na adres listy@rys.org i podaj wersję, kroki do odtworzenia błędu oraz jego wpływ.`,
    { channels: ['email listy@rys.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Polityka bezpieczeństwa

Napisz na slonce@wydma.dev.

## Obsługa zgłoszeń

1. Potwierdzamy otrzymanie zgłoszenia.
2. Analizujemy problem i przygotowujemy poprawkę.
3. Publikujemy nową wersję i biuletyn bezpieczeństwa oraz występujemy o identyfikator CVE.

Na życzenie wymienimy Twoje nazwisko w podziękowaniach.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Polityka bezpieczeństwa

Napisz na slonce@wydma.dev.

## Nagrody

Nie wypłacamy nagród pieniężnych.

## Badania w dobrej wierze

Nie podejmiemy kroków prawnych wobec osób działających w dobrej wierze.

## Poza zakresem

- Ataki odmowy usługi
- Socjotechnika`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Polityka bezpieczeństwa

## Zgłaszanie podatności

Wyślij szczegóły poufnie na pgp@molo.dev. Wiadomość możesz zaszyfrować naszym kluczem publicznym PGP.
Otwórz issue na https://github.com/molo/molo/issues tylko dla innych błędów.`,
    { channels: ['email pgp@molo.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'typed without marks',
    `# Polityka bezpieczenstwa

## Zglaszanie podatnosci

Nie zglaszaj luk publicznie. Wyslij e-mail na czesc@chmura.dev; odpowiemy w ciagu 5 dni roboczych.`,
    { channels: ['email czesc@chmura.dev'], publicReports: 'discouraged', timeframes: ['acknowledge 5bd'] },
  ],
  [
    'a tab in the locative, a heading that says what comes next',
    `# Polityka bezpieczeństwa

## Zgłaszanie podatności

Podatności prosimy zgłaszać na karcie Security tego repozytorium.

## Co dzieje się dalej

Jeśli nie otrzymasz odpowiedzi, napisz na adres kierownik@wisla.dev.`,
    { channels: ['advisory', 'email kierownik@wisla.dev'] },
  ],
  [
    'an unedited translation of a template',
    `# Polityka bezpieczeństwa

## Wspierane wersje

Użyj tej sekcji, aby poinformować, które wersje projektu otrzymują aktualizacje bezpieczeństwa.

| Wersja | Wspierana |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Zgłaszanie podatności

Użyj tej sekcji, aby wyjaśnić, jak zgłosić podatność.`,
    { kind: 'template', channels: [] },
  ],
])
