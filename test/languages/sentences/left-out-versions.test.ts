import { expect, test } from 'vitest'
import { factsIn } from '../../read/policy.js'

/** What is unsupported is all but the latest, which is thereby said to be supported. */
const SENTENCES = [
  ['de', '## Unterstützte Versionen', 'Andere als die neueste Version werden nicht unterstützt.'],
  ['fr', '## Versions prises en charge', 'Les versions antérieures à la dernière ne sont plus maintenues.'],
  ['es', '## Versiones soportadas', 'Las versiones anteriores a la última no reciben soporte.'],
  ['pt', '## Versões suportadas', 'Versões anteriores à última não recebem correções.'],
  ['it', '## Versioni supportate', "Le versioni precedenti all'ultima non sono supportate."],
  ['nl', '## Ondersteunde versies', 'Oudere versies dan de nieuwste worden niet ondersteund.'],
  ['pl', '## Wspierane wersje', 'Wersje inne niż najnowsza nie są wspierane.'],
  ['ru', '## Поддерживаемые версии', 'Версии, кроме последней, не поддерживаются.'],
  ['ja', '## サポート対象バージョン', '最新版以外はサポートしません。'],
  ['zh', '## 支持的版本', '最新版以外不再维护。'],
] as const

test.each(SENTENCES)('%s: all but the latest are unsupported: %s %s', (_, heading, sentence) => {
  const { form, entries } = factsIn(`# Security\n\n${heading}\n\n${sentence}\n`).versions
  expect([form, ...entries.map(({ range, supported }) => `${range} ${supported}`)]).toEqual(['prose', 'latest true'])
})
