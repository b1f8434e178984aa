import { pattern } from '../pattern.js'
import type { Place } from '../policy/place.js'
import type { Reading, SectionSubject } from '../policy/reading.js'
import { beginningOf } from '../policy/shortened.js'
import { sectionAt, wayToReport } from '../policy/statements.js'
import type { TopicName } from '../policy/topic.js'
import type { Finding } from './report.js'
import type { Problem, Rule } from './rule.js'
import type { ResolvedRule } from './settings.js'

const BRACED_NAME = pattern(/\{(\w+)\}/g)
const BLANKS = pattern(/\s+/g)

/** The longest value of a problem's data that a message repeats, in UTF-16 code units. */
const VALUE_LENGTH = 80

/** Makes a finding of a problem: text, place, severity and all that an output format must not look up. */
export function stamp(
  problem: Problem,
  rule: Rule,
  { severity }: ResolvedRule,
  reading: Reading,
  url: string,
): Finding {
  return {
    rule: rule.id,
    messageId: problem.message,
    severity: severity === 'error' && problem.severity !== 'warning' ? 'error' : 'warning',
    message: fill(rule.messages[problem.message] ?? problem.message, problem.data ?? {}),
    place: placeOf(problem, reading),
    url,
    controls: rule.controls ?? [],
    ...(problem.fix && { fix: problem.fix }),
    ...(problem.request && { request: problem.request }),
  }
}

/** The finding that stands for a rule that crashed. */
export function crash(rule: Rule, error: unknown, reading: Reading, url: string): Finding {
  const fault = error instanceof Error ? error.message : String(error)
  return {
    rule: 'internal',
    messageId: 'crash',
    severity: 'error',
    message: fill('The rule "{rule}" failed ({fault}); report this as a bug of the linter.', { rule: rule.id, fault }),
    place: reading.title,
    url,
    controls: [],
  }
}

/** In the order of the text; at one place errors first, and then in the order of the rules' names. */
export function byPlace(a: Finding, b: Finding): number {
  const order = a.place.start.offset - b.place.start.offset || weightOf(a) - weightOf(b)
  // Ids are ASCII, and loading the collation of a locale costs more than all rules together.
  return order || (a.rule < b.rule ? -1 : Number(a.rule > b.rule))
}

function weightOf({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}

function placeOf({ place, section }: Problem, reading: Reading): Place {
  return place ?? (section ? placeFor(section, reading) : null) ?? reading.title
}

/** Where what is absent belongs: the section on it that says something, or else beside the way to report. */
function placeFor(section: SectionSubject, reading: Reading): Place | undefined {
  const { channels, publicReports } = reading
  const own = reading.sections.filter(({ value }) => value === section)
  if (!WITH_THE_WAY.has(section)) return own[0]?.place
  const holding = (statements: readonly { place: Place }[]) => {
    const sections = statements.map(({ place }) => sectionAt(reading, place.start.offset))
    return own.find((one) => sections.includes(one))
  }
  const onReports = reading.topics.filter(({ value }) => !OFTEN_ELSEWHERE.has(value.topic))
  const said = [...reading.timeframes, ...onReports, ...publicReports, ...reading.embargoes]
  // "Data Handling" and "Security Team" are headings of other matters.
  const best = holding(channels) ?? holding(said)
  const way = wayToReport(reading) ?? channels[0]
  // A text that gives no way says most of reports where it speaks of the public.
  const spoken = publicReports
    .map(({ place }) => sectionAt(reading, place.start.offset))
    .find((one) => one !== undefined)
  // The title names the whole, so that a way in the text below it is nearer.
  const near = best?.place.start.offset === reading.title.start.offset ? (channels[0] ?? best) : best
  return (near ?? way ?? spoken ?? own[0])?.place
}

/** What "Review process" or "Known limits" say, too, which tell reporters nothing. */
const OFTEN_ELSEWHERE: ReadonlySet<TopicName> = new Set(['process', 'scope', 'generated-reports'])

/** What reporters look for where they learn how to report. */
const WITH_THE_WAY: ReadonlySet<SectionSubject> = new Set(['reporting', 'response', 'disclosure'])

function fill(template: string, data: Record<string, string | number>): string {
  return template.replace(BRACED_NAME, (token, name: string) => {
    const value = data[name]
    return value === undefined ? token : beginningOf(oneLine(String(value)), VALUE_LENGTH)
  })
}

function oneLine(value: string): string {
  return value.replace(BLANKS, ' ').trim()
}
