import type { Span } from '../document/document.js'
import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import type { Channel } from '../policy/channel.js'
import type { Referral, Statement } from '../policy/reading.js'
import { isPolicyFile } from '../policy/statements.js'
import { destinationOf, isHelp, REFERENCE } from './channels/hosts.js'
import { has } from './clauses.js'
import { is, type Lexeme } from './lexicon.js'
import { isUnderSecurity } from './matter.js'
import { isNavigation } from './navigation.js'
import { type Manuscript, type Passage, statement } from './passages.js'
import { ENDS_IN_COLON } from './punctuation.js'

/** What may stand before the verb: "please also see". */
function isFiller(lexeme: Lexeme): boolean {
  return lexeme.concepts.length === 0 || is(lexeme, 'please', 'but', 'and', 'example')
}

/** "See SECURITY.md for the scope and the safe harbor": another document says what is only named here. */
export function isReferral({ clauses, lexemes, spans }: Passage): boolean {
  const names = lexemes.some((lexeme) => is(lexeme, 'policy')) || spans.some(({ kind }) => kind === 'link')
  if (!names || clauses.some(({ actor }) => actor === 'we')) return false
  return clauses.some((clause) => {
    if (clause.role !== 'main') return false
    const verb = clause.lexemes.find((lexeme) => !isFiller(lexeme))
    return (verb !== undefined && isLook(verb)) || endsInLook(clause.lexemes)
  })
}

function isLook(lexeme: Lexeme): boolean {
  return is(lexeme, 'see') && !is(lexeme, 'use', 'discover')
}

/** "For the scope, see SECURITY.md", of which nothing else is said. */
function endsInLook(lexemes: readonly Lexeme[]): boolean {
  const at = lexemes.findIndex(isLook)
  if (at < 0 || lexemes.slice(0, at).some((lexeme) => is(lexeme, ...SAYING))) return false
  return lexemes.slice(at + 1).every((lexeme) => is(lexeme, 'policy', 'security'))
}

/** What says something of its subject before it is looked up. */
const SAYING: readonly Concept[] = ['will', 'may', 'must', 'not', 'gets', 'authorized', 'publish', 'send']

/** Finds the pages that tell, in place of the document, how to report or what becomes of a report; none of them is a way to report itself. */
export function readReferrals(manuscript: Manuscript, channels: readonly Statement<Channel>[]): Statement<Referral>[] {
  const ways = new Set(channels.map(({ value }) => value.target))
  return manuscript.passages.flatMap((passage) => {
    const { kind } = passage.sentence.block
    if (kind === 'heading' || kind === 'cell' || isNavigation(passage.text, passage.spans)) return []
    for (const span of passage.spans) {
      if (!isPage(span) || ways.has(span.url) || isOnBugs(passage, span.url, manuscript)) continue
      const about = aboutOf(passage, span)
      if (about) return [statement(passage, { target: span.url as string, about })]
    }
    const name = fileNamed(passage)
    return name ? [statement(passage, { target: name, about: 'reporting' })] : []
  })
}

/** "How to write a bug report is told [here](https://lantern.dev/bugs)", where the text is not on security as a whole. */
function isOnBugs(passage: Passage, url: string, manuscript: Manuscript): boolean {
  if (!has(passage, 'bug') || has(passage, 'vulnerability', 'security', 'sensitive') || SECURITY_PAGE.test(url))
    return false
  return !isUnderSecurity(passage, manuscript)
}

const SECURITY_PAGE = pattern(/secur|vuln|vdp|disclos/i)

function isPage(span: Span): span is Span & { url: string } {
  const { kind, url } = span
  return (
    kind === 'link' &&
    url !== undefined &&
    !NO_PAGE.test(url) &&
    !REFERENCE.test(url) &&
    !DOCUMENT.test(url) &&
    !isHelp(url) &&
    destinationOf(url) === 'page'
  )
}

/** A place in the document itself, or what no browser opens. */
const NO_PAGE = pattern(/^(?:#|(?!https?:)[a-z][a-z\d+.-]*:)/i)

/** What an audit found. */
const DOCUMENT = pattern(/\.pdf(?:$|[?#])/i)

/** "See SECURITY.md", which is no link: the file that is named, but not "read this SECURITY.md". */
function fileNamed(passage: Passage): string | null {
  const { text, spans, lexemes } = passage
  const match = NAME_OF_POLICY.exec(text)
  if (!match) return null
  const [name] = match
  const start = match.index
  const end = start + name.length
  if (spans.some((span) => span.kind === 'link' && span.start <= start && end <= span.end)) return null
  if (isNamedForReports(passage, start)) return name
  if (has({ lexemes: withoutAside(lexemes) }, ...OTHER_MATTERS)) return null
  const looks = lexemes.some((lexeme) => {
    if (!is(lexeme, 'see') || is(lexeme, 'discover')) return false
    const between = lexeme.end <= start ? text.slice(lexeme.end, start) : text.slice(end, lexeme.start)
    return between.trim().length <= LONGEST_ARTICLE
  })
  return looks || holds({ lexemes }, text, start) || isLedTo(passage, name) ? name : null
}

/** "Reports follow the rules in SECURITY.md", "each module has a SECURITY.md that says how to report flaws". */
function isNamedForReports({ lexemes, sentence }: Passage, start: number): boolean {
  if (sentence.block.kind === 'item' || !has({ lexemes }, 'report', 'vulnerability', 'channel')) return false
  const before = lexemes.filter((lexeme) => lexeme.end <= start)
  const last = before.at(-1)
  const isIn = last !== undefined && is(last, 'at') && start - last.end <= NEAR
  return isIn ? has({ lexemes: before }, 'see', 'good-faith') : has({ lexemes: before.slice(0, 1) }, 'every')
}

/** "The guidance is found in:", "Flaws are handled apart. The rules are laid down in:" over the name of the file. */
function isLedTo({ lead, text }: Passage, name: string): boolean {
  if (lead === null || text.length - name.length > 1) return false
  if (has(lead, 'see')) return true
  const last = lead.lexemes.at(-1)
  const isIn = last !== undefined && is(last, 'at') && lead.text.length - last.end <= 1
  const before = lead.previous?.sentence.block === lead.sentence.block ? lead.previous : lead
  return isIn && [lead, before].some((part) => has(part, 'policy', 'handling', 'vulnerability'))
}

const NAME_OF_POLICY = pattern(
  /(?<![\w./-])(?:[\w.-]{1,40}\/){0,4}SECURITY(?:[._-][A-Za-z]{2}(?:[_-][A-Za-z]{2,4})?)?\.(?:md|rst|adoc)\b/,
)
/** "the", "der", but not "this", in characters. */
const LONGEST_ARTICLE = 3

function aboutOf(passage: Passage, span: Span): Referral['about'] | null {
  const { start, end, url = '' } = span
  const isNamed = (lexeme: Lexeme) => lexeme.start >= start && lexeme.end <= end
  const name = { lexemes: passage.lexemes.filter(isNamed) }
  const lead = { lexemes: wordsOfLead(passage, span) }
  const around = { lexemes: [...lead.lexemes, ...passage.lexemes.filter((lexeme) => !isNamed(lexeme))] }
  const text = passage.text.slice(start, end)
  const told = { lexemes: [...withoutAside(around.lexemes), ...(ADDRESS.test(text) ? [] : name.lexemes)] }
  // "Contact details and the supported versions are listed in our [policy](SECURITY.md)."
  if (isPolicyFile(url) && has(around, 'address') && has(around, 'see')) return 'reporting'
  if (has(told, ...OTHER_MATTERS)) return null
  if (
    isPolicyFile(url) &&
    (has(around, 'see', 'likewise') || holds(FILE.test(text) ? around : passage, passage.text, start))
  )
    return 'reporting'
  // "More information" is not for those who have questions.
  const isOnQuestions = told.lexemes.some((lexeme) => is(lexeme, 'question') && !is(lexeme, 'detail'))
  if (isOnQuestions && !has(name, 'policy', 'report', 'vulnerability')) return null
  const isOnReports = has(passage, 'report', 'vulnerability', 'security', 'disclosure') || REPORTING_PAGE.test(url)
  if (!isOnReports) return null
  // "See our [policy](https://lantern.dev/security)", "the process is described [here](https://lantern.dev/process)"
  const isMore =
    has(lead, 'detail') || (has(around, 'detail') && (has(around, 'see') || holds(around, passage.text, start)))
  const isSent = isMore || (has(around, 'see', 'likewise') && has(passage, ...MATTERS))
  const isTold = has(around, 'policy', 'handling') && has(name, 'see')
  if ((isSent && (has(name, ...MATTERS) || REPORTING_PAGE.test(url))) || isTold) return 'reporting'
  // "Reports are handled by our [response process](https://lantern.dev/process)", but not "this text is based on that [policy](…)"
  const isHandled = has(around, 'report', 'disclosure', 'handling', 'respond', 'see')
  return isHandled && has(name, 'policy', 'coordinated', 'upkeep') ? 'handling' : null
}

/** "Details in SECURITY.md", "Full policy: SECURITY.md", but not "this policy extends SECURITY.md". */
function holds({ lexemes }: Pick<Passage, 'lexemes'>, text: string, start: number): boolean {
  if (!has({ lexemes }, 'detail', 'policy')) return false
  const before = text.slice(0, start).trimEnd()
  if (ENDS_IN_COLON.test(before)) return true
  const last = lexemes.findLast((lexeme) => lexeme.end <= start && !is(lexeme, 'us'))
  return last !== undefined && is(last, 'at') && start - last.end <= NEAR
}

/** "Our", in characters. */
const NEAR = 6

/** "For more, have a look at:", where the link is all that an item says. */
function wordsOfLead({ lead, text, sentence }: Passage, { start, end }: Span): readonly Lexeme[] {
  return lead && sentence.block.kind === 'item' && text.length - (end - start) <= 1 ? lead.lexemes : []
}

/** "Further information, including our key, is found there": what is told only by the way is left out. */
function withoutAside(lexemes: readonly Lexeme[]): readonly Lexeme[] {
  const from = lexemes.findIndex((lexeme) => is(lexeme, 'include'))
  const to = lexemes.findIndex((lexeme, at) => at > from && is(lexeme, 'see'))
  return from < 0 || to < 0 ? lexemes : [...lexemes.slice(0, from), ...lexemes.slice(to)]
}

/** The text of a link that is the name of a file, or its address. */
const FILE = pattern(/\.(?:md|rst|txt|adoc)$/i)
const ADDRESS = pattern(/^(?:https?:\/\/|www\.)/i)

const MATTERS: readonly Concept[] = ['policy', 'report', 'vulnerability', 'disclosure', 'coordinated', 'handling']
const REPORTING_PAGE = pattern(/secur|vuln|vdp|disclos|report/i)
/** What is told on another page of these says nothing of reports. */
const OTHER_MATTERS: readonly Concept[] = [
  'key',
  'advisories',
  'hall-of-fame',
  'bounty',
  'profile',
  'version',
  'best-practices',
  'conduct',
  'subscribe',
  'cve',
  'release-notes',
]
