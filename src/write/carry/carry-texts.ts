import type { Channel } from '../../policy/channel.js'
import { holds, type Place } from '../../policy/place.js'
import type { Policy } from '../../policy/policy.js'
import { policyOf } from '../../policy/policy-of.js'
import type { Reading, SectionSubject, Statement } from '../../policy/reading.js'
import type { Topic, TopicName } from '../../policy/topic.js'
import { type CarriedText, type Notes, note, type SourceBlock } from './carried.js'

/** Statements that a template says anew; a text that holds nothing else need not come over. */
function saidAnew(reading: Reading): Statement<unknown>[] {
  return [
    ...reading.channels,
    ...reading.publicReports,
    ...reading.timeframes,
    ...reading.versions.entries,
    ...reading.otherContacts.filter(({ value }) => value.purpose === 'other-bugs'),
    ...reading.reviewDates,
    ...reading.topics.filter((topic) => !isOwn(topic, reading)),
  ]
}

/** Whether no template can say it: how reports are handled, promises in law and money, and what stands in no list. */
function isOwn({ value, place }: Statement<Topic>, reading: Reading): boolean {
  switch (value.topic) {
    case 'process':
      return (
        !reading.timeframes.some((time) => time.place.start.line === place.start.line) || isOnly('process', reading)
      )
    case 'safe-harbor':
      return true
    case 'bounty':
      return value.offered
    case 'report-contents':
      return value.items.length === 0 && (policyOf(reading).reportContents?.items.length ?? 0) === 0
    case 'scope':
      return value.in.length + value.out.length === 0
    case 'advisories':
      return value.url === null
    case 'encryption':
      return value.url === null && value.fingerprint === null
    default:
      return false
  }
}

function isOnly(topic: TopicName, { topics }: Reading): boolean {
  return topics.filter(({ value }) => value.topic === topic).length === 1
}

/** Statements that may not come over, whatever else stands beside them: public and unnamed ways, replaced ones, blanks. */
function refusedIn(
  { placeholders, channels }: Reading,
  { channels: given = [] }: Partial<Policy>,
): Statement<unknown>[] {
  const ways = channels.filter(({ value }) => isRefused(value) || given.some(({ kind }) => kind === value.kind))
  return [...placeholders, ...ways]
}

function isRefused({ kind, private: isPrivate }: Channel): boolean {
  return kind === 'issue' || kind === 'unnamed' || (kind === 'chat' && !isPrivate)
}

/** Texts in which something is said that no template says. */
function ownIn(reading: Reading): Statement<unknown>[] {
  const { versions } = reading
  const prose = versions.form === 'prose' && versions.entries.length === 0 && versions.place
  return [
    ...reading.topics.filter((topic) => isOwn(topic, reading)),
    ...(prose ? [{ value: null, place: prose, text: '', confidence: 'high' as const }] : []),
  ]
}

/** Texts that hold what no template can say, and where they stand. */
export function carryTexts(
  text: string,
  reading: Reading,
  blocks: readonly SourceBlock[],
  answers: Partial<Policy>,
  notes: Notes,
): { texts: CarriedText[]; places: Place[] } {
  if (reading.kind === 'template') return { texts: [], places: [] }
  const places: Place[] = []
  const anew = saidAnew(reading)
  const refused = refusedIn(reading, answers)
  const own = ownIn(reading)
  const within = (statements: readonly Statement<unknown>[], place: Place) =>
    statements.some((one) => holds(place, one.place))
  const texts: CarriedText[] = []
  let heading: SourceBlock | null = null
  for (const block of units(blocks)) {
    if (block.kind === 'heading') {
      heading = block
      continue
    }
    const markdown = text.slice(block.place.start.offset, block.place.end.offset)
    const { start, end } = block.place
    const line = start.line === end.line ? 'the text' : `the text up to line ${end.line}`
    if (block.kind === 'comment') continue
    if (block.kind === 'definition') texts.push({ markdown, subject: 'other', heading: null })
    else if (within(refused, block.place))
      notes.refused.push(note(block.place, line, 'it names a way to report, or a blank, that is not carried over'))
    else if (within(own, block.place) || !within(anew, block.place)) {
      texts.push({
        markdown,
        subject: subjectAt(reading, block.place),
        heading: heading && text.slice(heading.place.start.offset, heading.place.end.offset),
      })
      notes.carried.push(note(block.place, `${line}, word by word`))
      places.push(block.place)
    }
  }
  return { texts, places }
}

/** A sentence that leads on and what it leads to are one; so is a run of such. */
function units(blocks: readonly SourceBlock[]): SourceBlock[] {
  const joined: SourceBlock[] = []
  for (const block of blocks) {
    const last = joined.at(-1)
    if (last?.leadsOn && last.kind === 'other' && block.kind === 'other')
      joined[joined.length - 1] = { ...block, place: { start: last.place.start, end: block.place.end } }
    else joined.push(block)
  }
  return joined
}

function subjectAt({ sections }: Reading, { start }: Place): SectionSubject {
  return sections.findLast(({ place }) => place.start.offset <= start.offset)?.value ?? 'other'
}
