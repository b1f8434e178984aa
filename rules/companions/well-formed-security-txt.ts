import type { Field, SecurityTxt } from '../../src/companions/companion.js'
import { defineRule, type Edit, type Problem } from '../../src/lint/rule.js'

type Message = 'bom' | 'line' | 'key' | 'value' | 'blank-before' | 'no-blank' | 'open' | 'long'

/** What a reader may refuse by section 5.4 of the RFC: the whole in bytes, a field in characters, and lines. */
const LIMITS = { bytes: 32_768, field: 2048, lines: 1000 }

const GOOD = 'Contact: mailto:security@cairnbox.dev\nExpires: 2027-06-01T00:00:00Z\n'

export default defineRule({
  id: 'well-formed-security-txt',
  summary: 'Each line of security.txt is a field, a comment or blank, and written as programs read it.',
  why: 'Programs read this file: a field that they cannot part into name and value is lost without a word.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-4',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    bom: 'The file begins with a byte-order mark, which belongs to the first name for programs; save it without one.',
    line: 'The line "{line}" is neither a field nor a comment; write "Name: value", or "#" before it.',
    key: 'Nothing stands before the colon; write the name of the field.',
    value: 'The field "{name}" has no value; give one, or delete the line.',
    'blank-before': 'A blank stands between "{name}" and the colon; delete it.',
    'no-blank': 'No blank stands behind the colon of "{name}"; write one.',
    open: 'The last line has no line ending, so programs may not read it; end it.',
    long: 'The file is longer than what programs must read ({what}); shorten it, and link to what is long.',
  },
  kinds: ['security-txt'],
  examples: [
    { policy: `# How to reach us\n\n${GOOD}`, problems: [] },
    { policy: GOOD.replaceAll('\n', '\r\n'), problems: [] },
    { policy: `\ufeff${GOOD}`, problems: ['bom'], fixed: GOOD },
    { policy: `${GOOD}Write to us\n`, problems: ['line'] },
    { policy: `${GOOD}: https://cairnbox.dev/\n`, problems: ['key'] },
    { policy: `${GOOD}Policy:\n`, problems: ['value'] },
    {
      policy: GOOD.replace('Expires: ', 'Expires : '),
      problems: ['blank-before'],
      fixed: GOOD,
    },
    { policy: GOOD.replace('Expires: ', 'Expires:'), problems: ['no-blank'], fixed: GOOD },
    { policy: GOOD.trimEnd(), problems: ['open'], fixed: GOOD },
    { policy: `${GOOD}Policy: https://cairnbox.dev/${'a'.repeat(2100)}\n`, problems: ['long'] },
  ],

  check({ companion, document, reading }) {
    if (companion?.kind !== 'security-txt') return []
    const { byteOrderMark, strayLines, fields, openLine } = companion
    const long = tooLong(companion, document.text)
    return [
      ...(byteOrderMark ? [fixed('bom', byteOrderMark, { start: 0, end: 1, text: '' })] : []),
      ...strayLines.map(({ text, place }): Problem<Message> => ({ message: 'line', place, data: { line: text } })),
      ...fields.flatMap(fieldProblems),
      ...(openLine
        ? [fixed('open', openLine, { start: openLine.end.offset, end: openLine.end.offset, text: '\n' })]
        : []),
      ...(long ? [{ message: 'long' as const, place: reading.title, data: { what: long } }] : []),
    ]
  },
})

function fixed(message: Message, place: Field['place'], edit: Edit, data: Problem['data'] = {}): Problem<Message> {
  return { message, place, data, fix: { safe: true, edits: [edit] } }
}

function fieldProblems({ name, value, blanks, place, namePlace, valuePlace }: Field): Problem<Message>[] {
  if (name === '') return [{ message: 'key', place }]
  const data = { name }
  const colon = namePlace.end.offset + blanks.before.length
  const before = { start: namePlace.end.offset, end: colon, text: '' }
  return [
    ...(value === '' ? [{ message: 'value' as const, place, data }] : []),
    ...(blanks.before === '' ? [] : [fixed('blank-before', namePlace, before, data)]),
    ...(value !== '' && blanks.after === ''
      ? [fixed('no-blank', valuePlace, { start: colon + 1, end: colon + 1, text: ' ' }, data)]
      : []),
  ]
}

function tooLong({ fields, lines }: SecurityTxt, text: string): string | null {
  if (new TextEncoder().encode(text).length > LIMITS.bytes) return `${LIMITS.bytes} bytes`
  if (lines > LIMITS.lines) return `${LIMITS.lines} lines`
  return fields.some(({ place }) => place.end.offset - place.start.offset > LIMITS.field)
    ? `${LIMITS.field} characters in a field`
    : null
}
