import { describe, expect, it } from 'vitest'
import { facts, read } from '../../src/index.js'
import { TOPICS, type TopicName } from '../../src/policy/topic.js'
import { factsOfReport, readReport } from './policy.js'
import { CASES } from './topic-cases.js'

/** Without a way to report the document would be about something else. */
const MAIL = 'Mail security@lantern.dev about vulnerabilities.'

describe.each(TOPICS)('%s', (topic) => {
  const { states, silent } = CASES[topic]

  it.each(states)('is stated: %s', (text) => {
    expect(Object.keys(factsOfReport(`${text}\n\n${MAIL}`).topics)).toContain(topic)
  })

  it.each(silent)('is not stated: %s', (text) => {
    expect(Object.keys(factsOfReport(`${text}\n\n${MAIL}`).topics)).not.toContain(topic)
  })
})

describe('what the reading says of a topic beyond its presence', () => {
  const topicIn = (text: string, name: TopicName) =>
    readReport(`${text}\n\n${MAIL}`).topics.find(({ value }) => value.topic === name)?.value

  it('tells whether a bounty is offered', () => {
    expect(topicIn('Bounties are paid for valid reports.', 'bounty')).toMatchObject({ offered: true })
    expect(topicIn('We do not offer a bug bounty.', 'bounty')).toMatchObject({ offered: false })
  })

  it('tells whether reporters may stay unnamed', () => {
    expect(topicIn('We will credit you unless you prefer to stay anonymous.', 'credit')).toMatchObject({ optOut: true })
    expect(topicIn('We will credit you in the advisory.', 'credit')).toMatchObject({ optOut: false })
  })

  it('keeps the link to a key, or its fingerprint', () => {
    expect(
      topicIn('Encrypt your report with [our key](https://lantern.dev/pgp.asc), a PGP key.', 'encryption'),
    ).toEqual({ topic: 'encryption', url: 'https://lantern.dev/pgp.asc', fingerprint: null })
    const fingerprint = '0123456789ABCDEF0123456789ABCDEF01234567'
    expect(topicIn(`Our PGP fingerprint is ${fingerprint}.`, 'encryption')).toMatchObject({ url: null, fingerprint })
  })

  it('keeps the link to published advisories', () => {
    expect(topicIn('We publish [advisories](https://lantern.dev/advisories).', 'advisories')).toMatchObject({
      url: 'https://lantern.dev/advisories',
    })
  })

  it('stands on the first sentence that makes the statement', () => {
    const { topics } = factsOfReport(`${MAIL}\n\nWe request a CVE for each flaw.\n\nThe CVE is published by us.`)
    expect(topics.cve).toBe(7)
  })
})

it('takes what a plan of measures leaves out for no scope of reports', () => {
  const plan =
    '## Hardening\n\n- Rotate keys.\n\n### Out of scope\n\n- A hardware module.\n- Several tenants, by design.\n'
  expect(facts(read(`# Security\n\n${MAIL}\n\n${plan}`).reading).topics.scope).toBeUndefined()
  const flaws = plan.replace('A hardware module.', 'Reports on missing headers.')
  expect(facts(read(`# Security\n\n${MAIL}\n\n${flaws}`).reading).topics.scope).toBe(11)
})

describe('the line of a statement', () => {
  const lineOf = (topic: TopicName, text: string) => facts(read(text).reading).topics[topic]

  it('is that of the sentence which leads in a list of steps', () => {
    const steps = 'This is how we handle reports:\n\n- You write to us.\n- We confirm the flaw.\n- We release a fix.'
    expect(lineOf('process', `# Security\n\n${MAIL}\n\n## Response\n\n${steps}\n`)).toBe(7)
  })

  it('is that of the sentence which promises money, and not of what introduces the project', () => {
    const text = '## Bounty\n\nLantern lights the web.\n\nWe pay a bounty for critical flaws.\n'
    expect(lineOf('bounty', `# Security\n\n${MAIL}\n\n${text}`)).toBe(9)
  })

  it('is none of the header of a table', () => {
    const text = '## Response\n\n| Step | Timeline |\n|---|---|\n| Acknowledgment | 2 days |\n| Triage | 5 days |\n'
    expect(lineOf('process', `# Security\n\n${MAIL}\n\n${text}`)).toBe(9)
  })

  it('is the first sentence of a section that is on the scope', () => {
    const text = '## Scope\n\nLantern is a reader for tables.\n\nReports on crashes of the reader are welcome.\n'
    expect(lineOf('scope', `# Security\n\n${MAIL}\n\n${text}`)).toBe(9)
  })

  it('is the item that asks for contents, and not the sentence that leads in the steps of reporting', () => {
    const text =
      'Please follow these steps to report it:\n\n1. Send an e-mail to us.\n2. Include the version and the impact.\n'
    expect(lineOf('report-contents', `# Security\n\n${MAIL}\n\n${text}`)).toBe(8)
  })
})

describe('what only hints at a topic', () => {
  const hints = (topic: TopicName, text: string) =>
    readReport(text).topics.filter(({ value, confidence }) => value.topic === topic && confidence === 'low').length > 0

  it.each([
    ['Our team reviews the reports.', true],
    ['We will look into it.', true],
    ['Each report is examined.', true],
    ['We will open a private advisory for it.', true],
    ['We investigate all legitimate reports and appreciate your help.', true],
    ['The draft stays private while we reproduce and fix the problem.', true],
    ['You will get an acknowledgement within 3 days, a first assessment after that.', true],
    ['Initial triage: 5 days', true],
    ['While we strive to fix flaws, response times vary.', false],
    ['Use an older version while we fix bugs.', false],
    ['Please include the steps, so that we can reproduce the issue.', false],
    ['Please wait until we have had a chance to investigate.', false],
    ['We publish fixed vulnerabilities in the changelog, with a mark.', false],
    ['This helps us to triage your report.', false],
    ['We cannot review reports without a proof of concept.', false],
    ['Please handle vulnerabilities with care, see [our code](https://lantern.dev/code).', false],
    ['Our team reviews the code.', false],
  ])('process: %s', (text, expected) => {
    expect(hints('process', text)).toBe(expected)
  })

  it.each([
    ['Schwachstellen melden', 'Bitte halten Sie es vertraulich, während wir das Problem untersuchen und beheben.'],
    [
      'Relatar uma vulnerabilidade',
      'Problemas confirmados são corrigidos em uma nova versão e mencionados no changelog.',
    ],
    ['报告漏洞', '初步分流目标：5 个工作日内。'],
    ['脆弱性の報告', '修正を準備する間は報告を非公開に保ってください。'],
    ['취약점 신고', '확인된 문제는 새 릴리스에서 고치고 변경 기록에 적습니다.'],
    ['Güvenlik açığı bildirme', '3 gün içinde bir onay, ardından ilk değerlendirmeyi alırsınız.'],
  ])('process in other languages, %s: %s', (heading, text) => {
    const { topics } = read(`## ${heading}\n\n${text}\n`).reading
    expect(topics.some(({ value }) => value.topic === 'process')).toBe(true)
  })

  it.each([
    ['Please email us with a description.', true],
    ['Provide sufficient information to reproduce the problem.', true],
    ['- **What to include**: information to reproduce the problem.', true],
    ['Please send the steps to reproduce.', true],
    ['Please include the following:\n\n- A description', true],
    ['Write to us with:\n\n```\nDescription:\nAffected version:\n```', true],
    ['Findings must be sent to us with all details that are needed to reproduce them.', true],
    ['All reports are read, but you must include the exact steps to reproduce it.', true],
    ['Patches must be sent to the list with a description for review.', false],
    ['The advisory should be sent to the list.', false],
    ['Please send no logs.', false],
    ['You find our e-mails in the git logs using the following command:', false],
    ['Open an issue with the label "bug".', false],
  ])('report-contents: %s', (text, expected) => {
    expect(hints('report-contents', text)).toBe(expected)
  })

  it.each([
    ['Please provide as much detail as possible.', true],
    ['Please be as detailed as possible.', true],
    ['Please include details on how you want to be credited.', false],
    ['Please include a description.', undefined],
  ])('vague contents: %s', (text, expected) => {
    const topic = readReport(text).topics.find(({ value }) => value.topic === 'report-contents')?.value
    expect(topic && 'vague' in topic ? topic.vague : topic && undefined).toBe(expected || undefined)
  })
})

it.each([
  ['We appreciate your responsible disclosure.', 'medium'],
  ['We publicly acknowledge your responsible disclosure.', 'medium'],
  ['See the section below for our responsible disclosure policy.', 'medium'],
  ['We follow responsible disclosure.', 'high'],
  ['We ask for responsible disclosure and thank you for it.', 'high'],
  ['Thank you for your responsible disclosure and for waiting until the fix is out.', 'high'],
])('tells a practice from thanks for it: %s', (text, confidence) => {
  const said = readReport(text).topics.find(({ value }) => value.topic === 'coordination')
  expect(said?.confidence).toBe(confidence)
})
