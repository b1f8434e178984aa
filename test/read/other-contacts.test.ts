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

it.each([
  'Students who look for a topic can get in touch with ann@lantern.dev.',
  'CVE records are kept by hand. To correct a record, write to cve@lantern.dev.',
  'If you would like to be on the list of distributors, write to distros@lantern.dev and name your product.',
  'Found a typo in this file? Tell docs@lantern.dev.',
  'You discovered a new use of the lamp? Show it at https://lantern.dev/gallery.',
  'This mailbox does not take support requests. For these write to help@lantern.dev.',
  'For sales and licences write to shop@lantern.dev, which does not handle vulnerabilities.',
  'For any other bug, the address is bugs@lantern.dev.',
  'For chit-chat: https://t.me/lanternchat',
  'If you have a story to tell: editor@lantern.dev',
  'Our former address, sec@lantern.org, is not monitored any more.',
  'Distributors get fixes a week ahead. They are read by Ann (ann@lantern.dev).',
  'After a break-in we notify the authority (office@dpa.lantern.dev) within three days.',
  'Keep in mind that lists such as dev@lantern.dev are read by many.',
  'Owner of this policy: ann@lantern.dev',
  'We do the rest on Discord (https://discord.gg/lantern), except security: for that use the address above.',
  'Join our Discord (https://discord.gg/lantern) to be told of new releases.',
  '## Help\n\nAsk on Discord: https://discord.gg/lantern',
  'Anything that is no vulnerability belongs in a public issue.',
  "Whatever isn't a vulnerability belongs in a public issue.",
  'Flaws of the tools it uses should be reported to the maintainers of those third-party tools.',
])('is for something else than reports: %s', (text) => {
  const { channels } = readReport(`${MAIL}\n\n${text}`)
  expect(channels.map(({ value }) => value.target)).toEqual(['security@lantern.dev'])
})

it.each([
  ['You can also reach Ann at ann@lantern.dev.', 'ann@lantern.dev'],
  ['If you get no answer within a week, try ann@lantern.dev.', 'ann@lantern.dev'],
  ['Ann Birch, ann@lantern.dev, stands in during holidays.', 'ann@lantern.dev'],
  ['If you do not want an account there, ann@lantern.dev works, too.', 'ann@lantern.dev'],
  ['Those who prefer an encrypted mail write to ann@lantern.dev.', 'ann@lantern.dev'],
  ['Or use our programme: https://hackerone.com/lantern', 'https://hackerone.com/lantern'],
  ['- Second contact: ann@lantern.dev', 'ann@lantern.dev'],
])('is a second way to report: %s', (text, target) => {
  const { channels } = readReport(`${MAIL}\n\n${text}`)
  expect(channels.map(({ value }) => value.target)).toEqual(['security@lantern.dev', target])
})

it('keeps to the one of two places that is named for security', () => {
  const { channels } = readReport('safe@lantern.dev for security, hello@lantern.dev for anything else.')
  expect(channels.map(({ value }) => value.target)).toEqual(['safe@lantern.dev'])
})

it('takes the issue of a question on bugs for no report of a flaw', () => {
  const { channels } = readReport('Found a vulnerability? Mail ann@lantern.dev. Found a bug? Open an issue.')
  expect(channels.map(({ value }) => value.target)).toEqual(['ann@lantern.dev'])
})

it('finds our own address behind that of somebody else', () => {
  const { channels } = readReport(
    'If the flaw is in Oak, report it upstream, at ann@oak.dev; otherwise to bo@lantern.dev.',
  )
  expect(channels.map(({ value }) => value.target)).toEqual(['bo@lantern.dev'])
})

it('takes the second address in a bracket on a key for its owner', () => {
  const { channels } = readReport('Vulnerabilities: security@lantern.dev (GPG 0xABCDEF12, Ann Birch <ann@lantern.dev>)')
  expect(channels.map(({ value }) => value.target)).toEqual(['security@lantern.dev'])
})

it.each([
  'Post it to the public mailing list, lamp@lists.lantern.dev.',
  'Report vulnerabilities to lamp@lists.lantern.dev. The list is public.',
  'Report vulnerabilities to lamp@lists.lantern.dev (this list is publicly archived).',
  'All reports, also those on security, go to our public Google group lamp@lists.lantern.dev.',
])('takes an address that all the world reads for a public place: %s', (text) => {
  const { channels } = readReport(text)
  expect(channels.map(({ value: { kind, target } }) => [kind, target])).toEqual([['issue', 'lamp@lists.lantern.dev']])
})

it.each([
  'Report vulnerabilities to our private mailing list, lamp@lists.lantern.dev.',
  'Report vulnerabilities to lamp@lists.lantern.dev. The list is not public.',
])('takes an address that few read for an address: %s', (text) => {
  const { channels } = readReport(text)
  expect(channels.map(({ value: { kind, target } }) => [kind, target])).toEqual([['email', 'lamp@lists.lantern.dev']])
})
