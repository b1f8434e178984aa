import type { Span } from '../document/document.js'
import { pattern } from '../pattern.js'
import { allMatches, LETTER } from '../policy/letters.js'

/** "SECURITY.de.md", "SECURITY_zh-CN.md", "docs/security.ja.md": the tag of a language before the ending. */
const TRANSLATION = pattern(/[._-][a-z]{2}(?:[-_](?:[a-z]{2}|hans|hant))?\.mdx?(?:#|$)/i)
/** What languages call themselves. */
const ENDONYM = pattern(
  /english|deutsch|español|français|italiano|nederlands|polski|português|русский|українська|čeština|türkçe|tiếng việt|bahasa indonesia|svenska|norsk|中文|日本語|한국어|العربية/giu,
)
/** Another file in the same repository. */
const OWN_FILE = pattern(/^(?![a-z]+:|\/\/)[^?#]+\.mdx?(?:#|$)/i)

/** What stands between the links of a bar. */
const SIGNS = pattern(/^[\s·•|/—–‧∙>»-]+$/)

/** "🌐 Language", "Read this in", and blanks and signs between links, in UTF-16 code units. */
const LONGEST_TITLE = 32

/** Whether a line only leads to parts of the document itself or to its translations, or shows pictures: it says nothing. */
export function isNavigation(text: string, spans: readonly Span[]): boolean {
  return isOfContents(text, spans) || isOfTranslations(text, spans) || isOfPictures(text, spans)
}

/** A line of a table of contents. */
export function isOfContents(text: string, spans: readonly Span[]): boolean {
  const links = spans.filter(({ kind, url }) => kind === 'link' && url?.startsWith('#'))
  return (links.length > 0 && !LETTER.test(without(text, links))) || isBar(text, spans)
}

/** "[Home](README.md) · [Licence](docs/licence.md) · **Security**" */
function isBar(text: string, spans: readonly Span[]): boolean {
  const links = spans.filter(
    ({ kind, url }) => kind === 'link' && url !== undefined && (OWN_FILE.test(url) || url.startsWith('#')),
  )
  if (links.length < LEAST_LINKS) return false
  const here = spans.filter(
    ({ kind, start, end }) => kind === 'strong' && !links.some((link) => link.start < end && start < link.end),
  )
  const left = without(
    text,
    [...links, ...here].sort((a, b) => a.start - b.start),
  )
  return SIGNS.test(left)
}

/** Two links may stand in any sentence. */
const LEAST_LINKS = 3

/** "English · [Deutsch](SECURITY.de.md)", and not "the [policy in English](SECURITY.md) holds" */
function isOfTranslations(text: string, spans: readonly Span[]): boolean {
  const links = spans.filter(({ kind }) => kind === 'link')
  if (links.length === 0 || !links.every(({ url }) => url !== undefined && OWN_FILE.test(url))) return false
  const isNamed = allMatches(ENDONYM, text).length > 0
  if (!isNamed && !links.some(({ url }) => url !== undefined && TRANSLATION.test(url))) return false
  return without(text, links).replace(ENDONYM, '').trim().length <= LONGEST_TITLE
}

/** A row of badges, whatever they link to. */
function isOfPictures(text: string, spans: readonly Span[]): boolean {
  const pictures = spans.filter(({ kind }) => kind === 'image')
  return pictures.length > 0 && !LETTER.test(without(text, pictures))
}

function without(text: string, spans: readonly Span[]): string {
  return spans.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
}
