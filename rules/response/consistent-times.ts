import type { Document } from '../../src/document/document.js'
import { defineRule, type Problem } from '../../src/lint/rule.js'
import { describeDuration, hours } from '../../src/policy/duration.js'
import { holds, type Place } from '../../src/policy/place.js'
import { agree, isGraver, isLonger, promiseOf } from '../../src/policy/promises.js'
import type { Statement } from '../../src/policy/reading.js'
import { describeStage, type Timeframe } from '../../src/policy/timeframe.js'

type Time = Statement<Timeframe>

/** No policy gives more times than this; each is compared with each. */
const COMPARED = 500

const REPORTING = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.'

export default defineRule({
  id: 'consistent-times',
  summary: 'The stated times agree: one figure for one step, and an order that can be.',
  why: 'Of two promises a reporter holds you to the shorter one, or trusts neither.',
  source: 'https://github.com/MostroP2P/mostro-cli/issues/182',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    conflict: 'The text gives {second} for {stage} here, but {first} in line {line}; keep one of the two.',
    order:
      'The first reply is promised within {reply}, but the detailed answer within {answer}; correct one of the two.',
    gravity:
      'A {graver} vulnerability is given {longer} for {stage}, but a {slighter} one only {shorter}; correct one of the two.',
    exception:
      'Here {stage} for a {severity} vulnerability takes {longer}, but line {line} promises {shorter} for all; name the exception there.',
  },
  controls: ['OSPS-VM-01.01'],
  examples: [
    {
      policy: `${REPORTING} We acknowledge your report within 48 hours and will send a detailed answer within another 48 hours.`,
      problems: [],
    },
    { policy: `${REPORTING} We will reply within 3-5 working days. A fix follows within 90 days.`, problems: [] },
    {
      policy: `${REPORTING} We will acknowledge your report within 48 hours.\n\n## What happens next\n\nWe will acknowledge your report within 5 days and keep you informed.`,
      problems: ['conflict'],
    },
    {
      policy: `${REPORTING}\n\n- Within 3 days: a first assessment\n- Within 7 days: an assessment in detail, with a plan`,
      problems: [],
    },
    {
      policy: `${REPORTING}\n\n- We will acknowledge your report within 10 days.\n- We will send you a detailed response within 5 days after receiving your report.`,
      problems: ['order'],
    },
    {
      policy: `${REPORTING} We aim to release fixes within these times:\n\n| Severity | Time to fix |\n| --- | --- |\n| Critical | 60 days |\n| Low | 30 days |`,
      problems: ['gravity'],
    },
    {
      policy: `${REPORTING} We acknowledge reports within 2 days.\n\n| Severity | First reply |\n| --- | --- |\n| Critical | 1 day |\n| Low | 5 days |`,
      problems: ['exception'],
    },
    {
      policy: `${REPORTING} We usually acknowledge reports within 2 days.\n\n| Severity | First reply |\n| --- | --- |\n| Critical | 1 day |\n| Low | 5 days |`,
      problems: [],
    },
    {
      policy: `${REPORTING} We acknowledge reports within 7 days.\n\n| Severity | First reply |\n| --- | --- |\n| Critical | 1 day |\n| Low | 5 days |`,
      problems: [],
    },
    {
      policy: `${REPORTING} We aim for these times:\n\n| Severity | Mitigation | Fix |\n| --- | --- | --- |\n| Critical | 3 days | 30 days |\n| Low | 14 days | 90 days |`,
      problems: [],
    },
    {
      policy: `${REPORTING} We aim to release fixes within these times:\n\n| Severity | Time to fix |\n| --- | --- |\n| Critical | 7 days |\n| High | 14 days |\n| Low | 90 days |`,
      problems: [],
    },
  ],

  check({ reading, document }) {
    const times = reading.timeframes
      .filter(({ value, confidence }) => value.force !== 'advice' && value.condition === null && confidence !== 'low')
      .filter(({ value }) => !isFromEvent(value))
      .slice(0, COMPARED)
    return [
      ...conflicts(times, document),
      ...exceptions(times, document),
      ...impossibleOrders(times),
      ...impossibleGravities(times, document),
    ]
  },
})

/** "Three days before the embargo ends, to the distributions", "within an hour": so soon only some event is followed, which may not be said. */
function isFromEvent({ stage, within, since }: Timeframe): boolean {
  return stage === 'disclose' && since === null && hours(within) <= A_NOTICE
}

const A_NOTICE = 72

/** Of the figures for one promise, the first that differs from the first of all. */
function conflicts(times: readonly Time[], document: Document): Problem<'conflict'>[] {
  const firsts = new Map<string, Time>()
  const told = new Set<Time>()
  return times.flatMap((second) => {
    const promise = promiseOf(second.value)
    const first = firsts.get(promise)
    if (first === undefined) firsts.set(promise, second)
    if (first === undefined || told.has(first) || agree(second.value, first.value)) return []
    if (standTogether(first.place, second.place, document)) return []
    if (isLonger(second.value, first.value) && areSteps(first.place, second.place, document)) return []

    told.add(first)
    const data = {
      stage: describeStage(second.value.stage),
      second: describeDuration(second.value.within),
      first: describeDuration(first.value.within),
      line: first.place.start.line,
    }
    return [{ message: 'conflict', place: second.place, data }]
  })
}

/** Two figures in one sentence or table are told apart there, if only by words that were not understood. */
function standTogether(a: Place, b: Place, { tables }: Document): boolean {
  return a.end.offset > b.start.offset || tables.some(({ place }) => holds(place, a) && holds(place, b))
}

function inOrder(a: Place, b: Place): [Place, Place] {
  return a.start.offset <= b.start.offset ? [a, b] : [b, a]
}

/** "72 hours: first assessment", "7 days: plan for the fix": ever longer times in the items of one list are those of its steps. */
function areSteps(a: Place, b: Place, { blocks }: Document): boolean {
  const listAt = ({ start }: Place) =>
    blocks.find(({ place }) => place.start.offset <= start.offset && start.offset < place.end.offset)?.list
  const list = listAt(a)
  return list != null && list === listAt(b)
}

/** "We reply within 2 days" and, elsewhere, "low: a reply within 5 days": the first of those that the promise for all leaves out. */
function exceptions(times: readonly Time[], document: Document): Problem<'exception'>[] {
  const replies = times.filter(({ value }) => value.stage === 'acknowledge')
  const general = replies.find(({ value }) => value.severity === null && value.force === 'promise')
  if (!general) return []
  const longer = replies.find(
    ({ value, place }) =>
      value.severity !== null &&
      value.since === general.value.since &&
      isLonger(value, general.value) &&
      !standTogether(...inOrder(general.place, place), document) &&
      !areSteps(general.place, place, document),
  )
  if (!longer) return []
  const data = {
    stage: describeStage('acknowledge'),
    severity: String(longer.value.severity),
    longer: describeDuration(longer.value.within),
    shorter: describeDuration(general.value.within),
    line: general.place.start.line,
  }
  return [{ message: 'exception', place: longer.place, data }]
}

function impossibleOrders(times: readonly Time[]): Problem<'order'>[] {
  const replies = times.filter(({ value }) => value.stage === 'acknowledge')
  const answers = times.filter(({ value }) => value.stage === 'assess' && value.since === 'report')
  return answers.flatMap(({ value: answer, place }) => {
    const reply = replies.find(({ value }) => value.severity === answer.severity && isLonger(value, answer))
    if (reply === undefined) return []
    const data = { reply: describeDuration(reply.value.within), answer: describeDuration(answer.within) }
    return [{ message: 'order', place, data }]
  })
}

function impossibleGravities(times: readonly Time[], document: Document): Problem<'gravity'>[] {
  return times.flatMap((graver) => {
    const slighter = times.find(
      (other) =>
        isGraver(graver.value, other.value) &&
        isLonger(graver.value, other.value) &&
        !isOfOtherColumn(graver.place, other.place, document),
    )
    if (slighter === undefined) return []
    const data = {
      graver: String(graver.value.severity),
      longer: describeDuration(graver.value.within),
      slighter: String(slighter.value.severity),
      shorter: describeDuration(slighter.value.within),
      stage: describeStage(graver.value.stage),
    }
    return [{ message: 'gravity', place: graver.place, data }]
  })
}

/** "Workaround | Patch": what two columns give is for two steps, even if both are fixes to us. */
function isOfOtherColumn(a: Place, b: Place, { tables }: Document): boolean {
  const table = tables.find(({ place }) => holds(place, a) && holds(place, b))
  const columnOf = (place: Place) => table?.rows.flat().find((cell) => holds(cell.place, place))?.cell?.column
  const [one, other] = [columnOf(a), columnOf(b)]
  return one !== undefined && other !== undefined && one !== other
}
