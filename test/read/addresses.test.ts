import { describe, expect, it } from 'vitest'
import { findAddresses, isPartOfCode } from '../../src/read/addresses.js'
import { passageOf } from './policy.js'

const addressesIn = (text: string) => findAddresses(passageOf(text)).map(({ kind, target }) => `${kind} ${target}`)

describe('findAddresses', () => {
  it.each([
    'security [at] lantern [dot] dev',
    'security-[at]-lantern.dev',
    'security[at]lantern[dot]dev',
    '[security] @ [lantern.dev]',
    'security (at) lantern (dot) dev',
    'security(at)lantern.dev',
    'security {at} lantern {dot} dev',
    'security at lantern dot dev',
    'security AT lantern DOT dev',
    'security [@] lantern [.] dev',
    'security_at_lantern_dot_dev',
    'security[at]lantern.dev',
    'security at lantern.dev',
    '[security at lantern dot dev]',
    '`security [at] lantern [dot] dev`',
    '`security` at `lantern.dev`',
    'security{{at}}lantern{{dot}}dev',
    'security {{ at }} lantern {{ dot }} dev',
    'security{{@}}lantern{{.}}dev',
    'security[[at]]lantern[[dot]]dev',
    'security<at>lantern<dot>dev',
    'security <at> lantern <dot> dev',
    '&lt;security at lantern dot dev&gt;',
    '<security at lantern dot dev>',
    'security【at】lantern【dot】dev',
    'security{at}lantern{period}dev',
  ])('undoes %s', (written) => {
    const [address, ...others] = findAddresses(passageOf(`Please send an e-mail to ${written} about it.`))
    expect(address).toMatchObject({ kind: 'email', target: 'security@lantern.dev', obfuscated: true })
    expect(others).toEqual([])
  })

  it.each([
    ['t{{dot}}ann{{plus}}lamp{{at}}lantern{{dot}}dev', 't.ann+lamp@lantern.dev'],
    ['ann (minus) lamp (at) lantern (dot) dev', 'ann-lamp@lantern.dev'],
    ['ann[underscore]lamp[at]lantern[hyphen]lab[dot]dev', 'ann_lamp@lantern-lab.dev'],
    ['ann_DOT_lamp_AT_lantern_DOT_dev', 'ann.lamp@lantern.dev'],
    ['ann dot lamp at lantern dot dev', 'ann.lamp@lantern.dev'],
    ['ann{{punkt}}lamp{{at}}lantern{{punkt}}dev', 'ann.lamp@lantern.dev'],
    ['ann[guion]lamp[arroba]lantern[punto]dev', 'ann-lamp@lantern.dev'],
  ])('undoes each sign of %s', (written, address) => {
    expect(addressesIn(`Please send an e-mail to ${written} about it.`)).toEqual([`email ${address}`])
  })

  it.each([
    'The templates hold {{at}}, {{dot}} and {{plus}}.',
    'Look at lantern.dev for news.',
    'Reports look at [the dot] and more.',
    'We met (at) the office.',
    'Import `@lantern/core` first.',
    'Follow @lantern@harbor.social for news.',
  ])('finds no address of mail in: %s', (text) => {
    expect(addressesIn(text).filter((address) => address.startsWith('email'))).toEqual([])
  })

  it.each([
    ['Mail Security@Lantern.DEV today.', 'email security@lantern.dev'],
    ['Mail <security@lantern.dev>.', 'email security@lantern.dev'],
    ['Mail **security@lantern.dev**.', 'email security@lantern.dev'],
    ['Mail security&#64;lantern&#46;dev.', 'email security@lantern.dev'],
    ['Mail security+urgent@mail.lantern.dev.', 'email security+urgent@mail.lantern.dev'],
    ['Mail [the team](mailto:security@lantern.dev).', 'email security@lantern.dev'],
    ['Mail [the team](mailto:security@lantern.dev?subject=Flaw).', 'email security@lantern.dev'],
    ['Mail [the team](mailto:security%40lantern.dev).', 'email security@lantern.dev'],
    ['Mail [the team](security@lantern.dev).', 'email security@lantern.dev'],
  ])('reads %s', (text, address) => {
    expect(addressesIn(text)).toEqual([address])
  })

  it('trusts the address that a reader sees over that of the link', () => {
    expect(addressesIn('Mail [security@lantern.dev](mailto:old@harbor.dev).')).toEqual(['email security@lantern.dev'])
    expect(addressesIn('See [https://lantern.dev/report](https://track.harbor.dev/x1).')).toEqual([
      'url https://lantern.dev/report',
    ])
  })

  it('follows a link by reference', () => {
    expect(addressesIn('Mail [the team][mail].\n\n[mail]: mailto:security@lantern.dev')).toEqual([
      'email security@lantern.dev',
    ])
  })

  it.each([
    ['Call +49 30 1234567 at night.', 'phone +49 30 1234567'],
    ['Write to #lantern:matrix.org.', 'handle #lantern:matrix.org'],
    ['Write to @lantern_team on Telegram.', 'handle @lantern_team'],
    ['Use lantern.dev/security for reports.', 'url https://lantern.dev/security'],
  ])('reads %s', (text, address) => {
    expect(addressesIn(text)).toEqual([address])
  })

  it.each(['Write to @lantern_team.', 'Call 030 1234567.', 'Version 1.2.3/4.5.6 is affected.'])(
    'takes nothing for an address in: %s',
    (text) => {
      expect(addressesIn(text)).toEqual([])
    },
  )

  it('sees that an address is hidden from machines', () => {
    expect(findAddresses(passageOf('Mail [email protected] about it.'))).toEqual([
      { kind: 'hidden-email', target: '', start: 5, end: 22, obfuscated: true },
    ])
  })

  it.each([
    ['Call us at our phone number 030 123 4567.', 'phone 030 123 4567'],
    ['Call us on Signal: (030) 123-4567.', 'phone (030) 123-4567'],
    ['Write to @lantern_team on [Telegram](https://t.me/lantern).', 'handle @lantern_team', 'url https://t.me/lantern'],
    ['DM us [@lantern_team](https://x.com/lantern_team).', 'handle @lantern_team'],
    ['Ask in [@lantern:matrix.org](https://matrix.to/x).', 'handle @lantern:matrix.org'],
    ['See [@lantern_team](https://lantern.dev/team).', 'url https://lantern.dev/team'],
    ['Write to us on Discord (`lantern_9`).', 'handle lantern_9'],
    ['Write to us on Discord, where we are **lantern_9**.', 'handle lantern_9'],
    ['WeChat: lantern9.', 'handle lantern9'],
    ['See [lantern.dev/…](https://lantern.dev/report).', 'url https://lantern.dev/report'],
    ['See [https://lantern.dev/rep...](https://lantern.dev/report).', 'url https://lantern.dev/report'],
    ['Mail [the team](mailto:%E0%A4%A@lantern.dev).', 'email %e0%a4%a@lantern.dev'],
    [
      'Mail a@lantern.dev or b@lantern.dev, or call +49 30 1234567.',
      'email a@lantern.dev',
      'email b@lantern.dev',
      'phone +49 30 1234567',
    ],
    [
      'See [the form](https://lantern.dev/form), or mail [us](mailto:a@lantern.dev).',
      'url https://lantern.dev/form',
      'email a@lantern.dev',
    ],
  ])('reads %s', (text, ...addresses) => {
    expect(addressesIn(text)).toEqual(addresses)
  })

  it.each([
    'Mail [us](mailto:?subject=Flaw).',
    'Write to us on Discord, as all of our users did in the years before **lantern_9**.',
    'Discord: a public place, and no way to report.',
    'We use **lantern_9** and Discord.',
  ])('takes nothing for an address in: %s', (text) => {
    expect(addressesIn(text)).toEqual([])
  })

  it.each([
    ['Please mail a@lantern.dev about it.', 'a@lantern.dev', false],
    ['Please mail a [at] lantern.dev about it.', 'a [at] lantern.dev', true],
    ['Please mail [our team](mailto:a@lantern.dev) about it.', 'our team', false],
    ['Please mail [a@lantern.dev](mailto:b@lantern.dev) about it.', 'a@lantern.dev', false],
    ['Please mail [our team](a@lantern.dev) about it.', 'our team', false],
    ['Please use [our form](https://lantern.dev/form) for it.', 'our form', false],
    ['Please use lantern.dev/form for it.', 'lantern.dev/form', false],
    ['Please call +49 30 1234567 about it.', '+49 30 1234567', false],
    ['Please write to @lantern:matrix.org about it.', '@lantern:matrix.org', false],
    ['Please write to us on Discord (`lantern_9`) about it.', 'lantern_9', false],
    ['Our WeChat ID: lantern9.', 'lantern9', false],
  ])('tells where it stands and whether it was disguised: %s', (text, words, obfuscated) => {
    const passage = passageOf(text)
    const found = findAddresses(passage).map((one) => [passage.text.slice(one.start, one.end), one.obfuscated])
    expect(found).toEqual([[words, obfuscated]])
  })
})

it.each([
  ['Run `git clone git@lantern.dev:box`.', true],
  ['Mail `security@lantern.dev`.', false],
  ['Mail `<security@lantern.dev>`.', false],
  ['Mail **all of security@lantern.dev**.', false],
  ['Run `git clone x`, then mail security@lantern.dev.', false],
  ['Mail security@lantern.dev, then run `git clone x`.', false],
  ['Write to `ann@lantern.dev / bob@lantern.dev`.', false],
])('knows an address that is only a part of code: %s', (text, expected) => {
  const passage = passageOf(text)
  const [address] = findAddresses(passage)
  expect(address && isPartOfCode(passage, address)).toBe(expected)
})
