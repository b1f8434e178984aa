import { type DomainFacts, defineRule, type Edit } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { LetterPattern } from '../../src/policy/letters.js'
import type { Place } from '../../src/policy/place.js'

const BETWEEN_LABELS = pattern(/[@.]/)

/** Characters that cannot be seen: soft hyphen, zero-width or direction mark, byte order mark. */
const HIDDEN = pattern(/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/u)
const ALL_HIDDEN = pattern(new RegExp(HIDDEN, 'gu'))

/** An address, whatever its characters. */
const WORD_WITH_AT = pattern(/(?<![^\s@<>()])[^\s@<>()]+@[^\s@<>()]+/g)

/** Scripts that have letters which look like Latin ones. */
const LOOK_ALIKE = new LetterPattern(
  String.raw`[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}]`,
)
const LATIN = new LetterPattern(String.raw`\p{Script=Latin}`)

/** The shape of an address that mail servers take: a local part without blanks, and a host of labels. */
const WELL_FORMED = new LetterPattern(
  String.raw`^[^\s@"(),:;<>[\\\]]{1,64}@(?=[^@]{4,253}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$`,
)

/** Top-level domains that no mail ever reaches: RFC 2606 and RFC 6762. */
const RESERVED = pattern(/\.(?:test|example|invalid|localhost|local|internal)$/)

export default defineRule({
  id: 'real-address',
  summary: 'E-mail addresses are well-formed, under a public domain, and without hidden or look-alike characters.',
  why: 'A report to an address that cannot exist comes back, or goes to whoever registered the look-alike.',
  source: 'https://www.rfc-editor.org/rfc/rfc2606#section-2',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    malformed: '"{address}" is not an e-mail address; correct it.',
    reserved: '"{host}" is reserved and receives no mail; write an address under a domain that you own.',
    suffix: '"{host}" is not under any public top-level domain; correct the address.',
    hidden: 'The address holds a character that cannot be seen; type it anew.',
    lookalike: '"{address}" mixes letters of different scripts that look alike; type it anew.',
  },
  controls: ['OSPS-VM-02.01'],
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.finance.', problems: [] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security [at] cairnbox [dot] co [dot] uk.',
      problems: [],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.cmo.', problems: ['suffix'] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@mail.cairnbox.internal.',
      problems: ['reserved'],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox..dev.', problems: ['malformed'] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairn\u200Bbox.dev.',
      problems: ['hidden'],
      fixed: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.',
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@c\u0430irnbox.dev.', problems: ['lookalike'] },
  ],

  check({ reading, document, domains }) {
    const hidden = document.sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(WORD_WITH_AT)]
        .filter(([word]) => HIDDEN.test(word))
        .map(({ 0: word, index }) => {
          const place = sentence.placeOf(index, index + word.length)
          // Whether the address is meant without the character cannot be known.
          return { message: 'hidden' as const, place, fix: { safe: false, edits: withoutHidden(place, document.text) } }
        }),
    )
    const faulty = reading.channels
      .filter(({ value, text }) => value.kind === 'email' && !HIDDEN.test(text))
      .flatMap(({ value, place }) => {
        const address = value.target ?? ''
        const host = address.slice(address.lastIndexOf('@') + 1)
        const message = faultOf(address, domains.get(host.toLowerCase()))
        return message ? [{ message, place, data: { address, host } }] : []
      })
    return [...hidden, ...faulty]
  },
})

function withoutHidden({ start, end }: Place, text: string): Edit[] {
  const characters = [...text.slice(start.offset, end.offset).matchAll(ALL_HIDDEN)]
  return characters.map(({ 0: character, index }) => {
    const at = start.offset + index
    return { start: at, end: at + character.length, text: '' }
  })
}

function faultOf(
  address: string,
  domain: DomainFacts | undefined,
): 'lookalike' | 'malformed' | 'reserved' | 'suffix' | null {
  if (address.split(BETWEEN_LABELS).some((label) => LATIN.test(label) && LOOK_ALIKE.test(label))) return 'lookalike'
  if (!WELL_FORMED.test(address)) return 'malformed'
  if (RESERVED.test(address)) return 'reserved'
  return domain && !(domain.publicSuffix && domain.registrable) ? 'suffix' : null
}
