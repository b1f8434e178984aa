import type { Concept } from '../../languages/language.js'
import { pattern } from '../../pattern.js'
import { LETTER, LetterPattern } from '../../policy/letters.js'
import type { Stage } from '../../policy/timeframe.js'
import { type Clause, has, isNegated } from '../clauses.js'
import { is, type Lexeme } from '../lexicon.js'
import type { Passage } from '../passages.js'
import { ENDS_IN_COLON } from '../punctuation.js'
import type { FoundDuration } from './found-duration.js'
import { ofLabel, withoutGloss } from './label-stages.js'
import { isArrival, nearestStages, sinceLastTime, withoutOrigin } from './own-stages.js'
import { isOnlyTime, isRhythm, isSpan, orSilent, type Setting, TIME } from './setting.js'
import { informsUsers, PAIRS } from './stage-of-clause.js'
import { severitiesOf, stageOfLexeme, stagesOf } from './stages.js'

const QUESTION = pattern(/[?？]$/)

/** A time with a colon, dash or arrow behind it is the label of what follows: "48 hours: first reply". */
const LEADS_ON = pattern(/^["'*)\]]*\s?(?:[:：–—→-]|=>|->)/u)

const IN_BRACKETS = pattern(/[(（][^()（）]*$/)

/** "90 days after the report or when it is fixed": another event that the time ends with. */
function isOtherOrigin({ clauses }: Passage, part: Clause): boolean {
  const before = clauses[clauses.indexOf(part) - 1]
  const last = before?.lexemes.at(-1)
  return part.role === 'when' && before?.role === 'after' && last !== undefined && is(last, 'or')
}

/** What the clauses beside that of the time tell. */
export function ofNeighbours({ passage, clause, found, all }: Setting): Stage[] | null {
  // "30 days after confirmation — 7 days if it is critical": what the first time is counted from is no step of the second.
  const ahead = passage.clauses
    .filter((part) => part.end <= clause.start && !all.some((time) => time !== found && isOrigin(part, time)))
    .reverse()
  // "An assessment (severity, fix) within 7 days": what stands in brackets is only an aside.
  const inBrackets = ({ start }: Clause) => IN_BRACKETS.test(passage.text.slice(0, start))
  const before = [...ahead.filter((part) => !inBrackets(part)), ...ahead.filter(inBrackets)]
  const after = passage.clauses.filter(
    (part) => part.start >= clause.end && !all.some((time) => isOrigin(part, time)) && !isOtherOrigin(passage, part),
  )
  const isOpening =
    clause.role === 'after' && !passage.clauses.some((part) => part.role === 'main' && part.end <= clause.start)
  const isAside =
    passage.text[found.start - 1] === '(' && before[0] !== undefined && stagesOf(before[0].lexemes).length > 0
  // "Once it is fixed, or after 90 days, we publish it": what follows happens then.
  const leadsOn =
    isOpening ||
    isNextStep(passage, clause) ||
    isBareTime(passage, clause) ||
    isAdverb(passage, clause) ||
    (!isAside && LEADS_ON.test(passage.text.slice(found.end)))
  const parts = (leadsOn ? [...after, ...before] : [...before, ...after]).map((part) => ({
    ...part,
    lexemes: withoutGloss(passage, part.lexemes),
  }))
  const told = parts.map(withoutOrigin).map((part) =>
    informsUsers(part) && !isRhythm(clause.lexemes, found)
      ? (['disclose'] satisfies Stage[])
      : // "You get a confirmation after no more than two days."
        isArrival(passage, part, part.lexemes)
        ? (['acknowledge'] satisfies Stage[])
        : // "Every 2 weeks: a status update"
          isRhythm(clause.lexemes, found) && has(part, 'inform')
          ? (['update'] satisfies Stage[])
          : nearestStages(clause.joined ? sinceLastTime(part.lexemes, found, all) : part.lexemes, found),
  )
  const stages = told.find((some) => some.length > 0) ?? null
  // "You hear from us within 3 days, and then every week."
  return stages?.[0] === 'acknowledge' && isRhythm(clause.lexemes, found) ? ['update'] : stages
}

/** "…, and after ten days at most we tell you what we think": what follows the time is what it is for. */
function isNextStep({ clauses }: Passage, clause: Clause): boolean {
  const [before, next] = [clauses[clauses.indexOf(clause) - 1], clauses[clauses.indexOf(clause) + 1]]
  if (clause.role !== 'after' || !before?.joined || next?.role !== 'main') return false
  return before.lexemes.every((lexeme) => is(lexeme, 'and'))
}

/** "…, and in two days or less after it came, we write to you": what follows the time is what it is for. */
function isBareTime({ clauses }: Passage, { lexemes, end }: Clause): boolean {
  const opens = lexemes[0] !== undefined && is(lexemes[0], 'and', 'within', 'but')
  const origin = clauses.find(({ start }) => start >= end)
  return opens && origin?.role === 'after' && isOnlyTime({ lexemes })
}

/** "その後は週に一度、進捗をお伝えします": where verbs come last, a time between commas goes with the verb behind it. */
function isAdverb({ language, clauses }: Passage, clause: Clause): boolean {
  if (language.negation !== 'anywhere' || clause.role !== 'main') return false
  const next = clauses[clauses.indexOf(clause) + 1]
  return next?.role === 'main' && isOnlyTime(clause)
}

/** "| Day 7 | Triage |". */
export function ofRow({ row, clause, found }: Setting): Stage[] | null {
  // "| every 72h | You get an update |"
  if (isRhythm(clause.lexemes, found) && has({ lexemes: row }, 'inform')) return ['update']
  const [first, second, ...others] = ofLabel(row)
  const isPair = PAIRS.some(([earlier, later]) => first === earlier && second === later && others.length === 0)
  return orSilent(ofLabel(row).slice(0, isPair ? 2 : 1))
}

/** "### Day 1-3" over "Acknowledge the report": a stretch of a schedule is for the steps under it. */
export function ofSteps({ passage, led }: Setting): Stage[] | null {
  if (led.length === 0 || !(isSpan(passage) || leadsToSteps(passage))) return null
  const told = led.map((step) => stagesOf(step.lexemes)).filter((stages) => stages.length > 0)
  const [first, second] = [told[0]?.slice(0, 1) ?? [], told[1]?.slice(0, 1) ?? []]
  const isPair = PAIRS.some(([earlier, later]) => first[0] === earlier && second[0] === later)
  return orSilent(isPair ? [...first, ...second] : first)
}

/** "Within 2 days of receipt we will:" */
function leadsToSteps({ text, clauses, sentence }: Passage): boolean {
  if (sentence.block.kind === 'heading' || !ENDS_IN_COLON.test(text)) return false
  const said = clauses.filter(({ role }) => role !== 'after')
  return said.every(({ role, actor, lexemes }) => role === 'main' && actor !== 'you' && stagesOf(lexemes).length === 0)
}

function statedIn({ clauses }: Passage): readonly Lexeme[] {
  return clauses.filter(({ role }) => role !== 'condition').flatMap(({ lexemes }) => lexemes)
}

/** A longer clause is no remark on the sentence before, in characters. */
const REMARK_LENGTH = 80
const SHORT_REMARK = 60

/** "Usually within two days": only a time and how sure it is. */
function isRemark({ lexemes, start, end }: Clause): boolean {
  const isAboutTime = (lexeme: Lexeme) => lexeme.value !== null || is(lexeme, 'within', 'aim', 'may', 'business', 'at')
  // "We usually get this done in less than two months."
  const isOurs = (lexeme: Lexeme) => end - start <= SHORT_REMARK && is(lexeme, 'we', 'gets', 'will')
  if (lexemes.some(isOurs) && lexemes.every((lexeme) => isAboutTime(lexeme) || isOurs(lexeme)))
    return has({ lexemes }, 'aim') && has({ lexemes }, 'within')
  return end - start <= REMARK_LENGTH && lexemes.every(isAboutTime) && has({ lexemes }, 'within', 'aim')
}

/** "For the rest it's 5 days", "critical ones: 2 days": which reports the time is for, and no step, which the sentence before a time has told. */
function isOfRest({ lexemes, previous }: Passage): boolean {
  if (!previous?.lexemes.some(({ value }) => value?.kind === 'unit' || value?.kind === 'duration')) return false
  const isKind = (lexeme: Lexeme) => severitiesOf(lexeme).length > 0 || is(lexeme, 'other')
  const isAboutKind = (lexeme: Lexeme) =>
    lexeme.value !== null || is(lexeme, 'may', 'at', 'severity', ...REPORTED, ...TIME)
  return lexemes.some(isKind) && lexemes.every((lexeme) => isKind(lexeme) || isAboutKind(lexeme))
}

const REPORTED: readonly Concept[] = ['report', 'vulnerability', 'bug', 'tracker', 'we', 'will']

/** "By default 90 days, and less for what is known already." */
function isUsual({ lexemes: [first] }: Passage, { start }: FoundDuration): boolean {
  return first !== undefined && is(first, 'aim') && first.end <= start && start - first.end <= USUAL
}

/** A word or two between "by default" and the time, in characters. */
const USUAL = 12

/** "**Patching times.** What we aim for, by severity:": what the words in bold before a lead-in announce. */
function announcedBefore({ previous, sentence: { block } }: Passage): readonly Lexeme[] {
  return previous?.sentence.block === block && announces(previous) ? statedIn(previous) : []
}

/** "We answer every mail." */
function speaksOfUs({ clauses }: Passage): boolean {
  const main = clauses.filter(({ role }) => role === 'main')
  return (
    main.length > 0 &&
    main.every((clause) => clause.actor !== 'third-party' && !has(clause, 'please') && !isNegated(clause))
  )
}

/** A question, or a few words in bold. */
function announces({ text, spans }: Passage): boolean {
  return (
    QUESTION.test(text) ||
    spans.some(({ kind, start, end }) => kind === 'strong' && start === 0 && end >= text.length - 1)
  )
}

/** "Two days after the release": what happens then is told elsewhere. */
function isOrigin({ role, lexemes, start }: Clause, found: FoundDuration): boolean {
  const first = lexemes[0]
  return role === 'after' && first !== undefined && !is(first, 'counted-from') && start - found.end < 3
}

/** The lead-in, the sentence before in the same paragraph ("How long does a fix take? Two weeks.") and the heading. */
export function ofSurroundings(setting: Setting): Stage[] | null {
  const { passage, clause, heading } = setting
  const headed = ofLabel(heading)
  const near = [ofLeads(passage, headed), ofSentenceBefore(setting), ofAnnouncement(setting)].find(
    (stages) => stages.length > 0,
  )
  if (near) return near.slice(0, 1)
  const beside = ofItemsBefore(passage, clause)
  if (beside) return beside
  if (isOnOther(passage, clause) || tellsOther(passage, clause)) return null
  return ofHeading(setting, headed)
}

/** What leads the list or table in, and what leads that in. */
function ofLeads(passage: Passage, headed: readonly Stage[]): Stage[] {
  for (let lead = passage.lead; lead; lead = lead.lead) {
    // "Fix timelines", and then "Counted from the day on which it was published."
    if (!ENDS_IN_COLON.test(lead.text) && headed.length > 0 && has(lead, 'counted-from')) break
    const stages = [sinceItsTimes(lead.lexemes), (lead.label ?? lead).lexemes, announcedBefore(lead)].flatMap((words) =>
      ofLabel(words),
    )
    if (stages.length > 0) return stages
  }
  return []
}

/** "How long does a fix take? Two weeks.", "We answer in two days. For others it may take a week." */
function ofSentenceBefore({ passage, clause, found }: Setting): Stage[] {
  const { previous } = passage
  if (previous?.sentence.block !== passage.sentence.block) return []
  const stated = statedIn(previous)
  if (announces(previous)) return ofLabel(stated)
  const isRest = isOfRest(passage)
  if (!isRest && !(speaksOfUs(previous) && (isRemark(clause) || isUsual(passage, found)))) return []
  return stagesOf(isRest && stagesOf(stated).length === 0 ? previous.lexemes : stated)
}

/** "**Checked.** You hear that within 10 days", "**First 3 days.** We answer." */
function ofAnnouncement({ passage, opening, rest }: Setting): Stage[] {
  if (announces(passage)) return rest.flatMap((part) => stagesOf(statedIn(part)))
  return opening && announces(opening) ? ofLabel(statedIn(opening)) : []
}

/** The heading, or the section on answers that it opens. */
function ofHeading({ passage, clause, found }: Setting, headed: readonly Stage[]): Stage[] | null {
  const isTurn = isRhythm(clause.lexemes, found)
  if (headed.length > 0 && passage.subject !== 'reporting' && !(isTurn && headed[0] !== 'update'))
    return headed.slice(0, 1)
  const isLater = passage.clauses.some((part) => isOrigin(part, found) && has(part, 'fix', 'release', 'publish'))
  const isReply = passage.sentence.block.section.heading && passage.subject === 'response' && !isLater
  if (!isReply || namesOther(passage)) return null
  if (isTurn) return has(clause, 'you') ? ['update'] : null
  return clause.actor !== 'you' ? ['acknowledge'] : null
}

/** "Critical: a release within a week", "Everything else: a month": items and rows whose labels are severities, and that for the rest, are on one step. */
function ofItemsBefore(passage: Passage, clause: Clause): Stage[] | null {
  const list = listOf(passage)
  if (!list || !(isForRest(passage) || isOfSeverity(passage)) || !isOnlyTime(clause)) return null
  for (let { previous } = passage; previous && listOf(previous) === list; { previous } = previous) {
    // The other cells of a row may tell of other steps.
    const told = previous.sentence.block.cell ? (previous.label?.lexemes ?? []) : previous.lexemes
    const stages = isOfSeverity(previous) ? stagesOf(told) : []
    if (stages.length > 0) return stages.slice(0, 1)
  }
  return null
}

/** "Everything else", and a word that we do not know, right behind a severity. */
function isForRest({ label, previous }: Passage): boolean {
  if (!label) return false
  return has(label, 'other', 'question') || (label.lexemes.length === 0 && previous !== null && isOfSeverity(previous))
}

function listOf({ sentence: { block } }: Passage): object | null {
  return block.list ?? block.cell?.table ?? null
}

function isOfSeverity({ label }: Passage): boolean {
  return label?.lexemes.some((lexeme) => severitiesOf(lexeme).length > 0) ?? false
}

/** "Work on a fix begins: 7 days", "reports may go to our lawyers within a day": a step that is not the one of the heading. */
function isOnOther({ label }: Passage, clause: Clause): boolean {
  if (label && has(label, 'handling') && !label.lexemes.some(stageOfLexeme)) return true
  return has(clause, 'report') && has(clause, 'may') && clause.actor === null
}

/**
 * "Sessions time out after 30 days": a clause of which we know hardly a word is on something else than its heading; scripts without
 * blanks have no such words.
 */
function tellsOther({ folded, label, text, language, clauses }: Passage, clause: Clause): boolean {
  const before = clause.role === 'after' ? clauses[clauses.indexOf(clause) - 1] : undefined
  const lexemes = [...(before?.lexemes ?? []), ...clause.lexemes]
  if (has({ lexemes }, 'removed', 'upkeep')) return true
  if (lexemes.some((lexeme) => is(lexeme, 'end-of-support') && !is(lexeme, 'until'))) return true
  if (has({ lexemes }, 'security-fix') && !has({ lexemes }, 'within')) return true
  if (language.functionWords.length === 0 || has({ lexemes }, 'report', 'disclosure', 'acknowledge')) return false
  const start = Math.max((before ?? clause).start, label && text.startsWith(label.text) ? label.text.length : 0)
  let others = lexemes.filter((lexeme) => is(lexeme, ...OTHER_MATTERS)).length
  let from = start
  for (const { start: to, end } of [...lexemes, { start: clause.end, end: clause.end }]) {
    for (const [word] of WORD.all(folded.slice(from, Math.max(from, to)))) {
      if (!language.functionWords.includes(word)) others++
    }
    from = Math.max(from, end)
  }
  return others >= FEWEST_OTHERS
}

const WORD = new LetterPattern(String.raw`\p{L}{3,}`, 'g')

const FEWEST_OTHERS = 2

const OTHER_MATTERS: readonly Concept[] = ['idiom', 'question', 'version', 'gets', 'forge', 'tracker', 'key']

/** "Training: 30 days": a row or item whose label tells no stage is on something else than the reply. */
function namesOther({ label, column }: Passage): boolean {
  return label !== null && label.lexemes.length === 0 && LETTER.test(label.text) && column === null
}

/** "We answer within 3 days, and aim at these times for a fix:": what stands before a time of its own is not what the lead-in leads to. */
function sinceItsTimes(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const last = lexemes.findLastIndex(({ value }) => value?.kind === 'unit' || value?.kind === 'duration')
  return last < 0 ? [] : lexemes.slice(last + 1)
}
