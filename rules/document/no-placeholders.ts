import type { Block, Document } from '../../src/document/document.js'
import { defineRule, type Edit } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import type { Place } from '../../src/policy/place.js'
import type { Placeholder, Reading, Statement } from '../../src/policy/reading.js'
import { isUnedited } from '../../src/policy/statements.js'
import { isTemplateRange, isTemplateTable } from '../../src/policy/version-range.js'

const MARKUP = pattern(/[*_~`<>[\]]/)
const BLANK_FIRST = pattern(/^\s|^$/)
const BLANK_LAST = pattern(/\s$|^$/)
const BLANK_LINES = pattern(/^[^\S\r\n]*(?:(?:\r\n?|\n)(?:[^\S\r\n]*(?:\r\n?|\n|$))*|$)/)

const MESSAGES = {
  'template-sentence': 'sentence',
  blank: 'blank',
  'example-address': 'address',
} as const satisfies Record<Placeholder['kind'], string>

export default defineRule({
  id: 'no-placeholders',
  summary: 'Nothing is left to fill in, and no instruction to the author remains.',
  why: 'A report sent to a placeholder never arrives, and filler beside true text makes all of it doubtful.',
  source: 'https://github.com/darnitdevorg/darnit/issues/171',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    sentence: '"{text}" is an instruction to the author of this file; delete it.',
    blank: '"{text}" is left to fill in; write what belongs there.',
    table: "This is the table of the forge's template; write the versions of this project, or delete it.",
    address: '"{text}" only stands for an address; write one that reaches you.',
    addresses: '"{text}" only stands for an address, here and in line {lines}; write one that reaches you.',
  },
  controls: ['OSPS-VM-02.01'],
  kinds: ['policy', 'pointer', 'template'],
  anyLanguage: true,
  examples: [
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: [] },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@example.com and include the affected version. We reply within 3 days.',
      problems: ['address'],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@example.com.', problems: ['address'] },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to `security@example.com` (replace with your address).\n\nIn a hurry? Write to security@example.com again.',
      problems: ['addresses'],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev (TBD).', problems: ['address'] },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n| Version | Supported |\n| --- | --- |\n| 2.x | Yes |\n| 1.x | No (please update to the latest) |',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\nPGP key: (To be added by maintainers)',
      problems: ['blank'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities by e-mail to [INSERT EMAIL] and include the affected version. We reply within 3 days.',
      problems: ['blank'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n| Version | Supported |\n| --- | --- |\n| 5.1.x | :white_check_mark: |\n| 5.0.x | :x: |\n| 4.0.x | :white_check_mark: |\n| < 4.0 | :x: |',
      problems: ['table'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n| Version | Supported |\n| --- | --- |\n| 5.1.x | :white_check_mark: |\n| 5.0.x | :white_check_mark: |\n| 4.0.x | :x: |\n| < 4.0 | :x: |',
      problems: [],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\nLast updated: $(date)',
      problems: ['blank'],
    },
    {
      policy: '---\ntitle: Security\n---\n\n# {{ page.title }}\n\nReport vulnerabilities to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\nOur advisories look like this:\n\n```\nFound by [Your Name]\n```',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\n## Reporting a Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
      problems: ['sentence'],
      fixed:
        '# Security Policy\n\n## Reporting a Vulnerability\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Reports are read by ____, and ____ answers them.',
      problems: ['blank'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. Use this section to tell people how to report a vulnerability. We reply within 3 days.',
      problems: ['sentence'],
      fixed: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. We reply within 3 days.',
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Supported Versions\n\nUse this section to tell people about which versions of your project are currently being supported with security updates.',
      problems: ['sentence'],
    },
  ],

  check({ reading, document }) {
    // Of an unedited template `no-default-template` tells all there is to tell.
    if (isUnedited(reading)) return []
    const single = reading.placeholders.filter((one) => !isToldBy(one, reading, document))
    const firsts = single.filter(
      (one, at) => !single.slice(0, at).some((before) => isSameAddress(before, one) || isSameGap(before, one)),
    )
    const left = firsts.map((first) => {
      const { value, place } = first
      const lines = single.filter((one) => isSameAddress(first, one)).map((one) => one.place.start.line)
      const others = [...new Set(lines)].filter((line) => line !== place.start.line)
      const edit = value.kind === 'template-sentence' ? withoutFiller(place, reading, document) : null
      return {
        message: others.length > 0 ? ('addresses' as const) : MESSAGES[value.kind],
        place,
        data: { text: value.text, lines: others.join(', ') },
        ...(edit && { fix: { safe: true, edits: [edit] } }),
      }
    })
    return [...left, ...untouchedTables(reading)]
  },
})

/** The version table of the forge's template, unless the instruction above it is found anyway. It could be true of somebody. */
function untouchedTables({ versions: { tables }, placeholders }: Reading) {
  if (placeholders.some(({ value }) => value.kind === 'template-sentence')) return []
  return tables
    .filter(({ rows }) => isTemplateTable(rows.map(({ value }) => value)))
    .map(({ place }) => ({ message: 'table' as const, place, severity: 'warning' as const }))
}

/** "security@example.com (replace it)", "[security@example.com]": of two for one gap the address is told, or else the first. */
function isToldBy(one: Statement<Placeholder>, { placeholders }: Reading, { text }: Document): boolean {
  const { start, end } = one.place
  return placeholders.some(({ value, place }) => {
    if (place === one.place || one.value.kind === 'template-sentence' || value.kind === 'template-sentence')
      return false
    const overlap = place.start.offset < end.offset && start.offset < place.end.offset
    const isAside = place.end.offset <= start.offset && ASIDE.test(text.slice(place.end.offset, start.offset + 1))
    if (value.kind === 'example-address') return one.value.kind === 'blank' && (overlap || isAside)
    return overlap && one.value.kind === 'blank' && place.start.offset < start.offset
  })
}

/** What stands between an address, or a link to it, and the parenthesis that says what to do with it, which "(TBD)" does with its word. */
const ASIDE = pattern(/^(?:\]\([^()\s]{0,80}\))?[\s`*_>]{0,6}[(（[]\S?$/)

function isSameAddress({ value: one }: Statement<Placeholder>, { value: other }: Statement<Placeholder>): boolean {
  return (
    one.kind === 'example-address' && other.kind === one.kind && one.text.toLowerCase() === other.text.toLowerCase()
  )
}

/** "XXXX XXXX XXXX" is one key; a form has a line to write on, "____", wherever a name belongs. */
function isSameGap(
  { value: one, place: first }: Statement<Placeholder>,
  { value: other, place }: Statement<Placeholder>,
): boolean {
  if (one.kind !== 'blank' || other.kind !== 'blank' || one.text !== other.text) return false
  return LINE_TO_WRITE_ON.test(one.text) || first.start.line === place.start.line
}

const LINE_TO_WRITE_ON = pattern(/^_+$/)

/** Null where nothing true stands beside the instruction, so that it has to be followed rather than deleted. */
function withoutFiller(place: Place, reading: Reading, { sentences, text }: Document): Edit | null {
  const block = sentences.find((sentence) => sentence.placeOf().start.offset === place.start.offset)?.block
  if (block?.kind !== 'paragraph' || block.quoted) return null

  const fillers = new Set(reading.placeholders.map((placeholder) => placeholder.place.start.offset))
  const isTrue = ({ kind, sentences: inBlock }: Block) =>
    kind !== 'heading' && inBlock.some((sentence) => !fillers.has(sentence.placeOf().start.offset))
  // Beside the template's own table nobody has filled in what the instruction asks for.
  const { entries } = reading.versions
  const isUnfilled = entries.length > 0 && entries.every(({ value }) => isTemplateRange(value.range))
  if (!block.section.blocks.some(isTrue) || isUnfilled) return null
  return isTrue(block) ? withoutSentence(place, block.place, text) : withoutLines(block.place, text)
}

/** Null where the sentence shares marks such as those of emphasis with the text around it. */
function withoutSentence({ start, end }: Place, block: Place, text: string): Edit | null {
  const before = text.slice(block.start.offset, start.offset)
  const after = text.slice(end.offset, block.end.offset)
  const isPlain = !MARKUP.test(text.slice(start.offset, end.offset)) && BLANK_FIRST.test(after)
  if (!isPlain || !BLANK_LAST.test(before)) return null
  if (after !== '') return { start: start.offset, end: end.offset + after.length - after.trimStart().length, text: '' }
  return { start: start.offset - before.length + before.trimEnd().length, end: end.offset, text: '' }
}

/** The lines of a block and the blank ones after it; those before it where it ends the text. Null where something stands beside it. */
function withoutLines({ start, end }: Place, text: string): Edit | null {
  const rest = BLANK_LINES.exec(text.slice(end.offset))
  if (start.column !== 1 || rest === null) return null
  const stop = end.offset + rest[0].length
  if (stop < text.length) return { start: start.offset, end: stop, text: '' }
  return { start: text.slice(0, start.offset).trimEnd().length, end: stop, text: rest[0] === '' ? '' : '\n' }
}
