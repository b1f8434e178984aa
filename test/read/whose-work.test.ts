import { describe, expect, it } from 'vitest'
import { factsIn, readReport } from './policy.js'

const timesIn = (text: string) => factsIn(text).timeframes.map(({ stage, within }) => `${stage} ${within}`)
const topicsIn = (text: string) => Object.keys(factsIn(text).topics)
const WAY = '# Security\n\n## Report\n\nWrite to ann@lantern.dev.\n\n'

describe('a time at whose end one of two things is done', () => {
  it.each([
    ['Your report will be fixed or made public within 90 days.', ['fix 90d', 'disclose 90d']],
    ['We aim to resolve or coordinate publication within 90 days.', ['fix 90d', 'disclose 90d']],
    ['We will fix or close it within 90 days.', ['fix 90d']],
    ['We will fix it within 30 days or release a workaround.', ['fix 30d']],
  ])('%s', (text, times) => {
    expect(timesIn(text)).toEqual(times)
  })
})

describe('notice to those who package it', () => {
  it.each([
    'No more than seven days before release, inform the distributors about the upcoming announcement.',
    'Up to 5 days before the release the distributors are told of the advisory.',
  ])('%s', (text) => {
    expect(timesIn(`${WAY}## How we handle reports\n\n- ${text}`)).toEqual([])
  })
})

describe('a time for flaws of one severity', () => {
  const OTHER_SECTION = '# Security\n\n## Times\n\n'
  it.each([
    ['Critical flaws are fixed within 7 days, high within 30 days.', ['fix 7d', 'fix 30d']],
    ['We patch critical issues within 7 days.', ['fix 7d']],
    ['Critical backups are kept for 7 days.', []],
    ['The high season lasts 30 days.', []],
  ])('%s', (text, times) => {
    expect(timesIn(`${OTHER_SECTION}${text}\n\n## Report\n\nWrite to ann@lantern.dev.`)).toEqual(times)
  })
})

describe('answers to those who want to be told first', () => {
  it.each([
    ['Vendors can ask to be put on our pre-disclosure list. We answer such requests within 30 days.', []],
    ['You can ask to be added to our notification list.\n\nYou will receive a reply within 30 days.', []],
    ['Subscribe to our news. You will receive a reply to your report within 3 days.', ['acknowledge 3d']],
  ])('%s', (text, times) => {
    expect(timesIn(`${WAY}## Who hears of it first\n\n${text}`)).toEqual(times)
  })
})

describe('times without a number', () => {
  const vagueIn = (text: string) => readReport(text).vagueTimes.map(({ value }) => value.words)
  it('are not read where the order of releases is told', () => {
    expect(vagueIn('Security fixes are released for the current and the immediately prior release.')).toEqual([])
    expect(vagueIn('Security fixes are released immediately.')).toEqual(['immediately'])
  })
})

describe('what is agreed on', () => {
  it.each([
    ['## Disclosure process\n\n- This person coordinates the fix and release process.', false],
    ['## Disclosure process\n\n- Coordinate the patch with the other teams.', false],
    ['## Disclosure process\n\n- The handler will coordinate the fix and disclosure.', true],
    ['## Disclosure process\n\n- Coordinated, 90 days by default.', true],
    ['## Rules\n\nYou must not:\n\n- tell other people about the vulnerability until we have disclosed it', true],
    ['## Rules\n\nYou must not:\n\n- tell other people about the vulnerability', false],
  ])('%s', (text, isCoordination) => {
    expect(topicsIn(`${WAY}${text}`).includes('coordination')).toBe(isCoordination)
  })
})

describe('what an advisory holds', () => {
  it.each([
    [
      '## How we handle reports\n\n- Write an advisory that explains the impact, the affected versions and a workaround.',
      false,
    ],
    ['## How to report\n\n- Send an advisory with the impact, the affected versions and a workaround.', true],
    ['## How we handle reports\n\n- Please send us the impact, the affected versions and a workaround.', true],
  ])('%s', (text, isContents) => {
    expect(topicsIn(`${WAY}${text}`).includes('report-contents')).toBe(isContents)
  })
})

describe('keys', () => {
  it.each([
    ['## Integrity\n\nTo ensure the integrity of all releases, our organization uses PGP keys for signing.', false],
    ['## Integrity\n\nUse the PGP key of our releases to write to us: https://lantern.dev/key.asc', true],
    ['## Encryption\n\nThe PGP key of our releases, also for your mails, is at https://lantern.dev/key.asc.', true],
  ])('%s', (text, isEncryption) => {
    expect(topicsIn(`${WAY}${text}`).includes('encryption')).toBe(isEncryption)
  })
})

describe('somebody who is to be told', () => {
  const waysIn = (text: string) => factsIn(text).channels.map(({ kind }) => kind)
  it.each([
    ['If you find a vulnerability, please report it to us.', ['unnamed']],
    ['If you find a vulnerability, please report it to us at ann@lantern.dev.', ['email']],
    ['If you find a vulnerability, please report it to us via HackerOne: https://hackerone.com/lantern', ['form']],
    ['Please do not report questions to us.', []],
    ['Reports to us are kept for a year.', []],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('versions of an example', () => {
  const versionsIn = (text: string) =>
    factsIn(`# Security\n\n## Supported versions\n\n${text}`).versions.entries.map(({ range }) => range)
  it.each([
    [
      'The two latest series get fixes. For example, 1.4 and 1.3 do now. When 1.5 is out, support for 1.3 ends.',
      ['latest'],
    ],
    ['For example, 1.4 gets fixes. Versions 2.1 and 2.2 are supported as well.', ['2.1', '2.2']],
    ['Version 1.3 is supported. When 1.5 is out, support for 1.3 ends.', ['1.3']],
  ])('%s', (text, ranges) => {
    expect(versionsIn(text)).toEqual(ranges)
  })
})
