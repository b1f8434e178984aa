import { expect } from 'vitest'
import { itReads } from './policy-facts.js'

itReads([
  [
    'an address, no public issue, a first reply',
    `# Política de Segurança

## Como relatar uma vulnerabilidade

Se você acredita ter encontrado uma falha de segurança, não abra uma issue pública. Envie um e-mail para
seguranca@maresia.dev e responderemos em até 48 horas.`,
    {
      language: 'pt',
      kind: 'policy',
      channels: ['email seguranca@maresia.dev'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 48h'],
      topics: [],
    },
  ],
  [
    'working days, a detailed reply, a rhythm',
    `# Política de Segurança

## Reportando uma vulnerabilidade

Pedimos que não divulgue a falha. Escreva para csirt@serra.pt.

## O que esperar

- Confirmaremos o recebimento do seu relato em até 3 dias úteis.
- Você receberá uma resposta detalhada com a nossa avaliação no prazo de 10 dias úteis.
- Manteremos você informado sobre o andamento a cada duas semanas.`,
    {
      channels: ['email csirt@serra.pt'],
      publicReports: 'discouraged',
      timeframes: ['acknowledge 3bd', 'assess 10bd', 'update 2w'],
      topics: ['process'],
    },
  ],
  [
    'a table of times by severity',
    `# Política de Segurança

## Relatar uma vulnerabilidade

Relate o problema a sec@duna.com.br.

## Prazos de correção

| Severidade | Correção |
| --- | --- |
| Crítica | 7 dias |
| Alta | 30 dias |
| Média | 60 dias |
| Baixa | 90 dias |`,
    { timeframes: ['fix 7d critical', 'fix 30d high', 'fix 60d medium', 'fix 90d low'] },
  ],
  [
    'private reporting of the forge',
    `# Política de Segurança

## Relatar uma vulnerabilidade

Use o relato privado de vulnerabilidades do GitHub: na aba Security, clique em "Report a vulnerability".`,
    { channels: ['advisory'], publicReports: 'discouraged' },
  ],
  [
    'a wait until the fix, ninety days at most',
    `# Política de Segurança

## Divulgação

Seguimos a divulgação coordenada. Pedimos que você não publique os detalhes até que uma correção seja lançada ou até que
se passem 90 dias.`,
    { publicReports: 'discouraged', timeframes: ['disclose 90d'], topics: expect.arrayContaining(['coordination']) },
  ],
  [
    'versions in prose',
    `# Política de Segurança

## Versões suportadas

Apenas a versão mais recente recebe atualizações de segurança. A série 1.4 não recebe mais correções.`,
    { versions: 'prose: latest yes, 1.4 no' },
  ],
  [
    'verdicts in words',
    `# Política de Segurança

## Versões com suporte

| Versão | Situação |
| --- | --- |
| 3.x | Suportada |
| 2.x | Apenas correções de segurança |
| 1.x | Fim de vida |`,
    { versions: 'table: 3.x yes, 2.x yes, 1.x no' },
  ],
  [
    'what to put into a report',
    `# Política de Segurança

Escreva para sol@maresia.dev.

## O que incluir no relatório

- Uma descrição do problema e o impacto
- Os passos para reproduzi-lo
- A versão afetada
- Uma prova de conceito, se possível`,
    { topics: ['report-contents'] },
  ],
  [
    'contents in one sentence',
    `# Política de Segurança

## Relatar

Escreva para avisos@lince.org e inclua a versão afetada, os passos para reproduzir o erro e o impacto.`,
    { channels: ['email avisos@lince.org'], topics: ['report-contents'] },
  ],
  [
    'what becomes of a report, credit, advisories and CVE',
    `# Política de Segurança

Escreva para sol@maresia.dev.

## Processo

1. Confirmamos o recebimento do relato.
2. Investigamos o problema e preparamos uma correção.
3. Publicamos uma nova versão e um aviso de segurança, e solicitamos um identificador CVE.

Se desejar, mencionaremos o seu nome nos agradecimentos.`,
    { topics: ['advisories', 'credit', 'cve', 'process'] },
  ],
  [
    'bounty, safe harbour, scope',
    `# Política de Segurança

Escreva para sol@maresia.dev.

## Recompensas

Não oferecemos recompensas financeiras.

## Pesquisa de boa-fé

Não tomaremos medidas legais contra quem pesquisar de boa-fé.

## Fora do escopo

- Ataques de negação de serviço
- Engenharia social`,
    { topics: ['bounty', 'safe-harbor', 'scope'] },
  ],
  [
    'a key; other bugs go to the tracker',
    `# Política de Segurança

## Relatar uma vulnerabilidade

Envie os detalhes de forma privada para pgp@cala.dev. Você pode criptografar a mensagem com a nossa chave pública PGP.
Abra uma issue em https://github.com/cala/cala/issues apenas para outros bugs.`,
    { channels: ['email pgp@cala.dev'], publicReports: 'discouraged', topics: ['encryption'] },
  ],
  [
    'typed without accents',
    `# Politica de Seguranca

## Relatando uma vulnerabilidade

Nao abra issues publicas. Envie um email para oi@nuvem.dev; confirmaremos o recebimento em ate 5 dias uteis.`,
    { channels: ['email oi@nuvem.dev'], publicReports: 'discouraged', timeframes: ['acknowledge 5bd'] },
  ],
  [
    'a heading that says what comes next, a daily rhythm',
    `# Política de segurança

## O que acontece depois

Informaremos você sobre o andamento a cada dia. Se não receber resposta, escreva para direcao@douro.dev.`,
    { channels: ['email direcao@douro.dev'], timeframes: ['update 1d'] },
  ],
  [
    'an unedited translation of a template',
    `# Política de Segurança

## Versões suportadas

Use esta seção para informar às pessoas quais versões do seu projeto recebem atualizações de segurança.

| Versão | Suportada |
| --- | --- |
| 5.1.x | :white_check_mark: |
| 4.0.x | :x: |

## Relatando uma vulnerabilidade

Use esta seção para explicar como relatar uma vulnerabilidade.`,
    { kind: 'template', channels: [] },
  ],
  [
    'addresses for other ends by their labels',
    `# Contato

Segurança: furo@nogueira.br
Comercial: vendas@nogueira.br
Cobrança e notas fiscais: contas@nogueira.br`,
    { channels: ['email furo@nogueira.br'] },
  ],
  [
    'what is known goes to the tracker',
    `# Segurança

Se a falha já for pública, abra uma issue. Caso contrário, escreva para furo@nogueira.br.`,
    { channels: ['issue', 'email furo@nogueira.br'], publicReports: 'discouraged' },
  ],
])
