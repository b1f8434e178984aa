import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { en } from '../../src/languages/en.js'
import { subjectOf, subjectOfWhole } from '../../src/read/subjects.js'
import { lexiconOf } from '../../src/read/tagging.js'

describe('subjectOf', () => {
  it.each([
    ['Reporting a Vulnerability', 'reporting'],
    ['How to report security issues', 'reporting'],
    ['Security contact', 'reporting'],
    ['Private vulnerability reporting', 'reporting'],
    ['Supported Versions', 'versions'],
    ['What to include in a report', 'report-contents'],
    ['What to expect', 'response'],
    ['Response times', 'response'],
    ['Our process', 'response'],
    ['Disclosure policy', 'disclosure'],
    ['Coordinated disclosure', 'disclosure'],
    ['Please do not post vulnerabilities as GitHub issues', 'reporting'],
    ['Never publish security issues', 'reporting'],
    ['Do not open issues for vulnerabilities', 'reporting'],
    ['Scope', 'scope'],
    ['Out of scope', 'out-of-scope'],
    ['What is not a vulnerability', 'out-of-scope'],
    ['Please do not report', 'out-of-scope'],
    ['Issues that are not vulnerabilities', 'out-of-scope'],
    ['Safe harbor', 'safe-harbor'],
    ['Bug bounty', 'bounty'],
    ['Hall of fame', 'credit'],
    ['PGP key', 'encryption'],
    ['Security advisories', 'advisories'],
    ['Other bugs', 'other-bugs'],
    ['Security best practices', 'practices'],
    ['Threat model', 'practices'],
    ['About the project', 'other'],
  ])('%s', (heading, subject) => {
    expect(subjectOf(lexiconOf(en).tag(heading), 2)).toBe(subject)
  })

  it.each([
    ['What happens to your report', 'response'],
    ['And then?', 'response'],
    ['Our side of the deal', 'response'],
    ["What's covered", 'scope'],
    ['What isn’t', 'out-of-scope'],
    ['Money', 'bounty'],
    ['Thanks to', 'credit'],
    ['Going public', 'disclosure'],
    ['Encrypted mail', 'encryption'],
  ])('knows "%s" as a whole', (heading, subject) => {
    expect(subjectOfWhole(heading, en)).toBe(subject)
  })

  it('looks at nothing but the whole heading', () => {
    expect(subjectOfWhole('Money transfer module', en)).toBeUndefined()
  })

  it('leaves a lower heading that does not tell to the section around it', () => {
    expect(subjectOf(lexiconOf(en).tag('In short'), 3)).toBeUndefined()
    expect(subjectOf(lexiconOf(en).tag('In short'), 2)).toBe('other')
  })

  it('takes a title on practices for the title of a policy', () => {
    expect(subjectOf(lexiconOf(en).tag('Security guidelines'), 1)).not.toBe('practices')
  })
})

it('gives a section without a telling heading the subject of the one around it', () => {
  const text = '# Security\n\n## Reporting a vulnerability\n\n### In short\n\nMail us.\n\n## Supported versions\n\nAll.'
  expect(read(text).reading.sections.map(({ value }) => value)).toEqual(['other', 'reporting', 'reporting', 'versions'])
})
