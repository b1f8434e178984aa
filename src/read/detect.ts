import { LANGUAGES } from '../languages/index.js'
import type { Language } from '../languages/language.js'

/** The language of a text, and how it is read. */
export interface DetectedLanguage {
  /** BCP 47 tag; `und` where the text has no words to tell by. */
  tag: string
  /** Its words; those of the default where it is not understood, for what does not depend on wording. */
  language: Language
  understood: boolean
}

/** Scripts that one language alone, or one above all, is written in. Japanese stands before Chinese, whose characters it shares. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
]

/** Frequent words that tell languages of the Latin script apart; those of languages that we read come from their data. */
const FUNCTION_WORDS: Readonly<Record<string, string>> = {
  de: 'der die das und ist nicht wir sie ein eine mit für von auf bitte werden sicherheitslücke zu im den oder wenn bei sicherheit',
  fr: 'le la les des et est nous vous une pour dans sur avec que veuillez pas sécurité du en vulnérabilité ou par ne cette',
  es: 'el la los las y es una para en con por que se del no seguridad vulnerabilidad de un si como su favor esta',
  pt: 'o a os as e é uma para em com por que não do da segurança vulnerabilidade de um se seu você esta ou',
  it: 'il la gli e è una per in con che non di della sicurezza vulnerabilità un se si del le questo sono',
  nl: 'de het een en is van voor met niet wij u op in te dat beveiliging als wordt of uw kwetsbaarheid deze',
  pl: 'i w na z do nie jest się że prosimy o dla bezpieczeństwa przez lub po luki zgłoś są to jak',
  cs: 'a v na s se je že pro nebo prosím bezpečnostní chyby do z jako zranitelnost které není',
  tr: 've bir bu için ile veya güvenlik lütfen olarak da de açığı değil bildirin en tarafından',
  id: 'dan yang untuk dengan di ini tidak kami anda atau dari keamanan kerentanan jika pada ke akan silakan',
  vi: 'và của các không cho là với trong được bảo mật lỗ hổng bạn chúng tôi vui lòng này để',
  sv: 'och att det är en på för med inte vi som av till den om eller säkerhet sårbarhet du har',
  no: 'og å det er en på for med ikke vi som av til den om eller sikkerhet sårbarhet du har et kan',
  da: 'og at det er en på for med ikke vi som af til den om eller sikkerhed sårbarhed du har et kan',
  fi: 'ja on ei että se voi tai jos tämä ovat kun mutta haavoittuvuus ole tietoturva',
  uk: 'і в на з не що для або про є це та ми ви безпеки',
}

/** Fewer letters than this of a script are names and examples. */
const SCRIPT_SHARE = 0.15

/** Tells the language of a text by its script, then by its most frequent words. */
export function detectLanguage(prose: string): DetectedLanguage {
  const tag = byOpening(prose) ?? byScript(prose) ?? byWords(prose)
  const language = LANGUAGES.get(tag)
  const fallback = LANGUAGES.get('en') as Language
  return { tag, language: language ?? fallback, understood: language !== undefined || tag === 'und' }
}

/** So much of a text tells its language; what follows may be a translation. In characters. */
const SAMPLE = 1200

/** A text that opens with so many frequent words of a language is in that language, though a translation may follow. */
const OPENING = 300
const OPENING_EVIDENCE = 6

function byOpening(prose: string): string | null {
  const opening = prose.slice(0, OPENING)
  if (SCRIPTS.some(([, script]) => opening.search(script) >= 0)) return null
  const [best] = evidence(opening)
  return best && best[1] >= OPENING_EVIDENCE ? best[0] : null
}

function byScript(prose: string): string | null {
  const sample = prose.slice(0, SAMPLE)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  for (const [tag, script] of SCRIPTS) {
    const share = (sample.match(script)?.length ?? 0) / Math.max(letters, 1)
    if (share < (tag === 'ja' ? SCRIPT_SHARE / 3 : SCRIPT_SHARE)) continue
    return tag === 'ru' && /[іїєґ]/i.test(prose) && !/[ыэё]/i.test(prose) ? 'uk' : tag
  }
  return null
}

/** Fewer frequent words than this are an accident; headings and tables of a policy without prose are English by custom. */
const LEAST_EVIDENCE = 2

/** What is the same in every language. */
const ADDRESS = /[@\d]|:\/\/|www\./

function byWords(prose: string): string {
  if (!/\p{L}/u.test(prose)) return 'und'
  const [best] = evidence(prose)
  return best && best[1] >= LEAST_EVIDENCE ? best[0] : 'en'
}

/** How much the frequent words speak for each language, most first. A word that many languages have tells little for each. */
function evidence(prose: string): [string, number][] {
  const tokens = prose.toLowerCase().split(/\s+/)
  const words = tokens.filter((token) => !ADDRESS.test(token)).flatMap((token) => token.match(/\p{L}+/gu) ?? [])
  const counts = new Map<string, number>()
  for (const word of words) {
    const tags = tagsOfWord().get(word) ?? []
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1 / tags.length)
  }
  return [...counts].sort((a, b) => b[1] - a[1])
}

let known: Map<string, string[]> | undefined

function tagsOfWord(): Map<string, string[]> {
  if (known) return known
  known = new Map()
  for (const [tag, words] of Object.entries(FUNCTION_WORDS))
    if (!LANGUAGES.has(tag)) enter(tag, words.split(' '), known)
  for (const { tag, functionWords } of LANGUAGES.values()) enter(tag, functionWords, known)
  return known
}

function enter(tag: string, words: readonly string[], map: Map<string, string[]>): void {
  for (const word of new Set(words)) map.set(word, [...(map.get(word) ?? []), tag])
}
