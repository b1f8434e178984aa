import type { Span } from '../document/document.js'
import type { Concept } from '../languages/language.js'
import { pattern } from '../pattern.js'
import type { Channel } from '../policy/channel.js'
import type { Referral, Statement } from '../policy/reading.js'
import { destinationOf, isHelp, REFERENCE } from './channels/hosts.js'
import { has } from './clauses.js'
import { is, type Lexeme } from './lexicon.js'
import { isNavigation } from './navigation.js'
import { type Manuscript, type Passage, statement } from './passages.js'

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
export function readReferrals(
  { passages }: Manuscript,
  channels: readonly Statement<Channel>[],
): Statement<Referral>[] {
  const ways = new Set(channels.map(({ value }) => value.target))
  return passages.flatMap((passage) => {
    const { kind } = passage.sentence.block
    if (kind === 'heading' || kind === 'cell' || isNavigation(passage.text, passage.spans)) return []
    for (const span of passage.spans) {
      const about = isPage(span) && !ways.has(span.url) ? aboutOf(passage, span) : null
      if (about) return [statement(passage, { target: span.url as string, about })]
    }
    return []
  })
}

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

function aboutOf(passage: Passage, { start, end, url }: Span): Referral['about'] | null {
  if (has(passage, ...OTHER_MATTERS)) return null
  const isNamed = (lexeme: Lexeme) => lexeme.start >= start && lexeme.end <= end
  const name = { lexemes: passage.lexemes.filter(isNamed) }
  const around = { lexemes: passage.lexemes.filter((lexeme) => !isNamed(lexeme)) }
  const isOnReports =
    has(passage, 'report', 'vulnerability', 'security', 'disclosure') || REPORTING_PAGE.test(url ?? '')
  if (!isOnReports) return null
  // "See our [policy](https://lantern.dev/security)", "the process is described [here](https://lantern.dev/process)"
  const isSent = has(around, 'see', 'likewise') && has(passage, ...MATTERS)
  const isTold = has(around, 'policy', 'handling') && has(name, 'see')
  if ((isSent && (has(name, ...MATTERS) || REPORTING_PAGE.test(url ?? ''))) || isTold) return 'reporting'
  // "Reports are handled by our [response process](https://lantern.dev/process)", but not "this text is based on that [policy](…)"
  const isHandled = has(around, 'report', 'disclosure', 'handling', 'respond', 'see')
  return isHandled && has(name, 'policy', 'coordinated', 'upkeep') ? 'handling' : null
}

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
  'question',
]
