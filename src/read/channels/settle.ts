import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import type { OtherContact } from '../../policy/channel.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is } from '../lexicon.js'
import { isOnSecurity, isShort, isUnderSecurity, leadsFlawsToPolicy, namesFlaws, speaksOfReporting } from '../matter.js'
import type { Manuscript, Passage } from '../passages.js'
import { forbidsPrivacy } from '../public-reports/no-wishes.js'
import { ENDS_IN_QUESTION } from '../punctuation.js'
import { destinationOf, isProgrammePage } from './hosts.js'
import type { Judged } from './judge.js'
import { ASKING, ELSEWHERE, type Mention } from './mention.js'
import { isForUnknownEnd, isInTextOnReports, isOnSomethingElse } from './unknown-matters.js'

/** A mention, and what it is for in view of the whole text. */
export interface Settled {
  mention: Mention
  purpose: 'report' | OtherContact['purpose']
}

/** What the whole text says that decides what an address in it is for. */
interface Outlook {
  manuscript: Manuscript
  judged: readonly Judged[]
  /** Ways that are plainly for reports of flaws. */
  firm: ReadonlySet<Mention>
  /** Some way is told to be for flaws, so that one for bugs is for others. */
  flawsGoElsewhere: boolean
  /** "We treat flaws like any other bug." */
  flawsAreBugs: boolean
  /** The text asks somebody to report, or is too short for that. */
  speaksOfReporting: boolean
  namesFlaws: boolean
}

/** Settles what each mention is for in view of the whole text. */
export function settle(judged: readonly Judged[], manuscript: Manuscript): Settled[] {
  const outlook = outlookOn(judged, manuscript)
  return judged.map((one) => ({ mention: one.mention, purpose: settled(one, outlook) }))
}

function outlookOn(judged: readonly Judged[], manuscript: Manuscript): Outlook {
  const { understood, passages } = manuscript
  const ways = judged.flatMap(({ mention, purpose }) =>
    purpose === 'report' && mention.kind !== 'issue' ? mention : [],
  )
  return {
    manuscript,
    judged,
    firm: new Set(ways.filter((mention) => mention.kind === 'advisory' || isInTextOnReports(mention))),
    flawsGoElsewhere:
      leadsFlawsToPolicy(manuscript) || ways.some((mention) => isNamedForFlaws(mention) || isOnFlaw(mention.passage)),
    flawsAreBugs: passages.some(treatsFlawsAsBugs),
    speaksOfReporting: !understood || isShort(manuscript) || speaksOfReporting(manuscript),
    namesFlaws: !understood || namesFlaws(manuscript),
  }
}

function settled({ mention, purpose }: Judged, outlook: Outlook): Settled['purpose'] {
  if (outlook.flawsAreBugs && purpose === 'other-bugs' && mention.kind === 'issue') return 'report'
  if (outlook.flawsGoElsewhere && isBesideFlaws(mention, outlook.manuscript)) return 'other-bugs'
  if (purpose === 'report') return isForOtherEnd(mention, outlook) ? 'other' : 'report'
  if (purpose === 'questions' && isMeantByMail(mention, outlook)) return 'report'
  if (purpose !== 'unclear') return purpose
  return isTheOnlyWay(mention, outlook) ? 'report' : 'other'
}

/** Whether a way that seems to be for reports is for something else, since the text is, or since another way is the one for reports. */
function isForOtherEnd(mention: Mention, { firm, speaksOfReporting, namesFlaws }: Outlook): boolean {
  if (!speaksOfReporting && !mention.described && !isNamedForFlaws(mention)) return true
  if (!namesFlaws && isOnSomethingElse(mention)) return true
  return firm.size > (firm.has(mention) ? 1 : 0) && isForUnknownEnd(mention)
}

/** "Reach me at jo@lantern.dev for feedback. … If you have found a flaw, e-mail me": who gives one address means that one. */
function isMeantByMail({ kind, clause, passage }: Mention, { judged }: Outlook): boolean {
  if (kind !== 'email' || !has(clause, 'us')) return false
  if (judged.filter(({ mention }) => mention.kind === 'email').length > 1) return false
  return judged.some(
    ({ mention: other, purpose }) =>
      purpose === 'report' &&
      other.kind === 'unnamed' &&
      other.passage.sentence.block.section === passage.sentence.block.section &&
      has(other.clause, 'email') &&
      has(other.clause, 'us') &&
      !has(other.clause, 'owner'),
  )
}

/** "We treat flaws like any other bug." */
function treatsFlawsAsBugs({ clauses }: Passage): boolean {
  return clauses.some(
    (clause) =>
      (forbidsPrivacy(clause) && has(clause, 'vulnerability')) ||
      (!isNegated(clause) &&
        has(clause, 'vulnerability', 'security') &&
        has(clause, 'handling') &&
        clause.lexemes.some((lexeme) => is(lexeme, 'other') && is(lexeme, 'public-place'))),
  )
}

/** "Security problems: ann@lantern.dev" */
function isNamedForFlaws({ passage, passage: { label, lead } }: Mention): boolean {
  return [passage, label, lead].some((part) => part && has(part, 'vulnerability', 'security'))
}

/** "Open an issue" in a text on bugs of any kind, of which another part tells where flaws go. */
function isBesideFlaws({ kind, passage }: Mention, manuscript: Manuscript): boolean {
  if (kind !== 'issue' && !(kind === 'email' && has(passage, 'bug'))) return false
  const { label, lead, previous, sentence } = passage
  const before = previous?.sentence.block === sentence.block ? previous : null
  // "🐞 A bug? Open an issue"
  if (
    before &&
    ENDS_IN_QUESTION.test(before.text) &&
    has(before, 'bug') &&
    !has({ lexemes: [...before.lexemes, ...passage.lexemes] }, ...OF_FLAWS)
  )
    return true
  if ([passage, label, lead, before].some((part) => part && has(part, ...OF_FLAWS))) return false
  // "Use one of these ways:"
  if (lead && has(lead, 'channel') && !has(lead, 'bug', 'other', 'question', 'tracker')) return false
  return !isUnderSecurity(passage, manuscript)
}

const OF_FLAWS: readonly Concept[] = ['vulnerability', 'security', 'sensitive', 'lesser']

/** "Mail sec@lantern.dev" in a policy that names no other way needs no word on what it is for. */
function isTheOnlyWay({ kind, clause, passage, start, target }: Mention, { judged, manuscript }: Outlook): boolean {
  const hasOther = judged.some(
    ({ mention, purpose }) =>
      purpose === 'report' &&
      (mention.kind !== 'unnamed' || kind === 'issue') &&
      (mention.kind !== 'issue' ||
        has(mention.clause, 'open', 'report', 'send') ||
        has(mention.passage, 'vulnerability')),
  )
  const asks = has(clause, ...ASKING)
  if (hasOther || (clause.actor === 'we' && !namesOurProgramme(clause, target)) || has(clause, 'your')) return false
  if (ELSEWHERE.has(passage.subject) && (!asks || has(clause, ...OTHER_ENDS))) return false
  if (!isOnReports(manuscript)) return false
  if (kind === 'form' && target !== null && destinationOf(target) === 'form') return true
  if (kind !== 'email') return asks || has(clause, 'open', 'use')
  return (asks || isOnFlaw(passage) || BARELY_INTRODUCED.test(passage.text.slice(0, start))) && !has(clause, 'see')
}

/** "We run a programme on https://hackerone.com/lantern." */
function namesOurProgramme({ lexemes, role, negatedFrom }: Clause, target: string | null): boolean {
  const [we] = lexemes
  if (target === null || destinationOf(target) !== 'form' || !isProgrammePage(target)) return false
  if (role !== 'main' || negatedFrom < Number.POSITIVE_INFINITY || !we || !is(we, 'we', 'us')) return false
  return lexemes.every(
    (lexeme) => is(lexeme, 'we', 'us', 'at', 'use', 'form', 'security', 'private') || lexeme.concepts.length === 0,
  )
}

/** "If you have found a flaw, drop a line to ann@lantern.dev", "Found a flaw? …": whatever the verb is. */
function isOnFlaw(passage: Passage): boolean {
  const { previous, sentence } = passage
  if (has(passage, 'vulnerability') || (has(passage, 'security') && has(passage, 'channel', 'contact'))) return true
  return (
    previous?.sentence.block === sentence.block &&
    ENDS_IN_QUESTION.test(previous.text) &&
    has(previous, 'vulnerability')
  )
}

/** What else somebody may write for, in a section that is not on reports. */
const OTHER_ENDS: readonly Concept[] = ['question', 'advisories', 'credit', 'version', 'supported', 'conduct']

function isOnReports(manuscript: Manuscript): boolean {
  if (isOnSecurity(manuscript) || isShort(manuscript)) return true
  return manuscript.passages.some((passage) => has(passage, 'report'))
}

/** A word or two, after a label or none. */
const BARELY_INTRODUCED = pattern(/(?:^|[:：–—-]\s?)[^,，、:：–—-]{0,16}$/)
