import { defineRule, type Problem } from '../../src/lint/rule.js'

/** The registry of IANA for fields of security.txt, as they are written there. */
const KNOWN = [
  'Acknowledgments',
  'Canonical',
  'Contact',
  'CSAF',
  'Encryption',
  'Expires',
  'Hiring',
  'Policy',
  'Preferred-Languages',
]

/** Names that people write, each with the one that is meant. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['acknowledgements', 'Acknowledgments'],
  ['acknowledgement', 'Acknowledgments'],
  ['acknowledgment', 'Acknowledgments'],
  ['contacts', 'Contact'],
  ['email', 'Contact'],
  ['expiry', 'Expires'],
  ['expire', 'Expires'],
  ['expiration', 'Expires'],
  ['key', 'Encryption'],
  ['language', 'Preferred-Languages'],
  ['languages', 'Preferred-Languages'],
  ['preferred-language', 'Preferred-Languages'],
  ['job', 'Hiring'],
  ['jobs', 'Hiring'],
])

const GOOD = 'Contact: mailto:security@cairnbox.dev\nExpires: 2027-06-01T00:00:00Z\n'

export default defineRule({
  id: 'known-fields',
  summary: 'A security.txt has only fields that the registry knows.',
  why: 'Programs pass over a field that they do not know, so that a misspelt one says nothing. A field of your own is allowed.',
  source: 'https://www.iana.org/assignments/security-txt-fields/security-txt-fields.xhtml',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    unknown: 'No program knows the field "{name}"; delete it, or write it as a comment.',
    misspelt: 'No program knows the field "{name}"; write "{meant}".',
  },
  kinds: ['security-txt'],
  examples: [
    { policy: `${GOOD}policy: https://cairnbox.dev/security\n`, problems: [] },
    {
      policy: `${GOOD}Acknowledgements: https://cairnbox.dev/thanks\n`,
      problems: ['misspelt'],
      fixed: `${GOOD}Acknowledgments: https://cairnbox.dev/thanks\n`,
    },
    { policy: `${GOOD}Bounty: none\n`, problems: ['unknown'] },
  ],

  check({ companion }) {
    if (companion?.kind !== 'security-txt') return []
    const known = new Set(KNOWN.map((name) => name.toLowerCase()))
    return companion.fields.flatMap(({ key, name, namePlace: place }): Problem<'unknown' | 'misspelt'>[] => {
      if (key === '' || known.has(key)) return []
      const meant = MEANT.get(key)
      if (meant === undefined) return [{ message: 'unknown' as const, place, data: { name } }]
      const edits = [{ start: place.start.offset, end: place.end.offset, text: meant }]
      return [{ message: 'misspelt' as const, place, data: { name, meant }, fix: { safe: true, edits } }]
    })
  },
})
