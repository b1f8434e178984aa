import fc from 'fast-check'
import { languages } from '../../src/languages/index.generated.js'
import { TEMPLATE_NAMES } from '../../src/write/templates.js'
import { WRITTEN_LANGUAGES, writePolicy } from '../../src/write/write-policy.js'
import { policyArbitrary } from '../write/policies.js'
import { SEED } from './runs.js'

/** What markdown and HTML give a meaning to, whole and broken off. */
const MARKS = [
  '#', '# ', '## ', '###### ', '=', '===', '---', '\n---\n', '***', '*', '**', '_', '__', '~~', '`', '``', '```', '```yaml\n', '~~~', '>', '> ', '>> ', '- ', '+ ', '* ',
  '1. ', '1) ', '99999999999. ', '- [ ] ', '- [x] ', '|', '| ', '|-|-|', '\n| --- | :-: |\n', '\\', '\\|', '[', ']', '[]', '](', '](x)', '![', '[x][]', '[^1]', '[^1]: ', '[x]: ',
  '[x]: <y> "z"\n', '<', '>', '</', '<b>', '</b>', '<p align="center">', '<a href="', '<a href="mailto:a@b.dev">', '<a name="x"></a>', '<details><summary>', '</details>', '<table><tr><td>',
  '</td></tr></table>', '<img src=x>', '<br>', '<br/>', '<!--', '-->', '<!-- x -->', '<!---->', '<?', '?>', '<![CDATA[', ']]>', '<!DOCTYPE', '&', '&amp;', '&#0;', '&#x110000;', '&lt;!--',
  '&colon;', '&#64;', '+++\n', '---\ntitle: x\n---\n', ':', '::', '@', '"', "'", '(', ')', '{', '}', '{{x}}', '%', '$', ';', ',', '.', '!', '?', '…', '-', '–', '/', '//',
] as const // biome-ignore format: a table of marks

/** Characters that are seldom seen, or never. */
const ODD = [
  '\t', ' ', '  ', '    ', '\u00a0', '\u00ad', '\u034f', '\u061c', '\u180e', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2028', '\u2029', '\u202a', '\u202e', '\u2060', '\u2066',
  '\u2069', '\ufeff', '\ufffd', '\ufff9', '\ufe0f', '\ud800', '\udc00', '\udbff', '\u{1f512}', '\u{e0041}', '\u{10ffff}', '\u0007', '\u001b[31m', '\u007f', '\u0085', '\u0301', 'İ', 'ß',
  'ﬁ', 'ＡＴ', '＠', '。', '、', '：', '（', '）', '٣', '３', '½', '²', 'Ⅳ', '\u05d0\u05d1', 'ﷺ', '한글', 'ก็', '\f', '\v', '\0',
] as const // biome-ignore format: a table of characters

/** What recognisers look for. */
const FOUND = [
  'security@cairnbox.dev', 'a@b', 'security [at] cairnbox [dot] dev', 'security＠cairnbox。dev', 'mailto:', 'https://', 'https://a.dev/(x)', 'http://a.dev', 'www.a.dev', 'ftp://x', '//a.dev',
  'https://github.com/o/r/security/advisories/new', 'https://github.com/o/r/issues', '../../security/advisories/new', 'https://hackerone.com/x', '@octo', '0x0123456789ABCDEF',
  'AAAA BBBB CCCC DDDD EEEE  FFFF 0000 1111 2222 3333', '-----BEGIN PGP PUBLIC KEY BLOCK-----', '-----END PGP PUBLIC KEY BLOCK-----', '1', '48', '24-48', '3 - 5', '1.2.x', '< 2.0',
  '>= 1.0, < 3', 'v7', '5.1.x', ':white_check_mark:', ':x:', '✅', '❌', '2024-02-30', '2026-11', '01/02/03', '9999999999999999999999', '1e999', '-1', '0', '1,5', '1.000', '[INSERT EMAIL]',
  'TODO', 'xxx@example.com', '<your-email>', 'CVE-2024-0001', '$100', '90', 'N/A',
] as const // biome-ignore format: a table of texts

const BREAKS = ['\n', '\n\n', '\n\n\n', '\n    ', '\n  '] as const

/** All words of a language, without what tells them apart. */
function wordsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data]
  if (typeof data !== 'object' || data === null) return []
  return [...(data instanceof Map ? data.values() : Object.values(data))].flatMap(wordsOf)
}

const WORDS = Object.values(languages).map((language) => [...new Set(wordsOf(language()))])

const piece = (words: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...words) },
    { weight: 4, arbitrary: fc.constantFrom(...FOUND) },
    { weight: 3, arbitrary: fc.constantFrom(...MARKS) },
    { weight: 2, arbitrary: fc.constantFrom(...BREAKS) },
    { weight: 1, arbitrary: fc.constantFrom(...ODD) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }).map(withoutReturns) },
  )

/** Line breaks are those of Unix; the laws on others make them of these. */
function withoutReturns(text: string): string {
  return text.replaceAll('\r', ' ')
}

/** Sentences that are none, in the words of one language. */
const soups = WORDS.map((words) =>
  fc
    .tuple(fc.array(piece(words), { maxLength: 40 }), fc.constantFrom(' ', ' ', ' ', '', '\n'))
    .map(([pieces, between]) => pieces.join(between)),
)

const soup = fc.oneof(...soups)

/** A few marks, again and again. */
const repeated = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...ODD), fc.constantFrom(...BREAKS)), {
      minLength: 1,
      maxLength: 4,
    }),
    fc.integer({ min: 1, max: 80 }),
  )
  .map(([marks, times]) => marks.join('').repeat(times))

/** Policies as the templates write them, in every language. */
const WRITTEN = await Promise.all(
  WRITTEN_LANGUAGES.flatMap((language) =>
    fc
      .sample(policyArbitrary(language), { numRuns: TEMPLATE_NAMES.length, seed: SEED })
      .map((policy, index) => writePolicy(policy, { template: TEMPLATE_NAMES[index] ?? 'package' })),
  ),
)

/** A change to a text; places are shares of its length. */
interface Noise {
  at: number
  length: number
  deed: 'delete' | 'double' | 'insert' | 'move'
  added: string
}

const noise: fc.Arbitrary<Noise> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 60 }),
  deed: fc.constantFrom('delete', 'double', 'insert', 'move'),
  added: fc.oneof(fc.constantFrom(...MARKS), fc.constantFrom(...ODD), fc.constantFrom(...FOUND)),
})

function disturb(text: string, { at, length, deed, added }: Noise): string {
  const start = Math.floor(at * text.length)
  const [before, part, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  switch (deed) {
    case 'delete':
      return before + after
    case 'double':
      return before + part + part + after
    case 'insert':
      return before + added + part + after
    case 'move':
      return after + part + before
  }
}

/** Policies of ours with something broken. */
export const disturbedPolicy: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...WRITTEN), fc.array(noise, { maxLength: 8 }))
  .map(([text, all]) => withoutReturns(all.reduce(disturb, text)))

/** Short texts, cheap to read. */
export const shortText: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: soup },
  { weight: 2, arbitrary: repeated },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map(withoutReturns) },
)

/** Texts of strangers: all lines end as on Unix, surrogates may be halves. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: shortText },
  { weight: 1, arbitrary: disturbedPolicy },
)
