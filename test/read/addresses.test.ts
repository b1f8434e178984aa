import { describe, expect, it } from 'vitest'
import { findAddresses } from '../../src/read/addresses.js'
import { passageOf } from './policy.js'

const addressesIn = (text: string) => findAddresses(passageOf(text)).map(({ kind, target }) => `${kind} ${target}`)

describe('findAddresses', () => {
  it.each([
    'security [at] lantern [dot] dev',
    'security[at]lantern[dot]dev',
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
  ])('undoes %s', (written) => {
    const [address, ...others] = findAddresses(passageOf(`Please send an e-mail to ${written} about it.`))
    expect(address).toMatchObject({ kind: 'email', target: 'security@lantern.dev', obfuscated: true })
    expect(others).toEqual([])
  })

  it.each([
    'Look at lantern.dev for news.',
    'Reports look at [the dot] and more.',
    'We met (at) the office.',
    'Import `@lantern/core` first.',
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
    expect(findAddresses(passageOf('Mail [email protected] about it.'))).toMatchObject([{ kind: 'hidden-email' }])
  })
})
