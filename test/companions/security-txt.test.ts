import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { lint } from '../../src/index.js'

const CONTACT = 'Contact: mailto:security@cairnbox.dev\n'
const EXPIRES = 'Expires: 2027-06-01T00:00:00Z\n'
const GOOD = `${CONTACT}${EXPIRES}`
const PGP = (text: string, signature: string) =>
  `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${text}-----BEGIN PGP SIGNATURE-----\n\n${signature}-----END PGP SIGNATURE-----\n`

/** Of another text; whether it is right is not judged. */
const SIGNATURE = `wrcEARsKAG0FgmsA7wkJEGadHESxsNiBRRQAAAAAABwAIHNhbHRAbm90YXRp
b25zLm9wZW5wZ3Bqcy5vcmcyfrGBQHURpHqP4efcDqcCK0mXdIL6vwxFXuQb
G0CQeRYhBMMtIK04EZzGwxjUbWadHESxsNiBAAAV9J4CthiPL8ZQlf99GCqT
/kB7Pdoe6XGUmFfcxl0Csl7YEjgQR6Dmd8Ex0Wb0oXNjfbRVwoY8N/MSidBa
qeQ8RwE=
=UfNW
`

async function findings(text: string): Promise<string[]> {
  const report = await lint(text, {
    path: '.well-known/security.txt',
    settings: { preset: 'strict' },
    surroundings: { path: 'security.txt', exists: () => false },
    now: new Date('2026-11-20'),
  })
  expect(report).toMatchObject({ kind: 'security-txt', fault: null, crashed: false })
  return report.findings.map(({ rule, messageId }) => `${rule} ${messageId}`)
}

/** A text for each code of the peer that a file by itself can have. */
const CODES: Record<string, string> = {
  bom_in_file: `\ufeff${GOOD}`,
  no_contact: EXPIRES,
  no_expire: CONTACT,
  multi_expire: `${GOOD}${EXPIRES}`,
  multi_lang: `${GOOD}Preferred-Languages: en\nPreferred-Languages: en\n`,
  invalid_expiry: `${CONTACT}Expires: 2027-02-30T00:00:00Z\n`,
  expired: `${CONTACT}Expires: 2026-11-19T23:59:59Z\n`,
  invalid_lang: `${GOOD}Preferred-Languages: en, d\n`,
  no_uri: `${GOOD}Policy: cairnbox.dev/security\n`,
  no_https: `${GOOD}Policy: http://cairnbox.dev/security\n`,
  prec_ws: `${GOOD}Policy : https://cairnbox.dev/security\n`,
  no_space: `${GOOD}Policy:https://cairnbox.dev/security\n`,
  empty_key: `${GOOD}: x\n`,
  empty_value: `${GOOD}Policy: \n`,
  invalid_line: `${GOOD}Hello there\n`,
  no_line_separators: GOOD.trimEnd(),
  signed_format_issue: `\n${PGP(GOOD, '')}`,
  data_after_sig: `${PGP(GOOD, SIGNATURE)}Hiring: https://cairnbox.dev/\n`,
  too_many_line_separators: `${PGP(GOOD, SIGNATURE)}\n`,
  pgp_data_error: `-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n${GOOD}`,
  pgp_error: PGP(GOOD, '!\n'),
  pgp_signature_error: PGP(GOOD, 'aGVsbG8=\n'),
  no_csaf_file: `${GOOD}CSAF: https://cairnbox.dev/csaf.json\n`,
  location: GOOD,
  long_expiry: `${CONTACT}Expires: 2027-11-21T00:00:00Z\n`,
  no_encryption: GOOD,
  not_signed: GOOD,
  no_canonical: PGP(GOOD, ''),
  multiple_csaf_fields: `${GOOD}${'CSAF: https://cairnbox.dev/provider-metadata.json\n'.repeat(2)}`,
  unknown_field: `${GOOD}Mascot: stone\n`,
}

describe('the codes of sectxt', () => {
  const rows = [...readFileSync('docs/companions.md', 'utf8').matchAll(/^\| `(\w+)` \| `([\w-]+)` `([\w-]+)`/gm)]

  test('are on the page, each with a text that has it', () => {
    expect(rows.map(([, code]) => code).sort()).toEqual(Object.keys(CODES).sort())
  })

  test.each(rows.map(([, code = '', rule, message]) => ({ code, finding: `${rule} ${message}` })))(
    '$code is $finding',
    async ({ code, finding }) => {
      expect(await findings(CODES[code] ?? '')).toContain(finding)
    },
  )
})

test('what is behind a field is found in its line and column', async () => {
  const { findings: found } = await lint(`# Ours\r\n\r\n${CONTACT}Expires: never\n`, { path: 'security.txt' })
  expect(found.map(({ messageId, place }) => [messageId, place.start.line, place.start.column])).toEqual([
    ['date', 4, 10],
  ])
})

test('a comment suppresses what is in the next line', async () => {
  const text = `${CONTACT}# secpolicy-disable-next-line valid-security-txt -- for a test\nExpires: never\n`
  const report = await lint(text, { path: 'security.txt' })
  expect(report.findings).toEqual([])
  expect(report.suppressed.map(({ messageId }) => messageId)).toEqual(['date'])
})

test('a field with the name of a built-in property is like any other unknown one', async () => {
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect(await findings(`${GOOD}${name}: x\n`)).toContain('known-fields unknown')
})

test('lines without end are read in time', async () => {
  const blanks = ' '.repeat(500_000)
  const { findings: found } = await lint(`${GOOD}Policy:${blanks}x\n${blanks}\nx${blanks}y:\n`, {
    path: 'security.txt',
  })
  expect(found.map(({ messageId, place }) => [messageId, place.start.line])).toEqual([
    ['long', 1],
    ['uri', 3],
    ['line', 5],
  ])
})
