import { describe, expect, it } from 'vitest'
import { type Facts, facts, read } from '../../src/index.js'

function factsOf(text: string): Facts {
  return facts(read(text).reading)
}

describe('a document in two languages', () => {
  it('has each section read with the words of its own language', () => {
    const { language, topics, timeframes, publicReports } = factsOf(`# Sicherheit

Das Projekt ist ein Plan für die Küche und läuft auf jedem alten Rechner, der noch im Keller steht,
sofern man ihn nicht schon zum Wertstoffhof gebracht hat.

## English

Please do not open a public issue; write to pan@herd.dev instead. We reply within five days,
and you will be credited in the release notes if you wish.
`)
    expect(language).toBe('de')
    expect(publicReports).toBe('discouraged')
    expect(timeframes).toEqual([{ stage: 'acknowledge', within: '5d', severity: null, line: 8 }])
    expect(topics).toMatchObject({ credit: 9 })
  })

  it('has paragraphs that follow each other in turn read so, and the list that one of them leads in', () => {
    const { topics, timeframes } = factsOf(`# 安全政策

如果您发现漏洞，请发邮件至 lu@shan.dev。

If you find a vulnerability, please write to lu@shan.dev and tell us:

- the affected version
- the steps to reproduce it
- its impact

我们会尽快处理。

We will reply to your report within three days.
`)
    expect(topics['report-contents']).toBe(5)
    expect(timeframes).toEqual([{ stage: 'acknowledge', within: '3d', severity: null, line: 13 }])
  })

  it('has a translation in another script read, and knows the instructions of a template in it', () => {
    const { placeholders, timeframes } = factsOf(`# Security Policy

Please report any vulnerability to us at os@reka.dev and not in an issue.

## Сообщение об уязвимости

Используйте этот раздел, чтобы сообщить людям, как сообщить об уязвимости.

Мы ответим в течение двух дней.
`)
    expect(placeholders).toHaveLength(1)
    expect(timeframes).toEqual([{ stage: 'acknowledge', within: '2d', severity: null, line: 9 }])
  })
})

describe('what the translation asks of reporters', () => {
  it('is no instruction to the author of the file', () => {
    const { placeholders, topics } = factsOf(`# Sicherheit

Das Projekt ist ein Plan für die Küche und läuft auf jedem alten Rechner, der noch im Keller steht,
sofern man ihn nicht schon zum Wertstoffhof gebracht hat.

## English

Please write to pan@herd.dev if you have found a vulnerability in this project, and not in an issue.

Provide the affected version and the steps to reproduce the problem.
`)
    expect(placeholders).toEqual([])
    expect(topics['report-contents']).toBe(10)
  })
})

describe('a document in one language', () => {
  it.each([
    [
      'German with English names',
      '# Sicherheit\n\n- Secret scanning, code scanning and Dependabot alerts\n- Private vulnerability reporting\n\nBitte schreibt uns an pan@herd.dev, wir antworten binnen 3 Tagen.\n',
    ],
    [
      'a table of fingerprints',
      '# Sicherheit\n\nBitte schreibt uns an pan@herd.dev, wir antworten binnen 3 Tagen.\n\n| Schlüssel |\n| --- |\n| 7E1B 2D90 44AC 8F03 B6D5 91E7 02CC 5A38 F416 D9B0 |\n',
    ],
  ])('stays in it: %s', (_, text) => {
    const { language, timeframes } = factsOf(text)
    expect(language).toBe('de')
    expect(timeframes).toEqual([expect.objectContaining({ within: '3d' })])
  })
})
