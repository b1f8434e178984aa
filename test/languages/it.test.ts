import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Politica di sicurezza

## Segnalare una vulnerabilità

Se ritieni di aver trovato una falla, non aprire una issue pubblica. Scrivici a sicurezza@laguna.dev e ti risponderemo
entro 48 ore.`,
    {
      language: 'it',
      kind: 'policy',
      channels: ['email sicurezza@laguna.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'formal address, working days, a detailed reply, a rhythm',
    `# Politica di sicurezza

## Segnalazione di vulnerabilità

Si prega di non divulgare la vulnerabilità. Inviare un'e-mail a csirt@adige.it.

## Cosa aspettarsi

- Confermeremo la ricezione della segnalazione entro 3 giorni lavorativi.
- Riceverà una risposta dettagliata con la nostra valutazione entro 10 giorni lavorativi.
- La terremo aggiornata sui progressi ogni due settimane.`,
    {
      channels: ['email csirt@adige.it'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Politica di sicurezza

## Segnalare una vulnerabilità

Segnala il problema a sec@duna.it.

## Tempi di correzione

| Gravità | Correzione |
| --- | --- |
| Critica | 7 giorni |
| Alta | 30 giorni |
| Media | 60 giorni |
| Bassa | 90 giorni |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Politica di sicurezza

## Segnalare una vulnerabilità

Usa la segnalazione privata delle vulnerabilità di GitHub: nella scheda Security fai clic su "Report a vulnerability".`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Politica di sicurezza

## Divulgazione

Seguiamo la divulgazione coordinata. Ti chiediamo di non pubblicare i dettagli finché non sarà disponibile una correzione
o non saranno trascorsi 90 giorni.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Politica di sicurezza

## Versioni supportate

Solo l'ultima versione riceve aggiornamenti di sicurezza. La serie 1.4 non è più supportata.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Politica di sicurezza

## Versioni supportate

| Versione | Stato |
| --- | --- |
| 3.x | Supportata |
| 2.x | Solo correzioni di sicurezza |
| 1.x | Fine vita |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Politica di sicurezza

Scrivi a sole@laguna.dev.

## Cosa includere nella segnalazione

- Una descrizione del problema e del suo impatto
- I passaggi per riprodurlo
- La versione interessata
- Se possibile, una prova di concetto`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Politica di sicurezza

## Segnalare

Scrivi a avvisi@lince.org indicando la versione interessata, i passaggi per riprodurre il problema e l'impatto.`,
    { channels: ['email avvisi@lince.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Politica di sicurezza

Scrivi a sole@laguna.dev.

## Procedura

1. Confermiamo la ricezione della segnalazione.
2. Analizziamo il problema e prepariamo una correzione.
3. Pubblichiamo una nuova versione e un avviso di sicurezza, e richiediamo un identificativo CVE.

Se lo desideri, menzioneremo il tuo nome nei ringraziamenti.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Politica di sicurezza

Scrivi a sole@laguna.dev.

## Ricompense

Non offriamo ricompense in denaro.

## Ricerca in buona fede

Non intraprenderemo azioni legali contro chi agisce in buona fede.

## Fuori ambito

- Attacchi di negazione del servizio
- Ingegneria sociale`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Politica di sicurezza

## Segnalare una vulnerabilità

Invia i dettagli in privato a pgp@cala.dev. Puoi cifrare il messaggio con la nostra chiave pubblica PGP.
Apri una issue su https://github.com/cala/cala/issues solo per altri bug.`,
    { channels: ['email pgp@cala.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'do not hesitate is no refusal',
    `# Politica di sicurezza

## Segnalare una falla

Non esitare a scriverci a ciao@nuvola.dev; non pubblicare nulla prima che la falla sia corretta.`,
    { channels: ['email ciao@nuvola.dev'], publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    'a tab named with a preposition, a heading that says what comes next, a page of versions',
    `# Politica di sicurezza

## Segnalare una vulnerabilità

Segnala le vulnerabilità dalla scheda Security di questo repository.

## Che cosa succede dopo

Se non ricevi risposta, scrivi a direzione@arno.dev.

## Versioni supportate

La [pagina delle versioni](https://arno.dev/versioni) indica quali versioni ricevono correzioni.`,
    { channels: ['advisory', 'email direzione@arno.dev'], versions: 'link' },
  ],
  [
    'an unedited translation of a template',
    `# Politica di sicurezza

## Versioni supportate

Usa questa sezione per indicare quali versioni del tuo progetto ricevono aggiornamenti di sicurezza.

| Versione | Supportata |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Segnalare una vulnerabilità

Usa questa sezione per spiegare come segnalare una vulnerabilità.`,
    { kind: 'template', channels: [] },
  ],
  [
    'what is known goes to the tracker, without a comma',
    `Se la falla è già di dominio pubblico apri pure una issue. Altrimenti scrivi a buco@noce.it.`,
    { channels: ['issue', 'email buco@noce.it'], publicReports: 'discouraged' },
  ],
])
