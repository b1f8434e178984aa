import { describe, expect, it } from 'vitest'
import { readReport } from './policy.js'

const ARMOUR = `-----BEGIN PGP PUBLIC KEY BLOCK-----

mDMEZabc123=
=1aBc
-----END PGP PUBLIC KEY BLOCK-----`

describe('keys', () => {
  it.each([
    ['in a code block', `Encrypt with our key:\n\n\`\`\`\n${ARMOUR}\n\`\`\``],
    ['in the open', `Encrypt with our key:\n\n${ARMOUR}`],
  ])('are found %s', (_where, text) => {
    expect(readReport(text).keys.map(({ value }) => value)).toEqual([ARMOUR])
  })

  it('are found behind one that was cut off', () => {
    const text = `-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDME\n\n${ARMOUR}`
    expect(readReport(text).keys.map(({ value }) => value)).toEqual([ARMOUR])
  })

  it.each([
    ['a key with a blank to fill in', ARMOUR.replace('mDMEZabc123=', '[your key here]')],
    ['a private key', ARMOUR.replaceAll('PUBLIC', 'PRIVATE')],
    ['a key that breaks off', ARMOUR.split('\n').slice(0, 3).join('\n')],
  ])('are not made of %s', (_what, text) => {
    expect(readReport(`\`\`\`\n${text}\n\`\`\``).keys).toEqual([])
  })
})

describe('fingerprints', () => {
  const FINGERPRINT = '0123456789ABCDEF0123456789ABCDEF01234567'

  it.each([
    FINGERPRINT,
    FINGERPRINT.toLowerCase(),
    `0x${FINGERPRINT}`,
    '0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567',
    '`0123 4567 89ab cdef 0123 4567 89ab cdef 0123 4567`',
    '01:23:45:67:89:AB:CD:EF:01:23:45:67:89:AB:CD:EF:01:23:45:67',
  ])('reads %s', (written) => {
    expect(readReport(`Our PGP fingerprint is ${written}.`).fingerprints.map(({ value }) => value)).toEqual([
      FINGERPRINT,
    ])
  })

  it.each(['0x89ABCDEF01234567', `${FINGERPRINT}89`, '0123 4567 89AB', 'the commit `0123abc`'])(
    'does not read %s',
    (written) => {
      expect(readReport(`Our PGP key is ${written}.`).fingerprints).toEqual([])
    },
  )
})

describe('dates of review', () => {
  it.each([
    ['Last updated: 2026-03-14', '2026-03-14'],
    ['Last updated: 2026-3', '2026-03'],
    ['*Last reviewed: March 2026*', '2026-03'],
    ['Last reviewed on 4 March 2026.', '2026-03-04'],
    ['Last modified: Mar 4th, 2026', '2026-03-04'],
    ['This policy was last updated on March 4, 2026.', '2026-03-04'],
    ['Effective date: 2026/03/04', '2026-03-04'],
  ])('reads %s', (text, date) => {
    expect(readReport(text).reviewDates.map(({ value }) => value.date)).toEqual([date])
  })

  it.each([
    'Version 2.x is supported until 2026-03-14.',
    'The flaw was fixed on 2026-03-14.',
    'Last updated: see the history of this file.',
    'Last updated: version 4.2',
  ])('does not read %s', (text) => {
    expect(readReport(text).reviewDates).toEqual([])
  })
})
