import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import { LetterPattern } from '../policy/letters.js'
import type { Stage } from '../policy/timeframe.js'
import { type Clause, has, isNegated } from './clauses.js'
import type { FoundDuration } from './durations.js'
import { is, type Lexeme } from './lexicon.js'
import type { Passage } from './passages.js'
import { COMMA, ENDS_IN_COLON } from './punctuation.js'
import { questionsIn } from './questions.js'
import { severitiesOf, stageInContext, stageOfLexeme, stagesOf } from './stages.js'

const QUESTION = pattern(/[?？]$/)

/** A time in its clause, with all times of the sentence. */
interface Setting {
  /** The words of the heading that the time stands under. */
  heading: readonly Lexeme[]
  /** The words of the other cells of its row, where it stands in the first. */
  row: readonly Lexeme[]
  /** The words of the other cells of its column that hold no time. */
  below: readonly Lexeme[]
  /** The first sentence of its paragraph, where it stands in another. */
  opening: Passage | null
  /** The sentence behind it, where it stands in the first. */
  rest: readonly Passage[]
  /** What stands under it, where it stands in a heading or heads a list. */
  led: readonly Passage[]
  passage: Passage
  clause: Clause
  found: FoundDuration
  all: readonly FoundDuration[]
}

/** The stages that one circumstance tells; none where it tells that the time is for something else; null where it is silent. */
type Witness = (setting: Setting) => Stage[] | null

/**
 * Asked in this order, the first that is not silent counts: what the time lies before, what follows silence, a request to
 * wait, the column of a table, the time before, the label, the clause, its neighbours, the row, what it heads, the lead-in and the heading.
 */
const WITNESSES: readonly Witness[] = [
  ofEventAhead,
  ofLapse,
  ofSilence,
  ofRequestToWait,
  ofColumn,
  ofSecondTime,
  ofOwnLabel,
  ofClause,
  ofNeighbours,
  ofRow,
  ofSteps,
  ofSurroundings,
]

/** What happens within a time. */
export function stagesAt(setting: Setting): Stage[] {
  for (const witness of WITNESSES) {
    const stages = witness(setting)
    if (stages) return [...earlierStep(setting, stages), ...stages]
  }
  return []
}

/** "### Triage (4 hours)" over "Acknowledge the report": the first step under a heading may come before the one that it names. */
function earlierStep({ passage, led: [first] }: Setting, [stage, ...others]: readonly Stage[]): Stage[] {
  if (passage.sentence.block.kind !== 'heading' || !first || others.length > 0) return []
  const [told, ...more] = stagesOf(first.lexemes)
  return stage === 'assess' && told === 'acknowledge' && more.length === 0 ? [told] : []
}

/** "30 days before publication", "two weeks until we have a fix". */
function ofEventAhead({ passage, clause, found }: Setting): Stage[] | null {
  if (isRhythm(clause.lexemes, found)) return null
  const next = passage.lexemes.find(({ start }) => start >= found.end)
  // "24 hours' notice before the release"
  const notice = next && is(next, 'discover', 'notify') && next.start - found.end < 3 ? next : undefined
  const from = notice?.end ?? found.end
  const event = passage.clauses.find(
    ({ start, role, joined }) => role === 'until' && !joined && start >= from && start - from < 3,
  )
  if (!event) return null
  if (has(event, 'publish', 'disclosure', 'public')) return ['disclose']
  if (stagesOf(event.lexemes).length === 0) return null
  const isNotice =
    notice !== undefined ||
    stagesOf(clause.lexemes).length > 0 ||
    has(clause, 'notify') ||
    passage.clauses.some((part) => part.actor === 'we' && has(part, 'third-party'))
  return isNotice ? [] : stagesOf(event.lexemes).slice(0, 1)
}

/** "90 days without a fix, and you may publish it": a time in which nothing has happened promises no fix. */
function ofLapse({ passage, clause, found }: Setting): Stage[] | null {
  const behind = clause.lexemes.filter((lexeme) => lexeme.start >= found.end && !lexeme.value && !is(lexeme, 'at'))
  const [first, second] = behind
  const lapses = first && second && is(first, 'not') && is(second, 'fix', 'release') && first.start - found.end < LAPSE
  if (!lapses || behind.some((lexeme) => is(lexeme, 'within'))) return null
  return has(passage, 'publish', 'disclosure', 'public') ? ['disclose'] : []
}

/** A word between the time and the negation at most, as "with", in characters. */
const LAPSE = 8

/** "If it is not fixed within 90 days, you may publish it", "after 90 days you may publish it". */
function ofSilence({ passage, clause, found }: Setting): Stage[] | null {
  if (clause.role === 'condition' && clause.actor !== 'you' && passage.clauses.some(wePublish)) return ['disclose']
  if (clause.role === 'after' && followsEvent(clause, found) && passage.clauses.some(isOnPublication))
    return ['disclose']
  if ((clause.role !== 'condition' && clause.role !== 'after') || !passage.clauses.some(mayPublish)) return null
  return stagesOf(clause.lexemes).includes('acknowledge') ? ['acknowledge'] : ['disclose']
}

function ofRequestToWait({ passage, clause, found }: Setting): Stage[] | null {
  const stage = waitingStage(passage, clause, found)
  return stage ? [stage] : null
}

/** A column says the stage where the row says the severity; "target" and "time" say none. */
function ofColumn({ passage: { column, label }, below }: Setting): Stage[] | null {
  if (!column) return null
  // "Expected timeline" is part of an assessment in a sentence, but heads the times of all stages.
  const told = ofLabel(column.lexemes.filter((lexeme) => !(is(lexeme, 'deadline') && is(lexeme, 'assess'))))
  // "Response time": "7 days", "30 days", "next release".
  const isOpen = told.length === 0 || (told[0] === 'acknowledge' && has(column, 'deadline'))
  if (isOpen && label?.lexemes.some((lexeme) => severitiesOf(lexeme).length > 0) && has({ lexemes: below }, 'release'))
    return ['fix']
  return orSilent(told)
}

/** "30 days from the reply, extended to 45 days for critical flaws": a second time behind what the first is counted from. */
function ofSecondTime({ passage, clause, found, all }: Setting): Stage[] | null {
  const first = all.findLast(({ end }) => end <= clause.start && clause.start - end < 3)
  if (!first || clause.role !== 'after' || all.some(({ start }) => start >= clause.start && start < found.start))
    return null
  const between = clause.lexemes.filter(({ end }) => end <= found.start)
  const pause = between.findLast(
    (lexeme, index) => is(lexeme, 'or') || COMMA.test(passage.text.slice(between[index - 1]?.end ?? 0, lexeme.start)),
  )
  if (!pause) return null
  const own = stagesOf(clause.lexemes.filter(({ start }) => start >= pause.start))
  const around = passage.clauses.find(({ start, end }) => first.start >= start && first.start < end)
  return orSilent(own.length > 0 || !around ? own : nearestStages(around.lexemes, first))
}

function ofOwnLabel(setting: Setting): Stage[] | null {
  const { passage, clause, found } = setting
  const label =
    passage.label && !holdsOtherTime(setting)
      ? ofLabel(upToOrigin(passage.label.lexemes, found), isRhythm(clause.lexemes, found))
      : []
  if (isLabelledAnew(setting)) return null
  const own = ownStages(setting)
  const speaksOfMore = own.includes('disclose') && label.includes('fix')
  const isGeneral =
    own.length > 0 && passage.label && has(passage.label, 'deadline') && !has(passage.label, 'acknowledge')
  if (label.length === 0 || speaksOfMore || isGeneral || isAnswerTo(setting, label, own) || leadsTo(setting))
    return null
  if (!isRhythm(clause.lexemes, found) || label.includes('acknowledge'))
    return label.includes('update') && own.length > 0 ? own : label
  // "Check: we look at it and keep you informed every two weeks", "Status: every 7 days during the check".
  return own.includes('update') ? own : label
}

/** "Within two weeks of the release:": what follows the time at once is what it is counted from. */
function upToOrigin(lexemes: readonly Lexeme[], { end }: FoundDuration): readonly Lexeme[] {
  const origin = lexemes.findIndex(
    (lexeme) => is(lexeme, 'counted-from', 'after') && lexeme.start >= end && lexeme.start - end < 3,
  )
  return origin < 0 ? lexemes : lexemes.slice(0, origin)
}

/** "Response: patch within a week": how a flaw of some severity is answered. */
function isAnswerTo({ passage: { label } }: Setting, [stage]: readonly Stage[], own: readonly Stage[]): boolean {
  if (!label || stage !== 'acknowledge' || has(label, 'acknowledge', 'confirm')) return false
  return own.length > 0 && !own.includes('acknowledge')
}

/** "Confirmation → assessment (5 days)": an arrow leads to what happens within the time. */
function leadsTo({ passage: { label, text, lexemes }, found }: Setting): boolean {
  if (!label || !ENDS_IN_ARROW.test(label.text) || !text.startsWith(label.text)) return false
  return stagesOf(lexemes.filter(({ start, end }) => start >= label.text.length && end <= found.start)).length > 0
}

const ENDS_IN_ARROW = pattern(/→\s?$/)

/** "Reply — 48 hours, fix — 30 days": the second time has a label of its own. */
function isLabelledAnew({ passage: { label, text, clauses }, clause, found, all }: Setting): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  if (!label || !before || !text.startsWith(label.text) || before.start < label.text.length) return false
  if (!ENDS_LABEL.test(text.slice(before.start, clause.start)) || stagesOf(before.lexemes).length === 0) return false
  return all.some(({ start, end }) => start >= label.text.length && end <= before.start && end <= found.start)
}

const ENDS_LABEL = pattern(/[:：—–-]\s?$/u)

/** "Reply (2 days) → triage (5 days)": what stands before the first time is no label of the second. */
function holdsOtherTime({ passage: { label, text }, found, all }: Setting): boolean {
  const end = label && text.startsWith(label.text) ? label.text.length : 0
  const isBehind = found.start >= end
  return all.some(
    (other) =>
      other.end <= end &&
      (isBehind || (other === found && all.length > 1 && TELLS_MORE.test(text.slice(found.end, end)))),
  )
}

function ofClause(setting: Setting): Stage[] | null {
  const stages = ownStages(setting)
  const { clause, found } = setting
  const writes =
    clause.actor === 'we' && clause.role === 'main' && has(clause, 'contact', 'email') && !has(clause, 'wait')
  if (stages.length === 0 && (writes || getsMail(clause))) return ['acknowledge']
  if (stages.length === 0 && staysSecret(clause, found)) return ['disclose']
  if (stages.length === 0) return ofComplement(setting)
  if (isSecondSilence(setting, stages) || isVerdict(setting, stages)) return ['assess']
  return orSilent([...sharedWith(setting, stages), ...stages, ...laterPart(setting, stages)])
}

/** "You will get a mail within 2 days." */
function getsMail({ role, lexemes }: Clause): boolean {
  const first = lexemes.find((lexeme) => is(lexeme, 'you', 'please', 'must', 'we'))
  if (role !== 'main' || !first || !is(first, 'you') || !is(first, 'will')) return false
  return has({ lexemes }, 'email') && !has({ lexemes }, 'report', 'send', 'contact', 'use', 'key')
}

/** "If nobody answers within 2 days, or you do not hear from us for 5": who hears nothing more has heard something. */
function isSecondSilence({ passage, clause, found, all }: Setting, [stage, ...others]: readonly Stage[]): boolean {
  if (stage !== 'acknowledge' || others.length > 0) return false
  if (goesSilent(passage, clause)) return true
  if (clause.role !== 'condition') return false
  const earlier = all.findLast(({ end }) => end <= found.start)
  const before = passage.clauses.find(({ start, end }) => earlier && earlier.start >= start && earlier.start < end)
  return before?.role === 'condition' && stagesOf(before.lexemes).includes('acknowledge')
}

/** "You hear within 5 days whether the report is accepted": the reply tells what came of the assessment. */
function isVerdict(
  { passage: { clauses, folded, language }, clause }: Setting,
  [stage, ...others]: readonly Stage[],
): boolean {
  const next = clauses[clauses.indexOf(clause) + 1]
  if (stage !== 'acknowledge' || others.length > 0 || next?.role !== 'when' || !has(next, 'assess')) return false
  return questionsIn({ folded: folded.slice(0, next.end), language }, next.start)[0] === next.lexemes[0]?.start
}

/** "If the project confirmed your report, but gives no answer within 14 days": the first reply has come. */
function goesSilent({ clauses }: Passage, clause: Clause): boolean {
  const before = clauses[clauses.indexOf(clause) - 1]
  const first = clause.lexemes[0]
  if (before?.role !== 'condition' || before.actor === 'you' || isNegated(before) || !first || !is(first, 'but'))
    return false
  return has(before, 'acknowledge', 'confirm') && has(clause, 'respond')
}

/** "Within 3 days we say whether it is one": the clause behind is what is said. */
function ofComplement({ passage, clause }: Setting): Stage[] | null {
  const next = passage.clauses[passage.clauses.indexOf(clause) + 1]
  const first = next?.role === 'when' && clause.actor !== null ? next.lexemes[0] : undefined
  const stage = first && stageOfLexeme(first)
  return stage ? [stage] : null
}

/** "Public within 90 days", "kept private for at most a month". */
function staysSecret(clause: Clause, found: FoundDuration): boolean {
  const isBound = ({ start, end, concepts }: Lexeme) =>
    concepts.includes('within') && end <= found.start && found.start - end < 3 && start > clause.start
  if (!clause.lexemes.some(isBound) || has(clause, 'report', 'send', 'contact', 'email', 'use', 'open')) return false
  return has(clause, 'public', 'private')
}

/** More stands between a time and the end of the label than its colon or dash. */
const TELLS_MORE = pattern(/[,，、;；]/)

/** A time with a colon, dash or arrow behind it is the label of what follows: "48 hours: first reply". */
const LEADS_ON = pattern(/^["'*)\]]*\s?(?:[:：–—→-]|=>|->)/u)

const IN_BRACKETS = pattern(/[(（][^()（）]*$/)

/** "90 days after the report or when it is fixed": another event that the time ends with. */
function isOtherOrigin({ clauses }: Passage, part: Clause): boolean {
  const before = clauses[clauses.indexOf(part) - 1]
  const last = before?.lexemes.at(-1)
  return part.role === 'when' && before?.role === 'after' && last !== undefined && is(last, 'or')
}

function ofNeighbours({ passage, clause, found, all }: Setting): Stage[] | null {
  const ahead = passage.clauses.filter(({ end }) => end <= clause.start).reverse()
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
  const leadsOn = isOpening || isBareTime(passage, clause) || (!isAside && LEADS_ON.test(passage.text.slice(found.end)))
  const told = (leadsOn ? [...after, ...before] : [...before, ...after])
    .map(withoutOrigin)
    .map(({ lexemes }) => nearestStages(clause.joined ? sinceLastTime(lexemes, found, all) : lexemes, found))
  return told.find((stages) => stages.length > 0) ?? null
}

/** "…, and in two days or less after it came, we write to you": what follows the time is what it is for. */
function isBareTime({ clauses }: Passage, { lexemes, end }: Clause): boolean {
  const opens = lexemes[0] !== undefined && is(lexemes[0], 'and', 'within', 'but')
  const origin = clauses.find(({ start }) => start >= end)
  return opens && origin?.role === 'after' && isOnlyTime({ lexemes })
}

/** "Days 1 to 5", "within two weeks": nothing but a time. */
function isOnlyTime({ lexemes }: Pick<Clause, 'lexemes'>): boolean {
  return lexemes.every((lexeme) => lexeme.value !== null || is(lexeme, ...TIME))
}

/** The same, or "after 90 days". */
export function isSpan({ lexemes }: Pick<Passage, 'lexemes'>): boolean {
  const [first, ...others] = lexemes
  return first !== undefined && isOnlyTime({ lexemes: is(first, 'after', 'at') ? others : lexemes })
}

/** What stands around a number of days. */
const TIME: readonly Concept[] = ['and', 'or', 'but', 'within', 'business', 'aim', 'further']

/** "| Day 7 | Triage |". */
function ofRow({ row }: Setting): Stage[] | null {
  const [first, second, ...others] = ofLabel(row)
  const isPair = PAIRS.some(([earlier, later]) => first === earlier && second === later && others.length === 0)
  return orSilent(ofLabel(row).slice(0, isPair ? 2 : 1))
}

/** "### Day 1-3" over "Acknowledge the report": a stretch of a schedule is for the steps under it. */
function ofSteps({ passage, led }: Setting): Stage[] | null {
  if (led.length === 0 || !isSpan(passage)) return null
  const told = led.map((step) => stagesOf(step.lexemes)).filter((stages) => stages.length > 0)
  const [first, second] = [told[0]?.slice(0, 1) ?? [], told[1]?.slice(0, 1) ?? []]
  const isPair = PAIRS.some(([earlier, later]) => first[0] === earlier && second[0] === later)
  return orSilent(isPair ? [...first, ...second] : first)
}

function statedIn({ clauses }: Passage): readonly Lexeme[] {
  return clauses.filter(({ role }) => role !== 'condition').flatMap(({ lexemes }) => lexemes)
}

/** A longer clause is no remark on the sentence before, in characters. */
const REMARK_LENGTH = 80

/** "Usually within two days": only a time and how sure it is. */
function isRemark({ lexemes, start, end }: Clause): boolean {
  const isAboutTime = (lexeme: Lexeme) => lexeme.value !== null || is(lexeme, 'within', 'aim', 'may', 'business', 'at')
  return end - start <= REMARK_LENGTH && lexemes.every(isAboutTime) && has({ lexemes }, 'within', 'aim')
}

/** "By default 90 days, and less for what is known already." */
function isUsual({ lexemes: [first] }: Passage, { start }: FoundDuration): boolean {
  return first !== undefined && is(first, 'aim') && first.end <= start && start - first.end <= USUAL
}

/** A word or two between "by default" and the time, in characters. */
const USUAL = 12

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

/** What a time is counted from tells no stage, but its goal does: "30 days from confirmation to release". */
function withoutOrigin({ lexemes, ...clause }: Clause): Clause {
  if (!lexemes[0]?.concepts.includes('counted-from')) return { lexemes, ...clause }
  const goal = lexemes.findIndex(({ value }) => value?.kind === 'range')
  return { ...clause, lexemes: goal < 0 ? [] : lexemes.slice(goal) }
}

/** The lead-in, the sentence before in the same paragraph ("How long does a fix take? Two weeks.") and the heading. */
function ofSurroundings({ passage, clause, heading, found, opening, rest }: Setting): Stage[] | null {
  const headed = ofLabel(heading)
  for (let lead = passage.lead; lead; lead = lead.lead) {
    // "Fix timelines", and then "Counted from the day on which it was published."
    if (!ENDS_IN_COLON.test(lead.text) && headed.length > 0 && has(lead, 'counted-from')) break
    const stages = [sinceItsTimes(lead.lexemes), (lead.label ?? lead).lexemes].flatMap((words) => ofLabel(words))
    if (stages.length > 0) return stages.slice(0, 1)
  }
  const { previous } = passage
  if (previous && previous.sentence.block === passage.sentence.block) {
    const goesOn = !announces(previous) && (isRemark(clause) || isUsual(passage, found)) && speaksOfUs(previous)
    const stages = goesOn ? stagesOf(statedIn(previous)) : announces(previous) ? ofLabel(statedIn(previous)) : []
    if (stages.length > 0) return stages.slice(0, 1)
  }
  // "**Checked.** You hear that within 10 days", "**First 3 days.** We answer."
  const runIn = opening && announces(opening) ? ofLabel(statedIn(opening)) : []
  const told = announces(passage) ? rest.flatMap((part) => stagesOf(statedIn(part))) : runIn
  if (told.length > 0) return told.slice(0, 1)
  if (isOnOther(passage, clause)) return null
  if (tellsOther(passage, clause)) return null
  const isTurn = isRhythm(clause.lexemes, found)
  if (headed.length > 0 && passage.subject !== 'reporting' && !(isTurn && headed[0] !== 'update'))
    return headed.slice(0, 1)
  const isLater = passage.clauses.some((part) => isOrigin(part, found) && has(part, 'fix', 'release', 'publish'))
  const isReply = passage.sentence.block.section.heading && passage.subject === 'response' && !isLater
  if (!isReply || namesOther(passage)) return null
  if (isTurn) return has(clause, 'you') ? ['update'] : null
  return clause.actor !== 'you' ? ['acknowledge'] : null
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

const LETTER = new LetterPattern(String.raw`\p{L}`)

/** "We answer within 3 days, and aim at these times for a fix:": what stands before a time of its own is not what the lead-in leads to. */
function sinceItsTimes(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const last = lexemes.findLastIndex(({ value }) => value?.kind === 'unit' || value?.kind === 'duration')
  return last < 0 ? [] : lexemes.slice(last + 1)
}

function orSilent(stages: Stage[]): Stage[] | null {
  return stages.length > 0 ? stages : null
}

/** "We let you know within 2 days that your mail has arrived." */
function tellsOfArrival({ clauses }: Passage, clause: Clause): boolean {
  if (!has(clause, 'inform', 'notify') || has(clause, 'assess', 'every', 'fix')) return false
  const next = clauses[clauses.indexOf(clause) + 1]
  return has(clause, 'receipt') || (next?.role === 'main' && has(next, 'receipt') && !has(next, 'assess', 'fix'))
}

function ownStages({ passage, clause, found, all }: Setting): Stage[] {
  if (tellsOfArrival(passage, clause)) return ['acknowledge']
  const lexemes = sinceLastTime(withoutLabel(passage, clause, found), found, all)
  const told = sinceOpening(passage, untilNextTime(passage, lexemes, found, all), found)
  if (clause.actor === 'you' && isBareConfirmation(told)) return ['acknowledge']
  const stages = nearestStages(withoutLateOrigin(told, found), found)
  return keepsInformed(passage, clause, found, stages) ? ['update'] : stages
}

/** "You receive a confirmation": that of the arrival, where nothing else is told or named that is confirmed. */
function isBareConfirmation(lexemes: readonly Lexeme[]): boolean {
  if (!has({ lexemes }, 'confirm') || has({ lexemes }, 'vulnerability', 'bug', 'detailed')) return false
  return lexemes.every((lexeme) => is(lexeme, 'confirm') || !stageOfLexeme(lexeme))
}

/** "Confirmed ones, in 10 days a fix is made": a time that opens the part behind a comma is for what follows it. */
function sinceOpening({ text }: Passage, lexemes: readonly Lexeme[], { start, end }: FoundDuration): readonly Lexeme[] {
  const later = lexemes.filter((lexeme) => lexeme.start >= end)
  if (!later.some((lexeme) => stageOfLexeme(lexeme)) || later.length === lexemes.length) return lexemes
  const isTold = lexemes.some((lexeme) => lexeme.end <= start && stageOfLexeme(lexeme))
  const opening = lexemes.findLastIndex((lexeme) => lexeme.end <= start && !is(lexeme, 'within', 'business', 'at'))
  const before = lexemes[opening]
  if (!isTold || !before || !COMMA.test(text.slice(before.end, start))) return lexemes
  const next = later[0] as Lexeme
  return COMMA.test(text.slice(end, next.start)) ? lexemes : later
}

/** "90 days by default from the reply": a word or two of the time itself may stand before what it is counted from. */
function withoutLateOrigin(lexemes: readonly Lexeme[], { end }: FoundDuration): readonly Lexeme[] {
  const origin = lexemes.findIndex((lexeme) => lexeme.start >= end && is(lexeme, 'counted-from'))
  if (origin < 0) return lexemes
  const between = lexemes.slice(0, origin).filter(({ start }) => start >= end)
  return between.every((lexeme) => is(lexeme, 'at', ...TIME)) ? lexemes.slice(0, origin) : lexemes
}

/** "You hear from us every week", "we send you a mail every month". */
function keepsInformed(passage: Passage, clause: Clause, found: FoundDuration, stages: readonly Stage[]): boolean {
  if (!isRhythm(clause.lexemes, found) || !has(clause, 'you')) return false
  return stages.length === 0
    ? has(clause, 'send', 'email', 'contact', 'notify', 'will') ||
        (clause.actor !== 'you' && has(passage, 'acknowledge'))
    : stages.every((stage) => stage === 'acknowledge')
}

/** What one time can be for together, the earlier stage first: "acknowledged and assessed", "fix and disclose". */
const PAIRS: readonly (readonly [Stage, Stage])[] = [
  ['acknowledge', 'assess'],
  ['fix', 'disclose'],
]

function sharedWith({ passage, clause, all }: Setting, stages: readonly Stage[]): Stage[] {
  const before = passage.clauses[passage.clauses.indexOf(clause) - 1]
  // "We fix it, and agree with you on a day, 90 days at the latest": the time is that of the agreement.
  if (!clause.joined || !before || stages.length !== 1 || has(clause, 'agree')) return []
  if (all.some(({ start }) => start >= before.start && start < clause.start)) return []
  const told = stagesOf(before.lexemes)
  return PAIRS.flatMap(([earlier, later]) => (stages[0] === later && told.includes(earlier) ? [earlier] : []))
}

/** "Within 3 days we acknowledge and triage it": the time stands before both. */
function laterPart({ passage: { clauses }, clause, all }: Setting, [stage, ...others]: readonly Stage[]): Stage[] {
  if (others.length > 0) return []
  const next = clauses[clauses.indexOf(clause) + 1]
  const [first] = clause.lexemes.filter((lexeme) => stageOfLexeme(lexeme))
  const isBefore = all.some(({ start, end }) => start >= clause.start && first !== undefined && end <= first.start)
  if (!next?.joined || !isBefore || all.some(({ start }) => start >= next.start && start < next.end)) return []
  const told = stagesOf(next.lexemes)
  return PAIRS.flatMap(([earlier, later]) => (stage === earlier && told.includes(later) ? [later] : []))
}

/** "We publish it." */
function wePublish(clause: Clause): boolean {
  return clause.role === 'main' && clause.actor === 'we' && !isNegated(clause) && has(clause, 'publish')
}

/** "Publication happens." */
function isOnPublication(clause: Clause): boolean {
  return clause.role === 'main' && has(clause, 'publish', 'disclosure') && !isNegated(clause)
}

/** "After a fix is out or at 90 days": a time beside an event. */
function followsEvent({ lexemes }: Clause, { start }: FoundDuration): boolean {
  const or = lexemes.findLast((lexeme) => is(lexeme, 'or') && lexeme.end <= start)
  return or !== undefined && lexemes.some((lexeme) => lexeme.end <= or.start && stageOfLexeme(lexeme) === 'fix')
}

/** "you may publish it". */
function mayPublish(clause: Clause): boolean {
  if (ordersToPublish(clause)) return true
  return (
    clause.role === 'main' &&
    clause.actor === 'you' &&
    !isNegated(clause) &&
    has(clause, 'publish') &&
    has(clause, 'may')
  )
}

/** "Should there be no fix after 90 days, publish it." */
export function ordersToPublish({ role, actor, start, lexemes: [first] }: Clause): boolean {
  if (role !== 'main' || actor !== null || !first || first.start > start + 1) return false
  return is(first, 'publish') && !is(first, 'disclosure')
}

/** "Keep it private for 90 days", "allow us 90 days to fix it": the reporter waits, whatever is done meanwhile. */
function waitingStage(passage: Passage, clause: Clause, found: FoundDuration): Stage | null {
  const main = passage.clauses.filter(({ role }) => role === 'main')
  const behind = clause.lexemes.find(({ start }) => start >= found.end)
  // "We ask for 90 days of silence."
  if (behind && is(behind, 'wait') && behind.start - found.end <= 1) return 'disclose'
  const waits = has(clause, 'wait') && clause.actor !== 'we'
  if (waits && has(clause, 'acknowledge', 'respond')) return 'acknowledge'
  const onPublication = has(passage, 'publish', 'disclosure', 'public', 'private')
  if (waits && has(passage, 'acknowledge', 'respond') && !onPublication && !has(passage, 'fix')) return 'acknowledge'
  if (
    waits &&
    (has(passage, 'publish', 'disclosure', 'public', 'private', 'fix', 'opportunity') ||
      has(clause, 'detail') ||
      passage.subject === 'disclosure')
  )
    return 'disclose'
  const isAskedAhead =
    has(clause, 'must', 'please') && clause.actor !== 'we' && passage.clauses.some(isAheadOfPublication)
  if (isAskedAhead && !has(clause, 'acknowledge', 'respond', 'assess')) return 'disclose'
  const isForChance = passage.clauses.some(isAheadOfPublication)
  const asked = main.find(
    (part) =>
      has(part, 'wait') &&
      (has(part, 'private', 'publish', 'disclosure') || (isForChance && has(part, 'opportunity'))) &&
      part.actor !== 'we',
  )
  const isFar = asked && (asked.end <= clause.start || isOnlyTime(clause))
  if (isFar && stagesOf(clause.lexemes).length === 0) return 'disclose'
  const secret = main.some(
    (part) =>
      has(part, 'private') ||
      (has(part, 'publish', 'public') && isNegated(part)) ||
      (has(part, 'wait') && has(part, 'detail') && part.actor !== 'we'),
  )
  const publishes = main.some((part) => has(part, 'publish', 'disclosure'))
  return clause.role === 'until' && (secret || publishes) ? 'disclose' : null
}

/** "Before you publish it". */
function isAheadOfPublication(clause: Clause): boolean {
  return clause.role === 'until' && has(clause, 'publish', 'disclosure', 'public')
}

function ofLabel(lexemes: readonly Lexeme[], isRhythmic = false): Stage[] {
  // "Confirmation: 48 hours" is that of the arrival where nothing else is named that is confirmed.
  if (lexemes.length > 0 && lexemes.every((lexeme) => is(lexeme, 'confirm', 'receipt'))) return ['acknowledge']
  const told: Stage[] = isNews(lexemes) ? ['update'] : withoutAlternative(lexemes, stagesOf(lexemes, { plans: false }))
  // "Advisory: 14 days after the release."
  const stages: Stage[] = told.length === 0 && isPublication(lexemes) ? ['disclose'] : told
  const isRegular =
    isRhythmic || lexemes.some(({ concepts, value }) => concepts.includes('every') || value?.kind === 'duration')
  return stages.map((stage) => (stage === 'update' && !isRegular ? 'assess' : stage))
}

/** "Fix or remediation plan": the first of two, the second of which is what comes instead. */
function withoutAlternative(lexemes: readonly Lexeme[], stages: Stage[]): Stage[] {
  const or = lexemes.findIndex((lexeme) => is(lexeme, 'or'))
  if (or < 0 || stages.length < 2 || !stages.includes('fix') || !stages.includes('assess')) return stages
  const first = stagesOf(lexemes.slice(0, or), { plans: false })
  return first.length > 0 ? first : stages
}

/** "Disclosure status update": the last word tells what it is, those before only what it is on. */
function isNews(lexemes: readonly Lexeme[]): boolean {
  const [first, ...others] = lexemes
  const last = others.at(-1)
  if (!first || !last || !is(last, 'inform') || !stageOfLexeme(first)) return false
  return lexemes.every(
    (lexeme, index) => stageOfLexeme(lexeme) && lexeme.start - (lexemes[index - 1]?.end ?? lexeme.start) <= 1,
  )
}

function isPublication(lexemes: readonly Lexeme[]): boolean {
  return (
    has({ lexemes }, 'advisory', 'advisories', 'public') &&
    lexemes.every((lexeme) => is(lexeme, 'advisory', 'advisories', 'public', 'cve', 'and', 'if', 'must', 'after'))
  )
}

/** Of several stages in one clause the first counts, as the one of its verb, with those that share its verb by "and". */
function nearestStages(lexemes: readonly Lexeme[], found: FoundDuration): Stage[] {
  const isRegular = lexemes.some(({ concepts }) => concepts.includes('every'))
  const together = stagesOf(lexemes)
  if (isRhythm(lexemes, found) && lexemes.some(({ concepts }) => concepts.includes('inform'))) return ['update']
  // "You hear from us every 14 days."
  if (isEvery(lexemes, found) && together.length === 1 && together[0] === 'acknowledge') return ['update']
  const mapped = together.map((stage) =>
    stage === 'update' && !isRegular && !isRhythm(lexemes, found) ? 'assess' : stage,
  )
  if (mapped.length <= 1) return mapped
  if (together.includes('update') || isRhythm(lexemes, found)) return ['update']
  if (mapped.includes('acknowledge') && mapped.includes('assess')) {
    const joint = lexemes.some(({ concepts }) => concepts.includes('and'))
    return joint ? ['acknowledge', 'assess'] : ['assess']
  }
  // "We share our assessment", "a turnaround of 7 days for fixes": words that tell a stage only where nothing else does.
  const telling = lexemes.filter((lexeme) => stageOfLexeme(lexeme) && !is(lexeme, 'send') && !isTurnaround(lexeme))
  const own = telling.filter((lexeme) => !isOfKind(lexeme, lexemes, found))
  const first =
    own.find((lexeme) => lexeme.end <= found.start) ??
    telling.find((lexeme) => lexeme.end <= found.start) ??
    telling[0] ??
    lexemes.find((lexeme) => stageOfLexeme(lexeme))
  const stage = first && stageInContext(first, lexemes[lexemes.indexOf(first) + 1])
  if (stage === 'acknowledge' && !mapped.includes('acknowledge')) return ['assess']
  return stage ? [stage] : []
}

/** "For accepted reports we publish a patch", "bugs that are confirmed get patched": which reports it is on, and no step. */
function isOfKind(lexeme: Lexeme, lexemes: readonly Lexeme[], found: FoundDuration): boolean {
  if (!is(lexeme, 'assess')) return false
  const index = lexemes.indexOf(lexeme)
  const [before, after] = [lexemes[index - 1], lexemes[index + 1]]
  const next = lexemes.findIndex((other, at) => at > index && stageOfLexeme(other) && !is(other, 'assess'))
  if (next < 0 || (lexemes[next] as Lexeme).end > found.start) return false
  if (lexemes.slice(index, next).some((other) => is(other, 'and', 'or'))) return false
  if (after && is(after, ...REPORTED) && after.start - lexeme.end <= 1)
    return before === undefined || !is(before, 'we', 'will', 'aim', 'you', 'and')
  return before !== undefined && is(before, ...REPORTED) && next === index + 1
}

const REPORTED: readonly Concept[] = ['report', 'vulnerability', 'bug', 'tracker']

function isTurnaround(lexeme: Lexeme): boolean {
  return is(lexeme, 'deadline') && is(lexeme, 'respond')
}

/** "weekly", "every 7 days". */
export function isRhythm(lexemes: readonly Lexeme[], found: FoundDuration): boolean {
  return found.regular === true || isEvery(lexemes, found)
}

function isEvery(lexemes: readonly Lexeme[], found: FoundDuration): boolean {
  return lexemes.some(({ end, concepts }) => concepts.includes('every') && end <= found.start && found.start - end < 4)
}

function withoutLabel(passage: Passage, clause: Clause, found: FoundDuration): readonly Lexeme[] {
  const isCell = passage.sentence.block.cell !== null
  const opens = passage.label && passage.text.startsWith(passage.label.text)
  const labelled = passage.label && opens && !isCell ? passage.label.text.length : 0
  const end = found.end < labelled ? 0 : labelled
  return clause.lexemes.filter((lexeme) => lexeme.start >= end)
}

/**
 * "A reply within 3 days and a fix within a week": what stands before another time belongs to that one, if anything is left; so does
 * what stands behind it up to an "and": "3 days to answer and a week to fix it".
 */
function sinceLastTime(
  lexemes: readonly Lexeme[],
  found: FoundDuration,
  all: readonly FoundDuration[],
): readonly Lexeme[] {
  const last = all.findLast(({ end }) => end <= found.start)
  if (!last) return upToNextTime(lexemes, found, all) ?? lexemes
  const isTold = (part: readonly Lexeme[]) => part.some((lexeme) => stageOfLexeme(lexeme))
  const own = upToNextTime(lexemes, found, all)
  if (own) return own
  const left = lexemes.filter(({ start }) => start >= last.end)
  if (!isTold(lexemes.filter(({ end }) => end <= last.start))) {
    const conjunction = left.findIndex((lexeme) => is(lexeme, 'and') && lexeme.end <= found.start)
    const next = left.slice(conjunction + 1)
    if (conjunction >= 0 && isTold(next)) return next
  }
  return isTold(left) ? left : lexemes
}

/** "24 h reply / 72 h triage / 30 d fix": where each time stands right before its stage, that is all that it is for. */
function upToNextTime(
  lexemes: readonly Lexeme[],
  { start, end }: FoundDuration,
  all: readonly FoundDuration[],
): readonly Lexeme[] | null {
  const [first] = all
  if (!first || all.length < 2 || lexemes.some((lexeme) => lexeme.end <= first.start && stageOfLexeme(lexeme)))
    return null
  const isFollowed = all.every((time, index) => {
    const next = lexemes.find((lexeme) => lexeme.start >= time.end)
    return next && stageOfLexeme(next) && next.start - time.end <= 1 && next.end <= (all[index + 1]?.start ?? next.end)
  })
  const next = all.find((time) => time.start >= end)?.start ?? Number.POSITIVE_INFINITY
  return isFollowed ? lexemes.filter((lexeme) => lexeme.start >= start && lexeme.end <= next) : null
}

/** "A reply within 3 days and a fix within a week": where the stage stands before its time, "and" or a comma behind it leads to the next. */
function untilNextTime(
  { text }: Passage,
  lexemes: readonly Lexeme[],
  found: FoundDuration,
  all: readonly FoundDuration[],
): readonly Lexeme[] {
  const next = all.find(({ start }) => start >= found.end)
  const told = lexemes.some((lexeme) => lexeme.end <= found.start && stageOfLexeme(lexeme))
  if (!next || !told) return lexemes
  const conjunction = lexemes.find(({ start, concepts }) => start >= found.end && concepts.includes('and'))?.start
  const comma = text.slice(found.end).search(COMMA)
  const end = Math.min(conjunction ?? next.start, comma < 0 ? next.start : found.end + comma, next.start)
  return lexemes.filter(({ start }) => start < end)
}
