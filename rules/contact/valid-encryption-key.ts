import { type Context, defineRule, type KeyFacts, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'

/** A key of security@cairnbox.dev, made for these examples, that expires on 2025-01-01. */
const KEY = `-----BEGIN PGP PUBLIC KEY BLOCK-----

xjMEZZIAgBYJKwYBBAHaRw8BAQdA2C/rY09yIi0xzbTG53VJYQFV0IGJLae+
VIcMF+/zI8rNKUNhaXJuYm94IFNlY3VyaXR5IDxzZWN1cml0eUBjYWlybmJv
eC5kZXY+wpMEExYKAEUFgmWSAIAFiQHihQADCwkHCRBEEBDdWWMmHQUVCggO
DAQWAAIBAhkBApsDAh4BFiEEKT/dkMCZqwjTt7VKRBAQ3VljJh0AADYaAQCv
tOciuJgfKmn9cqyk8F3gRwqPKI1UuZog12XB9fLG4AD/YidkUmaKZYL7ieDW
kQ7NaZOjTlrnfulxI8HGrFlFEQs=
=U9t1
-----END PGP PUBLIC KEY BLOCK-----`

const REPORTING = 'Report vulnerabilities to security@cairnbox.dev, encrypted with our key.'

const policy = (sentence: string, key: string) =>
  `# Security Policy\n\n${sentence}\n\n## Key\n\n\`\`\`\n${key}\n\`\`\`\n`

export default defineRule({
  id: 'valid-encryption-key',
  summary: 'An OpenPGP key in the policy can be read, has not expired, and is that of the contact.',
  why: 'With an expired or foreign key a reporter cannot write to you in secret, or writes to somebody else.',
  source: 'https://github.com/ethereum/go-ethereum/issues/24055',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    unreadable: 'The OpenPGP key cannot be read ({fault}); export it anew.',
    joined: 'The OpenPGP key has no empty line behind "-----BEGIN …", so that some programs refuse it; add the line.',
    expired: 'The OpenPGP key expired on {date}; extend it and replace it here.',
    foreign: 'The OpenPGP key is for {owner}, who is not a contact of this policy; give the key of the contact.',
    fingerprint: 'The fingerprint is not that of the key below or above it ({fingerprint}); correct it.',
  },
  controls: ['vulnerability_report_private'],
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    {
      policy: policy(REPORTING, KEY),
      now: '2024-06-01',
      problems: [],
    },
    {
      policy: policy(REPORTING, KEY),
      now: '2025-06-01',
      problems: ['expired'],
    },
    {
      policy: policy(
        'Report vulnerabilities to security@cairnbox.dev, encrypted with our key.',
        KEY.replace('xjMEZZIAgBYJKwYBBAHaRw8B', 'xjMEZZIAgBYJ'),
      ),
      now: '2024-06-01',
      problems: ['unreadable'],
    },
    {
      policy: policy(REPORTING, KEY.replace('-----\n\n', '-----\n')),
      now: '2024-06-01',
      problems: ['joined'],
    },
    {
      policy: policy('Report vulnerabilities to security@otherbox.dev, encrypted with our key.', KEY),
      now: '2024-06-01',
      problems: ['foreign'],
    },
    {
      policy: policy(
        'Report vulnerabilities to security@cairnbox.dev. The fingerprint of our PGP key is 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567.',
        KEY,
      ),
      now: '2024-06-01',
      problems: ['fingerprint'],
    },
  ],

  check({ reading, keys, now }) {
    const addresses = reading.channels.flatMap(({ value }) =>
      value.kind === 'email' && value.target ? [value.target] : [],
    )
    const problems = keys.flatMap((key) => {
      const armour = reading.keys.find(({ place }) => place === key.place)?.value ?? ''
      return keyProblems(key, armour, addresses, now)
    })
    return [...problems, ...fingerprintProblems(reading, keys)]
  },
})

/** An empty line parts the key from its headers, if there are any: RFC 9580, section 6.2. */
const JOINED = pattern(/^-----BEGIN[^\r\n]*-----[^\S\r\n]*(?:\r\n?|\n)[A-Za-z\d+/=]+[^\S\r\n]*(?:\r\n?|\n)/)

function keyProblems(
  { place, key, fault }: KeyFacts,
  armour: string,
  addresses: readonly string[],
  now: Date,
): Problem<'unreadable' | 'joined' | 'expired' | 'foreign'>[] {
  if (key === null && JOINED.test(armour)) return [{ message: 'joined', place }]
  if (key === null) return [{ message: 'unreadable', place, data: { fault: fault ?? 'unknown format' } }]
  if (key.expires !== null && key.expires < now) {
    return [{ message: 'expired', place, data: { date: key.expires.toISOString().slice(0, 10) } }]
  }
  // A key of the same house is fine: contact and key may be named differently there.
  const houses = addresses.map((address) => address.slice(address.lastIndexOf('@')))
  const owners = key.userIds.map((id) => id.toLowerCase())
  const known = houses.some((house) => owners.some((owner) => owner.includes(house)))
  return known || addresses.length === 0 || owners.length === 0
    ? []
    : [{ message: 'foreign', place, data: { owner: key.userIds[0] ?? '' } }]
}

/** Other keys may be named beside the one in the text, so only a text that never names that key is wrong. */
function fingerprintProblems(
  { fingerprints }: Context['reading'],
  keys: readonly KeyFacts[],
): Problem<'fingerprint'>[] {
  const actual = keys.flatMap(({ key }) => (key ? [key.fingerprint] : []))
  const [first] = fingerprints
  const [fingerprint] = actual
  if (first === undefined || fingerprint === undefined) return []

  const named = fingerprints.some(({ value }) => actual.some((whole) => whole.endsWith(value)))
  return named ? [] : [{ message: 'fingerprint', place: first.place, data: { fingerprint } }]
}
