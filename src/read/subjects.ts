import type { Concept, Language, Subject } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { LetterPattern } from '../policy/letters.js'
import type { SectionSubject } from '../policy/reading.js'
import { Automaton } from './automaton.js'
import { fold } from './folding.js'
import { is, type Lexeme } from './lexicon.js'
import { perLanguage } from './per-language.js'
import type { PhraseFinder } from './phrase-finder.js'
import type { Entry } from './phrase-index.js'
import { Phrases } from './phrases.js'
import { READY_HEADINGS } from './ready-phrases.js'

/** The words of a heading that tell its subject: all concepts of one of the groups. The first rule that fits counts. */
const RULES: readonly (readonly [Subject, ...(readonly Concept[])[]])[] = [
  [
    'reporting',
    ['not', 'report', 'public'],
    ['not', 'report', 'tracker', 'at'],
    ['not', 'public-place'],
    ['not', 'open', 'tracker'],
    ['not', 'send', 'tracker'],
    ['not', 'publish', 'tracker'],
    ['not', 'publish', 'vulnerability'],
    ['not', 'publish', 'public'],
  ],
  ['other-bugs', ['not', 'report', 'question'], ['not-vulnerability', 'question']],
  ['out-of-scope', ['out-of-scope'], ['not-vulnerability'], ['not', 'report'], ['not', 'vulnerability']],
  ['safe-harbor', ['safe-harbor'], ['legal-action'], ['good-faith']],
  ['bounty', ['bounty']],
  ['versions', ['security-fix', 'supported'], ['security-fix', 'gets', 'include'], ['security-fix', 'gets', 'version']],
  ['reporting', ['notify', 'vulnerability'], ['notify', 'bug']],
  ['response', ['respond', 'severity'], ['deadline', 'severity']],
  [
    'advisories',
    ['advisory', 'include', 'will'],
    ['advisory', 'include', 'every'],
    ['advisories', 'include', 'will'],
    ['advisories', 'include', 'every'],
    ['release-notes', 'include', 'will'],
  ],
  ['report-contents', ['include'], ['report', 'content-item'], ['report', 'detail']],
  ['versions', ['version', 'supported'], ['older', 'version'], ['latest', 'version']],
  ['encryption', ['key'], ['encrypt', 'report'], ['encrypt', 'contact']],
  ['other-bugs', ['other']],
  ['versions', ['version', 'scope']],
  ['scope', ['scope']],
  ['credit', ['hall-of-fame'], ['credit']],
  [
    'reporting',
    ['report', 'vulnerability'],
    ['private-reporting'],
    ['report', 'security'],
    ['report', 'private'],
    ['report', 'tracker'],
    ['report', 'bug'],
    ['contact', 'security'],
    ['notify'],
    ['discover', 'vulnerability'],
    ['send', 'vulnerability'],
  ],
  [
    'response',
    ['respond'],
    ['acknowledge'],
    ['deadline'],
    ['you', 'aim'],
    ['you', 'will'],
    ['handling', 'vulnerability'],
    ['assess', 'vulnerability'],
    ['assess', 'report'],
    ['will', 'we'],
    ['after', 'report'],
  ],
  ['advisories', ['advisories'], ['users', 'inform']],
  ['disclosure', ['coordinated'], ['disclosure'], ['publish']],
  ['practices', ['best-practices']],
  ['reporting', ['report'], ['contact'], ['vulnerability', 'disclosure'], ['channel'], ['private']],
  ['response', ['handling'], ['fix'], ['inform']],
  ['versions', ['supported'], ['version', 'security-fix']],
  ['other-bugs', ['conduct']],
]

/** What a title says of a document is not what each of its sections is about. */
const NO_TITLE: ReadonlySet<Subject> = new Set(['practices', 'advisories', 'encryption', 'credit', 'other-bugs'])

/** The subject of a section by its heading; undefined where the heading does not tell, so that the section around it counts. */
export function subjectOf(heading: readonly Lexeme[], level: number): Subject | undefined {
  const concepts = new Set(heading.flatMap((lexeme) => lexeme.concepts))
  const rule = RULES.find(
    ([subject, ...groups]) =>
      !(subject === 'versions' && isHelp(heading, concepts)) &&
      groups.some((group) => group.every((concept) => concepts.has(concept))),
  )
  if (rule && !(level === 1 && NO_TITLE.has(rule[0]))) return rule[0]
  return level <= 2 ? 'other' : undefined
}

/** "Support", "Community support": where to get help, unless more is told, as in "Support policy" and "Supported". */
function isHelp(heading: readonly Lexeme[], concepts: ReadonlySet<Concept>): boolean {
  if (OF_SUPPORT.some((concept) => concepts.has(concept))) return false
  return heading.every((lexeme) => !is(lexeme, 'supported') || is(lexeme, 'question', 'status'))
}

const OF_SUPPORT: readonly Concept[] = [
  'version',
  'policy',
  'deadline',
  'until',
  'end-of-support',
  'latest',
  'only',
  'gets',
  'older',
  'fix',
  'release',
  'security',
]

const NO_WORDS = new LetterPattern(String.raw`[^\p{L}\p{M}\p{N}']+`, 'g')

/** "2. What to send" */
const NUMBER_IN_FRONT = pattern(/^(?:\d{1,2} )+/)

/** The subject of a heading that tells it only as a whole: "Money", "What happens then". */
export function subjectOfWhole(heading: string, language: Language): Subject | undefined {
  if (heading.length > LONGEST_HEADING) return undefined
  const folded = fold(heading)
  const words = folded.replace(NO_WORDS.for(folded), ' ').trim().replace(NUMBER_IN_FRONT, '')
  const match = headingsOf(language).longestAt(words, 0)
  return match?.end === words.length ? match.meanings.at(-1) : undefined
}

/** In UTF-16 code units. */
const LONGEST_HEADING = 80

const headingsOf = perLanguage((language): PhraseFinder<Subject> => {
  const ready = READY_HEADINGS[language.tag]
  return ready ? new Automaton(ready()) : new Phrases(headingPhrasesOf(language))
})

/** The headings of a language with the subjects that they tell as a whole. */
export function headingPhrasesOf({ headings: patterns }: Language): Entry<Subject>[] {
  return Object.entries(patterns?.() ?? {}).flatMap(([subject, texts]) =>
    texts.map((pattern) => ({ pattern, meaning: subject as Subject })),
  )
}

const COARSE: Partial<Record<Subject, SectionSubject>> = {
  versions: 'versions',
  'report-contents': 'reporting',
  reporting: 'reporting',
  response: 'response',
  disclosure: 'disclosure',
  'out-of-scope': 'scope',
  scope: 'scope',
}

/** The subject as rules know it. */
export function sectionSubject(subject: Subject): SectionSubject {
  return COARSE[subject] ?? 'other'
}
