import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { holds } from '../../policy/place.js'
import type { Placeholder, Statement } from '../../policy/reading.js'
import { has } from '../clauses.js'
import { type Manuscript, type Passage, passageAt } from '../passages.js'
import { BLANK_FOR_ADDRESS, NO_LETTERS } from './wording.js'

/**
 * Whether a name in code marks is what its sentence speaks about, and not a gap in it: "use `{{PATH}}` in scripts", "the sample holds
 * `YOUR_TOKEN`", but "send it to `{{SECURITY_EMAIL}}`".
 */
export function isSpokenAbout({ value, place }: Statement<Placeholder>, { passages }: Manuscript): boolean {
  if (value.kind === 'template-sentence' || (value.kind === 'blank' && OF_PROJECT.test(value.text))) return false
  if (value.kind === 'blank' && BLANK_FOR_ADDRESS.test(value.text)) return false
  const passage = passageAt(place, passages)
  if (passage === undefined || passage.sentence.block.kind === 'heading') return false
  const { sentence, spans, text } = passage
  const code = spans.find(({ kind, start, end }) => kind === 'code' && holds(sentence.placeOf(start, end), place))
  if (code !== undefined && OF_SECRETS.test(value.text)) return true
  if (code === undefined || BEHIND_LABEL.test(text.slice(0, code.start))) return false
  if (passage.lexemes.some((lexeme) => lexeme.value?.kind === 'unit')) return false
  return holdsWords(passage) && ![passage, passage.lead, passage.column].some((part) => part && has(part, ...TOLD))
}

/** What every project has: its name, its contact. */
const OF_PROJECT = pattern(/project|product|company|organi[sz]ation|contact|domain|repo|owner|maintainer/i)
/** "`<your-token>`": what no policy gives away stands for that of whoever reads it. */
const OF_SECRETS = pattern(/token|secret|passw|api[ _-]?key/i)
const BEHIND_LABEL = pattern(/(?:^|[:：|])\s?["'(]?$/)
/** Two words at least, or one of a script that writes none apart. */
function holdsWords({ text, spans }: Passage): boolean {
  const around = spans.reduceRight(
    (rest, { kind, start, end }) => (kind === 'code' ? `${rest.slice(0, start)} ${rest.slice(end)}` : rest),
    text,
  )
  const words = around.split(NO_LETTERS).filter(({ length }) => length > 1)
  return words.length > 1 || words.some((word) => UNSPACED.test(word))
}

const UNSPACED = pattern(/[\u3040-\u9fff\uac00-\ud7a3]/)

/** What a policy says with a name or figure of its own, which may be missing. */
const TOLD: readonly Concept[] = [
  'vulnerability',
  'security',
  'report',
  'send',
  'contact',
  'email',
  'notify',
  'channel',
  'website',
  'form',
  'respond',
  'acknowledge',
  'version',
  'supported',
  'owner',
  'advisory',
  'private-reporting',
  'phone',
  'chat',
  'date-of-review',
  'credit',
  'bounty',
  'policy',
]
