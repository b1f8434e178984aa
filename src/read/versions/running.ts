import type { Language } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { allMatches } from '../../policy/letters.js'
import type { Place } from '../../policy/place.js'
import type { Manuscript, Passage } from '../passages.js'
import { perLanguage } from '../per-language.js'
import { phrasesIn } from '../phrase-finder.js'
import { Phrases } from '../phrases.js'

/** What a phrase tells of that which the document is on. */
type Sign = keyof ReturnType<NonNullable<Language['running']>>

/**
 * Where it is told that the document is on what runs at one place, such as a site, a company's systems or deployed contracts: there is only
 * one version of it. Null where the text speaks of releases, or as much of what is handed out to be run elsewhere.
 */
export function runningPlace({ passages }: Manuscript): Place | null {
  const own = passages.filter(({ instruction, subject }) => !instruction && subject !== 'out-of-scope')
  let weight = 0
  let first: Passage | null = null
  for (const passage of own) {
    const signs = [...signsIn(passage), ...hostsIn(passage)]
    if (signs.includes('releases')) return null
    weight += signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0)
    if (first === null && signs.some((sign) => WEIGHTS[sign] > 0)) first = passage
  }
  return first !== null && weight >= ENOUGH ? first.sentence.placeOf() : null
}

const WEIGHTS: Readonly<Record<Sign, number>> = { sure: 2, likely: 1, products: -1, releases: 0 }
/** "Our systems" alone may be said by anybody who writes software. */
const ENOUGH = 2

function signsIn({ folded, language }: Passage): Sign[] {
  return phrasesIn(phrasesOf(language), folded).flatMap(({ meanings }) => meanings)
}

/** "*.lantern.dev" anywhere, and "app.lantern.dev" as all that an item of the scope says. */
function hostsIn({ text, subject, sentence: { block } }: Passage): Sign[] {
  const all = allMatches(ALL_HOSTS, text).map(() => 'sure' as const)
  const isListed = subject === 'scope' && (block.kind === 'item' || block.kind === 'cell')
  return isListed && HOST.test(text) && !FILE.test(text) ? ['likely', ...all] : all
}

const ALL_HOSTS = pattern(
  /\*(?:\.[a-z\d-]{2,63}){1,4}\.(?!(?:[cm]?[jt]sx?|json|md|py|go|rs|ya?ml|toml|lock|html?|css|sh|c|h|cpp|java|rb|php|txt|sol|key|pem|log)\b)[a-z]{2,18}\b/gi,
)
const HOST = pattern(/^(?:https?:\/\/)?[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,4}\/?$/i)
const FILE = pattern(/\.(?:[cm]?[jt]sx?|json|md|py|go|rs|ya?ml|toml|html?|css|sh|java|rb|php|txt|sol)$/i)

const phrasesOf = perLanguage(({ running }) => {
  const lists = Object.entries(running?.() ?? {}) as [Sign, readonly string[]][]
  return new Phrases(lists.flatMap(([meaning, patterns]) => patterns.map((pattern) => ({ pattern, meaning }))))
})
