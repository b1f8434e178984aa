import type { Document } from '../../src/document/document.js'
import { type DomainFacts, defineRule, type Edit } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { hasHidden, hiddenIn } from '../../src/policy/hidden-characters.js'
import { LetterPattern } from '../../src/policy/letters.js'
import { otherAddress } from '../../src/policy/mail-links.js'
import type { Place } from '../../src/policy/place.js'

const BETWEEN_LABELS = pattern(/[@.]/)

/** What may stand for a character that cannot be seen: an entity, or an escape of an address. */
const ESCAPE = pattern(/[&%]/)

/** Addresses, whatever their characters. */
const ADDRESS = pattern(/(?<![^\s@<>()])[^\s@<>()]+@[^\s@<>()]+|https?:\/\/[^\s<>]{1,300}/gi)

/** Marks that show the letters behind them in another order, the mark that ends this, and addresses. */
const TURN_OR_ADDRESS = pattern(new RegExp(`[\u202C-\u202E]|${ADDRESS.source}`, 'gi'))
const POP = '\u202C'

const ADDRESS_OF_LINK = pattern(/^(?:https?|mailto):/i)
const HOST = pattern(/^https?:\/\/([^/?#]+)/i)

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

/** Names that Gmail gives (https://support.google.com/mail/answer/9211434), with a tag that the owner may add; its other domains have other rules. */
const GMAIL = pattern(/@(?:gmail|googlemail)\.com$/)
const GMAIL_NAME = pattern(/^[a-z\d.]+(?:\+[^@]*)?@/)

export default defineRule({
  id: 'real-address',
  summary:
    'E-mail addresses are well-formed and under a public domain; no address has hidden or look-alike characters.',
  why: 'A report to an address that cannot exist comes back, or goes to whoever registered the look-alike.',
  source: 'https://www.rfc-editor.org/rfc/rfc2606#section-2',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    malformed: '"{address}" is not an e-mail address; correct it.',
    reserved: '"{host}" is reserved and receives no mail; write an address under a domain that you own.',
    gmail: '"{address}" cannot exist, since names at Gmail hold letters, digits and full stops alone; correct it.',
    suffix: '"{host}" is not under any public top-level domain; correct the address.',
    hidden: 'The address holds a character that cannot be seen; type it anew.',
    reordered:
      'A character before the address turns the direction of the text, so that readers see another one; delete it.',
    mismatch: '"{address}" is shown, but the link leads to "{target}"; write the one that you read in both places.',
    lookalike: '"{address}" mixes letters of different scripts that look alike; type it anew.',
  },
  controls: ['OSPS-VM-02.01'],
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.finance.', problems: [] },
    { policy: '# Security Policy\n\nReport vulnerabilities to cairn.box+security@gmail.com.', problems: [] },
    { policy: '# Security Policy\n\nReport vulnerabilities to cairn_box@gmail.com.', problems: ['gmail'] },
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
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.', problems: ['malformed'] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairn\u200Bbox.dev.',
      problems: ['hidden'],
      fixed: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.',
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox\uFE0F\uFE0F\uFE0F.dev.',
      problems: ['hidden'],
      fixed: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.',
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities [by mail](mailto:security@cairn\u2060box.dev).',
      problems: ['hidden'],
      fixed: '# Security Policy\n\nReport vulnerabilities [by mail](mailto:security@cairnbox.dev).',
    },
    {
      policy: '# Security Policy\n\nReport \u202Evulnerabilities to security@cairnbox.dev.',
      problems: ['reordered'],
    },
    { policy: '# Security Policy\n\nReport vulnerabilities to security@c\u0430irnbox.dev.', problems: ['lookalike'] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities at https://c\u0430irnbox.dev/report.',
      problems: ['lookalike'],
    },
    {
      policy: '# Security Policy\n\nReport vulnerabilities to [security@cairnbox.dev](mailto:ada@slate.dev).',
      problems: ['mismatch'],
    },
    {
      policy:
        '# Security Policy\n\nReport vulnerabilities to [security@cairnbox.dev](mailto:Security@cairnbox.dev?subject=Flaw).',
      problems: [],
    },
  ],

  check({ reading, document, domains }) {
    const mayHide = hasHidden(document.text) || ESCAPE.test(document.text)
    const hidden = mayHide ? hiddenAddresses(document) : []
    const faulty = reading.channels
      .filter(({ value, text }) => value.kind === 'email' && !hasHidden(text + value.target))
      .flatMap(({ value, place }) => {
        const address = value.target ?? ''
        const host = address.slice(address.lastIndexOf('@') + 1)
        const message = faultOf(address, domains.get(host.toLowerCase()))
        return message ? [{ message, place, data: { address, host } }] : []
      })
    const pages = reading.channels.flatMap(({ value: { target }, place }) => {
      const host = HOST.exec(target ?? '')?.[1]
      return host && isMixed(host) ? [{ message: 'lookalike' as const, place, data: { address: host } }] : []
    })
    const misled = document.links.flatMap((link) => {
      const target = hasHidden(link.text + link.url) ? null : otherAddress(link)
      if (target === null) return []
      return [{ message: 'mismatch' as const, place: link.place, data: { address: link.text.trim(), target } }]
    })
    return [...hidden, ...(mayHide ? reorderedIn(document) : []), ...faulty, ...pages, ...misled]
  },
})

type Hidden = { message: 'hidden'; place: Place; fix?: { safe: false; edits: Edit[] } }

/** Addresses with a character that cannot be seen, in what is read and in what links lead to. */
function hiddenAddresses({ sentences, links, text }: Document): Hidden[] {
  const shown = sentences
    .filter((sentence) => hasHidden(sentence.text))
    .flatMap((sentence) =>
      [...sentence.text.matchAll(ADDRESS)]
        .filter(([word]) => hasHidden(word))
        .map(({ 0: word, index }) => hiddenAt(sentence.placeOf(index, index + word.length), text)),
    )
  const told = new Uint8Array(text.length)
  for (const { place } of shown) told.fill(1, place.start.offset, place.end.offset)
  const targets = links
    .filter(({ url }) => ADDRESS_OF_LINK.test(url) && hasHidden(url.startsWith('mailto:') ? decoded(url) : url))
    .filter(({ place }) => !told.subarray(place.start.offset, place.end.offset).includes(1))
    .map(({ url, place }) => {
      const at = text.slice(place.start.offset, place.end.offset).lastIndexOf(url)
      if (at === -1) return { message: 'hidden' as const, place }
      const start = place.start.offset + at
      return { message: 'hidden' as const, place, fix: typedAnew(start, start + url.length, text) }
    })
  return [...shown, ...targets]
}

function hiddenAt(place: Place, text: string): Hidden {
  return { message: 'hidden', place, fix: typedAnew(place.start.offset, place.end.offset, text) }
}

/** Whether the address is meant without the character cannot be known. */
function typedAnew(start: number, end: number, text: string): { safe: false; edits: Edit[] } {
  const edits = hiddenIn(text.slice(start, end)).map(({ character, index }) => {
    const at = start + index
    return { start: at, end: at + character.length, text: '' }
  })
  return { safe: false, edits }
}

/** Addresses that a reader sees in another order than programs do, though no character in them is hidden. */
function reorderedIn({ blocks }: Document): { message: 'reordered'; place: Place }[] {
  return blocks.flatMap(({ sentences }) => {
    let turned = false
    return sentences.flatMap((sentence) =>
      [...sentence.text.matchAll(TURN_OR_ADDRESS)].flatMap(({ 0: found, index }) => {
        const end = index + found.length
        if (found.length === 1) turned = found !== POP
        else if (turned && !hasHidden(sentence.text.slice(Math.max(0, index - 1), end)))
          return [{ message: 'reordered' as const, place: sentence.placeOf(index, end) }]
        return []
      }),
    )
  })
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

/** Whether a name mixes Latin letters with those of a script that has letters like them. */
function isMixed(name: string): boolean {
  return name.split(BETWEEN_LABELS).some((label) => LATIN.test(label) && LOOK_ALIKE.test(label))
}

function faultOf(
  address: string,
  domain: DomainFacts | undefined,
): 'lookalike' | 'malformed' | 'reserved' | 'gmail' | 'suffix' | null {
  if (isMixed(address)) return 'lookalike'
  if (!WELL_FORMED.test(address)) return 'malformed'
  if (RESERVED.test(address)) return 'reserved'
  if (GMAIL.test(address) && !GMAIL_NAME.test(address)) return 'gmail'
  return domain && !(domain.publicSuffix && domain.registrable) ? 'suffix' : null
}
