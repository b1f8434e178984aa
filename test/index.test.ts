import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'
import {
  docsUrl,
  facts,
  fix,
  lint,
  lintReading,
  parseSettings,
  RefusedError,
  read,
  resolveSettings,
  type Settings,
} from '../src/index.js'

const POLICY = `# Security Policy

## Reporting a Vulnerability

Please do not open a public issue. Write to security@cairnbox.dev and include the affected version and the steps to
reproduce. We acknowledge your report within 3 days.
`

const TOO_LONG = 'word '.repeat(300_000)

describe('read', () => {
  it('gives document and reading, of which facts can be told', () => {
    const { document, reading } = read(POLICY)
    expect(document.text).toBe(POLICY)
    expect(facts(reading)).toMatchObject({
      kind: 'policy',
      language: 'en',
      channels: [{ kind: 'email', target: 'security@cairnbox.dev', line: 5 }],
      timeframes: [{ stage: 'acknowledge', within: '3d', severity: null, line: 6 }],
    })
  })

  it('refuses a text that cannot be read safely', () => {
    expect(() => read(TOO_LONG)).toThrow(RefusedError)
    expect(() => read(TOO_LONG)).toThrow(/larger than 1 MiB/)
  })
})

describe('fix', () => {
  it('gives the mended text with what was fixed and what is left', async () => {
    const links = POLICY.replace('security@cairnbox.dev', '[Ada](ada@cairnbox.dev)')
    const { text, applied, report } = await fix(links, { path: 'docs/SECURITY.md' })
    expect(text).toBe(links.replace('(ada@', '(mailto:ada@'))
    expect(applied.map(({ rule }) => rule)).toEqual(['resolved-references'])
    expect(report).toEqual(await lint(text, { path: 'docs/SECURITY.md' }))
  })

  it.each(['\n', '\r\n', '\r'])('keeps the line ending %j in what it takes out and puts in', async (ending) => {
    const filler = 'Use this section to tell people how to report a vulnerability.'
    const lines = (...all: string[]) => all.join(ending)
    const policy = lines('# Security Policy', '', filler, '', 'Report flaws to security@cairnbox.dev.', '')
    const notice = 'Please do not open a public issue, discussion or pull request for a vulnerability.'
    const settings: Settings = { preset: 'minimal', rules: { 'public-issue-notice': 'warning' } }
    const { text } = await fix(policy, { unsafe: true, settings })
    expect(text).toBe(lines('# Security Policy', '', 'Report flaws to security@cairnbox.dev.', '', notice, ''))
  })

  const NOTICE = 'Please do not open a public issue, discussion or pull request for a vulnerability.'
  const CONTENTS = 'Please include in your report:'
  const EMBARGO = 'Please do not disclose the vulnerability to the public until a fix is released.'

  it.each([
    ['what leads in a list and the list', NOTICE, ['Write to ada@cairnbox.dev and name, please:', '- your name']],
    [
      'a sentence and its steps',
      CONTENTS,
      [
        'Please use the [private form](https://github.com/o/r/security/advisories/new).',
        '1. Open the page.\n2. Fill it in.',
      ],
    ],
    [
      'a way and another way',
      CONTENTS,
      ['Report vulnerabilities to ada@cairnbox.dev.', 'Alternatively, you may write to ben@cairnbox.dev.'],
    ],
    [
      'a way and what is asked behind it',
      EMBARGO,
      [
        'Report vulnerabilities to ada@cairnbox.dev.',
        'Please do not open a public issue.',
        'Please include:',
        '- the affected version\n- the steps to reproduce it',
      ],
    ],
    [
      'lists of two kinds',
      EMBARGO,
      ['1. Report vulnerabilities to ada@cairnbox.dev.', '- Do not open a public issue.\n- No spam, please.'],
    ],
  ])('puts nothing between %s', async (_, request, blocks) => {
    const { text } = await fix(`# Security Policy\n\n${blocks.join('\n\n')}\n\nThank you.\n`, { unsafe: true })
    expect(text).toContain(`${blocks.join('\n\n')}\n\n`)
    expect(text).toContain(request)
    expect(text.indexOf(request)).toBeGreaterThan(text.indexOf(blocks.at(-1) ?? ''))
    expect(text.indexOf(request)).toBeLessThan(text.indexOf('Thank you'))
  })

  it('puts a text into the section on reporting rather than into one on bounties before it', async () => {
    const bounty = '## Bounties\n\nFlaws can be reported at https://hackerone.com/cairnbox.'
    const policy = `# Security Policy\n\n${bounty}\n\n## Reporting a Vulnerability\n\nWrite to ada@cairnbox.dev.\n`
    const { text } = await fix(policy, { unsafe: true })
    expect(text).toContain(bounty)
    expect(text).toContain(`Write to ada@cairnbox.dev.\n\n${NOTICE}`)
  })

  it.each([
    ['the lines of a header', 'Contact: ada@cairnbox.dev\nCanonical: https://cairnbox.dev/security'],
    ['what leads in the parts of a report', 'Write to ada@cairnbox.dev with these:\n\n1. what broke\n2. your name'],
  ])('adds no list of contents to %s', async (_, way) => {
    const { text } = await fix(`# Security Policy\n\n${way}\n\nWe look into every vulnerability.\n`, { unsafe: true })
    expect(text).not.toContain(CONTENTS)
  })

  it('puts in texts that are read as what they say, in each language', async () => {
    const reports = await Promise.all(
      [
        '# Zasady bezpieczeństwa\n\nPodatności prosimy zgłaszać na adres ada@cairnbox.dev.',
        '# Sicherheit\n\nBitte melden Sie Schwachstellen an ada@cairnbox.dev.',
        '# Sécurité\n\nMerci de signaler les vulnérabilités à ada@cairnbox.dev.',
        '# Безопасность\n\nСообщайте об уязвимостях на ada@cairnbox.dev.',
        '# 安全策略\n\n请将漏洞报告发送至 ada@cairnbox.dev。',
      ].map((policy) => fix(`${policy}\n`, { unsafe: true })),
    )
    for (const { applied, report } of reports) {
      expect(applied.map(({ rule }) => rule).sort()).toEqual([
        'coordinated-disclosure',
        'public-issue-notice',
        'report-contents',
      ])
      expect(report.findings.filter(({ request }) => request)).toEqual([])
    }
  })

  it('leaves of an unedited template one error, on the address to fill in', async () => {
    const filler = 'Use this section to tell people how to report a vulnerability.'
    const { report } = await fix(`# Security Policy\n\n${filler}\n`, { unsafe: true })
    const errors = report.findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule, messageId }) => [rule, messageId])).toEqual([['no-placeholders', 'address']])
  })

  it('keeps the line ending of a text of which a fix leaves one line', async () => {
    const filler = 'Use this section to tell people how to report a vulnerability.'
    const policy = `${filler}\r\n\r\nReport vulnerabilities to security@cairnbox.dev.`
    const { text } = await fix(policy, { unsafe: true })
    expect(text).toContain('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it.each(['\n', '\r\n'])('puts in several texts in the order in which they read well, with %j', async (ending) => {
    const policy = '# Security Policy\n\nMail ada@cairnbox.dev about vulnerabilities.\n'.replaceAll('\n', ending)
    const { text } = await fix(policy, { unsafe: true })
    expect(text).toMatch(/Mail ada.*open a public issue.*include in your report.*until a fix is released/s)
  })

  it('gives back a text that cannot be read', async () => {
    expect(await fix(TOO_LONG)).toMatchObject({ text: TOO_LONG, applied: [], report: { kind: null } })
  })
})

describe('lint', () => {
  it.each([
    [
      'beside the way to report, where no heading is on it',
      'Mail ada@cairnbox.dev about flaws.',
      '## Team\n\nWe are two.',
      5,
    ],
    [
      'not at a heading on other data',
      'Mail ada@cairnbox.dev about flaws.',
      '## Data Handling\n\nIt is in a cellar.',
      5,
    ],
    [
      'in a section on reporting rather than in one on bounties before it',
      'Flaws can be reported at https://hackerone.com/cairnbox.',
      '## Reporting a Vulnerability\n\nMail ada@cairnbox.dev.',
      7,
    ],
    ['at the heading of its section', '## Reporting\n\nMail ada@cairnbox.dev.', '## Response\n\nWe reply soon.', 5],
  ])('places what is absent %s', async (_, way, rest, line) => {
    const { findings } = await lint(`# Cairnbox\n\nA box.\n\n${way}\n\n${rest}\n`)
    const absent = findings.find(({ rule }) => rule === 'report-contents')
    expect(absent?.place.start.line).toBe(line)
  })

  it('places a missing time beside the way to report rather than at a review process', async () => {
    const { findings } = await lint(
      '# Cairnbox\n\n## Reporting a Vulnerability\n\nMail ada@cairnbox.dev about flaws.\n\n## Security Review Process\n\nAll flaws are reviewed and fixed by two of us.\n',
    )
    const absent = findings.find(({ rule }) => rule === 'acknowledgement-time')
    expect(absent?.place.start.line).toBe(5)
  })

  it('holds back what is absent where no way to report is given, and tells the error where reports are spoken of', async () => {
    const { findings } = await lint(
      '# Security Policy\n\n## Key rotation\n\nKeys change each month.\n\n## Rules\n\nPlease do not report vulnerabilities in public issues.\n',
    )
    const [absent] = findings.filter(({ rule }) => rule === 'reporting-channel')
    expect(absent?.place.start.line).toBe(7)
    expect(findings.map(({ rule }) => rule).sort()).toEqual(['reporting-channel', 'supported-versions'])
  })

  it('proposes a text only in languages that there are templates in', async () => {
    const requests = async (text: string) =>
      (await lint(text)).findings.flatMap(({ request }) => request?.section ?? [])
    expect(await requests('# Sicherheit\n\nBitte melden Sie Schwachstellen an ada@cairnbox.dev.\n')).toContain(
      'embargo',
    )
    expect(await requests('# Bezpečnost\n\nZranitelnosti prosím hlaste na ada@cairnbox.dev.\n')).toEqual([])
  })

  it('judges by the recommended preset and names path, kind and language', async () => {
    const report = await lint(POLICY, { path: 'docs/SECURITY.md' })
    expect(report).toMatchObject({
      path: 'docs/SECURITY.md',
      text: POLICY,
      kind: 'policy',
      language: 'en',
      fault: null,
    })
    expect(report.findings.map(({ rule }) => rule)).toContain('supported-versions')
    expect(report.findings.map(({ url }) => url)).toContain(docsUrl('supported-versions'))
  })

  it('follows the settings for the path', async () => {
    const settings = {
      preset: 'minimal',
      overrides: [{ files: ['docs/**'], rules: { credit: 'error' } }],
    } as const satisfies Parameters<typeof resolveSettings>[0]
    const rulesOf = async (path: string) => (await lint(POLICY, { path, settings })).findings.map(({ rule }) => rule)
    expect(await rulesOf('SECURITY.md')).toEqual([])
    expect(await rulesOf('docs/SECURITY.md')).toEqual(['credit'])
  })

  it('judges what was read already by any settings, as if it had read it', async () => {
    const material = read(POLICY)
    for (const preset of ['minimal', 'strict'] as const) {
      const options = { path: 'SECURITY.md', settings: { preset } }
      expect(await lintReading(material, options)).toEqual(await lint(POLICY, options))
    }
  })

  it('tells why a text cannot be read', async () => {
    const report = await lint(TOO_LONG)
    expect(report).toMatchObject({ path: '<stdin>', kind: null, findings: [], crashed: false })
    expect(report.fault).toMatch(/larger than 1 MiB/)
  })

  it('judges an empty text', async () => {
    const { findings, fault, crashed } = await lint('')
    expect({ fault, crashed }).toEqual({ fault: null, crashed: false })
    expect(findings.map(({ rule }) => rule)).toEqual(['about-reporting'])
  })
})

describe('settings', () => {
  it('are parsed and resolved for the rules of the package', async () => {
    const { settings, faults } = await parseSettings({ rules: { credit: 'warning' } })
    expect(faults).toEqual([])
    expect(resolveSettings(settings, 'SECURITY.md').rules.credit).toEqual({ severity: 'warning', options: {} })
  })
})

describe('the library', () => {
  it('runs in a worker of a browser: its bundle needs nothing of Node, nor a page', async () => {
    const { outputFiles } = await build({
      entryPoints: ['src/index.ts'],
      bundle: true,
      write: false,
      platform: 'browser',
      conditions: ['worker'],
      format: 'iife',
      globalName: 'secpolicy',
      logLevel: 'silent',
    })
    const page = { TextEncoder, TextDecoder, URL, Intl, console, crypto, atob, btoa }
    const code = new TextDecoder().decode(outputFiles[0]?.contents)
    const context: Record<string, unknown> = { ...page }
    context.self = context
    const report = runInNewContext(`${code}; secpolicy.lint(policy)`, Object.assign(context, { policy: POLICY }))
    expect((await report).findings.map(({ rule }: { rule: string }) => rule)).toContain('supported-versions')
  })
})
