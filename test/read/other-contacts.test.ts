import { expect, it } from 'vitest'
import { readReport } from './policy.js'

const MAIL = 'Report vulnerabilities to security@lantern.dev.'

it.each([
  ['For press inquiries write to press@lantern.dev.', 'press@lantern.dev', 'conduct'],
  ['Violations of the code of conduct go to conduct@lantern.dev.', 'conduct@lantern.dev', 'conduct'],
  ['For questions about this project, write to hello@lantern.dev.', 'hello@lantern.dev', 'questions'],
  [
    'For other bugs use https://github.com/lantern/lamp/issues.',
    'https://github.com/lantern/lamp/issues',
    'other-bugs',
  ],
  [
    'Please do not use https://github.com/lantern/lamp/issues for vulnerabilities.',
    'https://github.com/lantern/lamp/issues',
    'forbidden',
  ],
  ['Please do not mail ann@lantern.dev.', 'ann@lantern.dev', 'forbidden'],
  ['- Questions on use: hello@lantern.dev', 'hello@lantern.dev', 'questions'],
  ['Do not send vulnerabilities to support@lantern.dev.', 'support@lantern.dev', 'forbidden'],
  ['Subscribe to announce@lantern.dev for security announcements.', 'announce@lantern.dev', 'other'],
  ['We will mail the patches to vendors@lantern.dev a week before.', 'vendors@lantern.dev', 'other'],
  ['These are the people whom we contact before a release:\n\n- Bo Roe (bo@roe.dev)', 'bo@roe.dev', 'other'],
  ['Thanks to Bo Roe (bo@roe.dev), who reported CVE-2020-1234.', 'bo@roe.dev', 'other'],
])('is no channel: %s', (text, target, purpose) => {
  const { channels, otherContacts } = readReport(`${text}\n\n${MAIL}`)
  expect(channels.map(({ value }) => value.target)).toEqual(['security@lantern.dev'])
  expect(otherContacts.map(({ value }) => value)).toEqual([{ target, purpose }])
})

it.each([
  'Our key is at https://lantern.dev/key.asc.',
  'Our key is on https://keys.lantern.dev/pks/lookup?search=security%40lantern.dev.',
  'To learn more about our service levels, please contact us.',
  'See our [security page](https://lantern.dev/security) for how we build releases.',
  'The code lives at https://github.com/lantern/lamp.',
  'Clone it with `git clone git@github.com:lantern/lamp.git`.',
  'The rules of [RFC 9116](https://www.rfc-editor.org/rfc/rfc9116) apply.',
])('is no channel: %s', (text) => {
  const { channels } = readReport(`${text}\n\n${MAIL}`)
  expect(channels.map(({ value }) => value.target)).toEqual(['security@lantern.dev'])
})

it('tells the addresses of a table apart by their rows', () => {
  const { channels, otherContacts } = readReport(`| Contact | Address |
| --- | --- |
| Security team | security@lantern.dev |
| Press | press@lantern.dev |
| Code of conduct | conduct@lantern.dev |`)
  expect(channels.map(({ value }) => value.target)).toEqual(['security@lantern.dev'])
  expect(otherContacts.map(({ value }) => value.purpose)).toEqual(['conduct', 'conduct'])
})
