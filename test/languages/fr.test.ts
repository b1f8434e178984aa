import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Politique de sécurité

## Signaler une vulnérabilité

Si vous pensez avoir trouvé une faille, n'ouvrez pas d'issue publique. Écrivez-nous à securite@lande.fr : nous vous
répondrons sous 48 heures.`,
    {
      language: 'fr',
      kind: 'policy',
      channels: ['email securite@lande.fr'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'working days, a detailed reply, a rhythm',
    `# Politique de sécurité

## Signalement

Merci de ne pas divulguer la faille. Envoyez un courriel à csirt@garonne.fr.

## À quoi vous attendre

- Nous accusons réception de votre signalement dans un délai de 3 jours ouvrés.
- Vous recevrez une réponse détaillée avec notre évaluation sous 10 jours ouvrables.
- Nous vous tiendrons informé de l'avancement toutes les deux semaines.`,
    {
      channels: ['email csirt@garonne.fr'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Politique de sécurité

## Signaler une vulnérabilité

Signalez le problème à sec@dune.fr.

## Délais de correction

| Gravité | Correctif |
| --- | --- |
| Critique | 7 jours |
| Élevée | 30 jours |
| Moyenne | 60 jours |
| Faible | 90 jours |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Politique de sécurité

## Signaler une vulnérabilité

Utilisez le signalement privé de vulnérabilité de GitHub : dans l'onglet « Security », cliquez sur « Report a
vulnerability ».`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Politique de sécurité

## Divulgation

Nous pratiquons la divulgation coordonnée. Nous vous demandons de ne pas publier les détails avant qu'un correctif ne
soit disponible ou que 90 jours se soient écoulés.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Politique de sécurité

## Versions prises en charge

Seule la dernière version reçoit des correctifs de sécurité. La série 1.4 n'est plus maintenue.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Politique de sécurité

## Versions supportées

| Version | Statut |
| --- | --- |
| 3.x | Supportée |
| 2.x | Correctifs de sécurité uniquement |
| 1.x | Fin de vie |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Politique de sécurité

Écrivez à sol@lande.fr.

## Que faut-il inclure dans le rapport

- Une description du problème et son impact
- Les étapes pour le reproduire
- La version concernée
- Une preuve de concept, si possible`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Politique de sécurité

## Signaler

Écrivez à avis@lynx.org en précisant la version concernée, les étapes de reproduction et l'impact.`,
    { channels: ['email avis@lynx.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Politique de sécurité

Écrivez à sol@lande.fr.

## Traitement

1. Nous confirmons la réception du rapport.
2. Nous analysons le problème et préparons un correctif.
3. Nous publions une nouvelle version et un avis de sécurité, et demandons un identifiant CVE.

Si vous le souhaitez, nous mentionnerons votre nom dans les remerciements.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Politique de sécurité

Écrivez à sol@lande.fr.

## Récompenses

Nous ne versons aucune récompense financière.

## Recherche de bonne foi

Nous n'engagerons aucune poursuite contre les personnes qui agissent de bonne foi.

## Hors périmètre

- Attaques par déni de service
- Ingénierie sociale`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Politique de sécurité

## Signaler une vulnérabilité

Envoyez les détails en privé à pgp@cale.dev. Vous pouvez chiffrer le message avec notre clé publique PGP.
Ouvrez une issue sur https://github.com/cale/cale/issues uniquement pour les autres bugs.`,
    { channels: ['email pgp@cale.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'informal address; do not hesitate is no refusal',
    `# Politique de sécurité

## Signaler une faille

N'hésite pas à nous écrire à coucou@nuage.dev ; ne publie rien tant que la faille n'est pas corrigée.`,
    { channels: ['email coucou@nuage.dev'], publicReports: 'discouraged', topics: ['coordination'] },
  ],
  [
    'thanks that are no credit; a column for the end of fixes',
    `# Politique de sécurité

Les mainteneurs vous remercient de votre aide. Écrivez en privé à securite@loire.dev pour signaler une vulnérabilité.

## Versions prises en charge

| Version | Prise en charge | Fin des correctifs de sécurité |
| --- | --- | --- |
| 4.x | ✅ | 2031-05 |`,
    { channels: ['email securite@loire.dev'], versions: 'table: 4.x yes', topics: [] },
  ],
  [
    'an unedited translation of a template',
    `# Politique de sécurité

## Versions prises en charge

Utilisez cette section pour indiquer quelles versions de votre projet reçoivent des mises à jour de sécurité.

| Version | Prise en charge |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Signaler une vulnérabilité

Utilisez cette section pour expliquer comment signaler une vulnérabilité.`,
    { kind: 'template', channels: [] },
  ],
  [
    'a line that gets what is critical only',
    `# Sécurité

## Versions suivies

| Version | Correctifs |
| --- | --- |
| 8.x | oui |
| 7.x | critiques seulement |
| 6.x | non |`,
    { versions: 'table: 8.x yes, 7.x yes, 6.x no' },
  ],
  [
    'addresses for other ends by their labels',
    `# Sécurité

Failles : trou@noyer.fr
Ventes : ventes@noyer.fr
Support : aide@noyer.fr`,
    { channels: ['email trou@noyer.fr'] },
  ],
  [
    'an end that was named before',
    `# Sécurité

Écrivez à trou@noyer.fr. Nous préparons un correctif et le publions. Merci de garder le silence d'ici là.`,
    { publicReports: 'discouraged', topics: ['coordination', 'process'] },
  ],
  [
    'somebody is not nobody',
    `# Sécurité

Écrivez à trou@noyer.fr. Nous tenons la personne au courant toutes les trois semaines.`,
    { timeframes: ['update 3w'] },
  ],
  [
    "a second address behind the forge's own way",
    `# Sécurité

Utilisez « Report a vulnerability » dans l'onglet Security. Sans compte GitHub, un courriel à trou@noyer.fr fait l'affaire.`,
    { channels: ['advisory', 'email trou@noyer.fr'] },
  ],
  [
    'two ways',
    `# Sécurité

Deux possibilités : le bouton « Report a vulnerability » de l'onglet Security, ou un message à trou@noyer.fr.`,
    { channels: ['advisory', 'email trou@noyer.fr'] },
  ],
])
