import picocolors from 'picocolors'
import type { Display } from '../formats/format.js'
import { printable } from '../formats/printable.js'
import type { Reading, Statement } from '../index.js'
import { pattern } from '../pattern.js'
import type { Channel } from '../policy/channel.js'
import { describeDuration } from '../policy/duration.js'
import type { Confidence } from '../policy/reading.js'
import { beginningOf } from '../policy/shortened.js'
import type { Extraction } from './extraction.js'

const BLANKS = pattern(/\s+/g)

type Said = [label: string, value: string, statement: Pick<Statement<unknown>, 'place' | 'text' | 'confidence'>]

/** The longest words of the source that are shown, in UTF-16 code units. */
const WORDS_LENGTH = 100

/** Each statement with the line and the words that it was read from. */
export function showExtractions(extractions: readonly Extraction[], { color }: Display): string {
  const colors = picocolors.createColors(color)
  const blocks = extractions.map((extraction) => {
    const path = colors.underline(printable(extraction.path))
    if ('error' in extraction) return `${path}  ${colors.red('not read')}\n  ${printable(extraction.error)}\n`

    const { kind, language } = extraction.facts
    const encoding = extraction.encoding ? `, ${extraction.encoding}: save it as UTF-8` : ''
    const lines = statements(extraction.reading).flatMap(([label, value, { place, text, confidence }]) => [
      value === '' ? `  ${colors.bold(label)}` : `  ${colors.bold(label)} ${printable(value)}`,
      colors.dim(
        `    line ${place.start.line}${doubt(confidence)}: ${printable(beginningOf(text.replace(BLANKS, ' '), WORDS_LENGTH))}`,
      ),
    ])
    return `${path}  ${kind}, ${language}${printable(encoding)}\n${lines.join('\n')}\n`
  })
  return blocks.join('\n')
}

function statements(reading: Reading): Said[] {
  const { entries, prose } = reading.versions
  const said: Said[] = [
    ...reading.channels.map(
      (statement): Said => [`report by ${statement.value.kind}`, channel(statement.value), statement],
    ),
    ...reading.publicReports.map((statement): Said => ['public reports', statement.value, statement]),
    ...reading.timeframes.map((statement): Said => [statement.value.stage, timeframe(statement.value), statement]),
    ...reading.vagueTimes.map((statement): Said => [statement.value.stage, 'without a number', statement]),
    ...reading.declinedTimes.map((statement): Said => ['times', 'none promised', statement]),
    ...reading.untimedReplies.map((statement): Said => [statement.value, 'without a time', statement]),
    ...reading.embargoes.map(
      (statement): Said => [
        'embargo',
        statement.value.until ? `until ${statement.value.until}` : 'without an end',
        statement,
      ],
    ),
    ...[...new Set([...entries, ...prose])].map(
      (statement): Said => [`version ${statement.value.range}`, verdict(statement.value.supported), statement],
    ),
    ...reading.topics.map((statement): Said => [statement.value.topic, '', statement]),
    ...reading.placeholders.map((statement): Said => ['to fill in', '', statement]),
    ...reading.reviewDates.map((statement): Said => ['reviewed', statement.value.date, statement]),
    ...reading.contactRequests.map((statement): Said => ['asked in public', 'for a private way', statement]),
    ...reading.referrals.map(
      (statement): Said => [`${statement.value.about} elsewhere`, statement.value.target, statement],
    ),
    ...reading.otherContacts.map(
      (statement): Said => [`for ${statement.value.purpose}`, statement.value.target, statement],
    ),
  ]
  return said.sort(([, , a], [, , b]) => a.place.start.offset - b.place.start.offset)
}

/** Said only of what is less than sure, as most is. */
function doubt(confidence: Confidence): string {
  return confidence === 'high' ? '' : `, ${confidence} confidence`
}

function channel({ target, formBy }: Channel): string {
  const address = target ?? 'without an address'
  if (formBy === undefined) return address
  return `${address} (${formBy === 'wording' ? 'by its wording' : 'its host takes reports'})`
}

function timeframe({ within, severity, force }: Reading['timeframes'][number]['value']): string {
  const scope = severity === null ? '' : `, ${severity} severity`
  return `within ${describeDuration(within)}${scope}${force === 'promise' ? '' : ` (${force})`}`
}

function verdict(supported: boolean | null): string {
  return supported === null ? 'unclear' : supported ? 'supported' : 'not supported'
}
