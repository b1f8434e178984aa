import type { Field } from '../../src/companions/companion.js'
import { isBareAddress, isLanguageTag, parseDateTime, uriFault } from '../../src/companions/uri.js'
import { defineRule, type Edit, type Problem } from '../../src/lint/rule.js'

type Message = 'contact' | 'expires' | 'twice' | 'date' | 'language' | 'uri' | 'address' | 'https' | 'key' | 'csaf'

/** Fields whose value is a URI. */
const URIS: ReadonlySet<string> = new Set([
  'acknowledgments',
  'canonical',
  'contact',
  'csaf',
  'encryption',
  'hiring',
  'policy',
])

/** Fields that may stand once only. */
const SINGLE = ['expires', 'preferred-languages']

const CONTACT = 'Contact: mailto:security@cairnbox.dev\n'
const EXPIRES = 'Expires: 2027-06-01T00:00:00Z\n'

export default defineRule({
  id: 'valid-security-txt',
  summary: 'A security.txt has a contact and an expiry, each field as often as it may stand, with a value of its kind.',
  why: 'Programs and researchers use the first field that they understand; a bare address or a date in words is none.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.5',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    contact: 'No contact is given; write one, such as "Contact: mailto:" with your address.',
    expires: 'No expiry is given; write one, such as "Expires: {example}".',
    twice: 'The field {name} stands more than once; keep one of them.',
    date: 'The expiry "{value}" is no time of RFC 3339; write it such as "{example}".',
    language: 'The language "{tag}" is no tag of RFC 5646; write it such as "en" or "pt-BR".',
    uri: 'The value of {name}, "{value}", is no URI; write one with its scheme, such as "https://" or "mailto:".',
    address: 'The address {value} is no URI by itself; write "mailto:" before it.',
    https: 'The value of {name} travels unencrypted; write "https://".',
    key: 'A key stands in the file, where its address belongs; write where it is to be had.',
    csaf: 'The value of CSAF does not end in "provider-metadata.json"; give the address of that file.',
  },
  kinds: ['security-txt'],
  controls: ['OSPS-VM-02.01'],
  examples: [
    { policy: `${CONTACT}${EXPIRES}Preferred-Languages: en, pt-BR\n`, problems: [] },
    { policy: EXPIRES, problems: ['contact'] },
    { policy: CONTACT, problems: ['expires'] },
    { policy: `${CONTACT}${EXPIRES}${EXPIRES}`, problems: ['twice'] },
    { policy: `${CONTACT}${EXPIRES}Preferred-Languages: en\nPreferred-Languages: de\n`, problems: ['twice'] },
    {
      policy: `${CONTACT}Expires: 2027-06-01\n`,
      problems: ['date'],
      fixed: `${CONTACT}${EXPIRES}`,
    },
    { policy: `${CONTACT}Expires: next year\n`, problems: ['date'] },
    { policy: `${CONTACT}${EXPIRES}Preferred-Languages: en, english\n`, problems: ['language'] },
    { policy: `${CONTACT}${EXPIRES}Policy: SECURITY.md\n`, problems: ['uri'] },
    { policy: `Contact: security@cairnbox.dev\n${EXPIRES}`, problems: ['address'], fixed: `${CONTACT}${EXPIRES}` },
    {
      policy: `${CONTACT}${EXPIRES}Policy: http://cairnbox.dev/security\n`,
      problems: ['https'],
      fixed: `${CONTACT}${EXPIRES}Policy: https://cairnbox.dev/security\n`,
    },
    { policy: `${CONTACT}${EXPIRES}Encryption: -----BEGIN PGP PUBLIC KEY BLOCK-----\n`, problems: ['key'] },
    { policy: `${CONTACT}${EXPIRES}CSAF: https://cairnbox.dev/csaf/\n`, problems: ['csaf'] },
  ],

  check({ companion, reading, now }) {
    if (companion?.kind !== 'security-txt') return []
    const { fields } = companion
    const has = (name: string) => fields.some(({ key }) => key === name)
    const example = inMonths(now, 6)
    return [
      ...(has('contact') ? [] : [{ message: 'contact' as const, place: reading.title }]),
      ...(has('expires') ? [] : [{ message: 'expires' as const, place: reading.title, data: { example } }]),
      ...SINGLE.flatMap((name) => fields.filter(({ key }) => key === name).slice(1)).map(
        ({ name, place }): Problem<Message> => ({ message: 'twice', place, data: { name } }),
      ),
      ...fields.filter(({ value }) => value !== '').flatMap((field) => valueProblems(field, example)),
    ]
  },
})

function inMonths(now: Date, months: number): string {
  const day = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + months, 1))
  return day.toISOString().replace('.000', '')
}

function valueProblems(field: Field, example: string): Problem<Message>[] {
  const { key, name, value, valuePlace: place } = field
  if (key === 'expires') return parseDateTime(value) ? [] : [dateProblem(field, example)]
  if (key === 'preferred-languages') {
    const wrong = value.split(',').filter((tag) => !isLanguageTag(tag.trim()))
    return wrong.map((tag) => ({ message: 'language', place, data: { tag: tag.trim() } }))
  }
  if (!URIS.has(key)) return []
  if (key === 'encryption' && value.startsWith('-----BEGIN')) return [{ message: 'key', place }]
  if (isBareAddress(value))
    return [{ message: 'address', place, data: { value }, fix: { safe: true, edits: [inserted(field, 'mailto:')] } }]
  const fault = uriFault(value)
  if (fault === 'no-uri') return [{ message: 'uri', place, data: { name, value } }]
  if (fault === 'no-https') {
    const edit = { start: place.start.offset, end: place.start.offset + 'http'.length, text: 'https' }
    return [{ message: 'https', place, data: { name }, fix: { safe: false, edits: [edit] } }]
  }
  return key === 'csaf' && !value.endsWith('/provider-metadata.json') ? [{ message: 'csaf', place }] : []
}

/** A day alone becomes its beginning in UTC. */
function dateProblem({ value, valuePlace: place }: Field, example: string): Problem<Message> {
  const problem = { message: 'date' as const, place, data: { value, example } }
  const whole = `${value}T00:00:00Z`
  const edits = [{ start: place.end.offset, end: place.end.offset, text: 'T00:00:00Z' }]
  return parseDateTime(whole) ? { ...problem, fix: { safe: false, edits } } : problem
}

function inserted({ valuePlace: { start } }: Field, text: string): Edit {
  return { start: start.offset, end: start.offset, text }
}
