import type { Subject } from '../../languages/language.js'
import type { Statement } from '../../policy/reading.js'
import type { Topic } from '../../policy/topic.js'
import { type Clause, firstOf, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { type Manuscript, type Passage, statement } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import { isReferral } from '../referrals.js'
import { ON_REPORTS, ON_SCOPE } from '../subject-groups.js'

/** Finds where good-faith research is authorised, or meets no legal action. */
export function readSafeHarbor({ passages }: Manuscript): Statement<Topic>[] {
  return passages
    .filter((passage) => passage.sentence.block.kind !== 'heading' && !has(passage, 'outlines') && !isReferral(passage))
    .filter((passage) => {
      if (passage.clauses.some(promisesHarbor)) return true
      const spared = passage.clauses.some(
        (clause) => has(clause, 'legal-action') && isNegated(clause) && !isActOfReporter(clause),
      )
      const allowed =
        passage.clauses.some(
          (clause) => has(clause, 'authorized') && !isNegated(clause) && !has(clause, 'only', 'see'),
        ) &&
        ((has(passage, 'good-faith') && !isManner(passage)) ||
          passage.subject === 'safe-harbor' ||
          (has(passage, 'policy') && ON_RESEARCH.has(passage.subject)))
      return (
        spared ||
        allowed ||
        (passage.subject === 'safe-harbor' &&
          has(passage, 'good-faith', 'legal-action') &&
          has(passage, 'not', 'authorized'))
      )
    })
    .map((passage) =>
      statement(promiseBefore(passage) ?? passage, {
        topic: 'safe-harbor',
        authorises: has(passage, 'authorized'),
        sparesFromLaw: passage.clauses.some((clause) => has(clause, 'legal-action') && isNegated(clause)),
      }),
    )
}

/** "Conduct your research in an ethical and lawful way" asks for it, and allows nothing. */
function isManner({ lexemes }: Passage): boolean {
  return lexemes.every((lexeme) => !is(lexeme, 'authorized') || is(lexeme, 'legal-action'))
}

/** "Our safe harbor protects you", and not "this creates no safe harbor". */
function promisesHarbor(clause: Clause): boolean {
  const harbor = firstOf(clause, 'safe-harbor')
  return harbor !== undefined && (clause.negatedFrom > harbor.start || has(clause, 'legal-action', 'good-faith'))
}

/** "If you act in good faith, we will:" begins what its items go on with. */
function promiseBefore({ lead, subject }: Passage): Passage | null {
  if (!lead || subject !== 'safe-harbor' || !ENDS_IN_COLON.test(lead.text)) return null
  if (!has(lead, 'good-faith', 'policy', 'authorized')) return null
  return has(lead, 'will') || lead.clauses.some(({ actor }) => actor === 'we') ? lead : null
}

/** Sections in which "this policy" is the one for those who look for flaws. */
const ON_RESEARCH: ReadonlySet<Subject> = new Set([...ON_REPORTS, ...ON_SCOPE])

/** "You may not take legal action", but not "no legal action is taken against you". */
function isActOfReporter(clause: Clause): boolean {
  const you = firstOf(clause, 'you')
  const action = firstOf(clause, 'legal-action')
  // "You will not be sued"
  if (action && is(action, 'not')) return false
  return clause.actor === 'you' && you !== undefined && action !== undefined && you.start < action.start
}
