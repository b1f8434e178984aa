import type { Concept } from '../../../languages/language.js'
import { pattern } from '../../../pattern.js'
import type { ChannelKind } from '../../../policy/channel.js'
import type { Address } from '../../address.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { ENDS_IN_COLON } from '../../punctuation.js'
import { destinationOf, isDatabase, isHelp, isOwnTracker, ON_FORGE, REFERENCE } from '../hosts.js'
import { ASKING, isAnnouncement, REPORTING } from '../mention.js'
import { isAlone, within } from './link.js'
import { NEAR, namesForm, takesReports } from './takes-reports.js'

/** A file with a key, or a page of a key server. */
const KEY_FILE = pattern(
  /\.(?:asc|gpg|pgp|pub|crt|pem)(?=$|[?#])|\/pks\/lookup|^https?:\/\/(?:keys?|keyserver|pgp|pgpkeys)\./i,
)

/** What is to be read, whatever a link to it is called. */
const PRINT = pattern(/\.(?:pdf|docx?|pptx?|odt|epub)(?:$|[?#])/i)

/** Where a network explains itself. */
const HELP_PAGE = pattern(/^https?:\/\/[^/]+\/(?:help|legal|policies)\//i)

/** A text in the same repository, which takes nothing. */
const OWN_PAGE = pattern(/^(?![a-z]+:|\/\/)[^?#]*\.(?:md|rst|txt|adoc|ya?ml)(?:#|$)|^\.\.?\//i)

/** A file that a forge shows: "…/blob/main/MAINTAINERS". */
const FORGE_FILE = pattern(
  /^https?:\/\/(?:www\.)?(?:github|gitlab|codeberg|bitbucket|gitea|gitee)\.[a-z]{2,3}\/[^/]+\/[^/]+\/(?:-\/)?(?:blob|tree|raw|src)\//i,
)

/** What kind of way a link is where it is one; null where it only shows something. */
export function kindOfUrl(address: Address, passage: Passage, clause: Clause): ChannelKind | null {
  const destination = destinationOf(address.target)
  if (isDatabase(address.target)) return null
  if ((destination === 'page' || destination === 'profile') && takesMessages(address, passage)) return 'chat'
  switch (destination) {
    case 'advisory-help':
      return isAskedToUseFeature(address, passage, clause) ? 'advisory' : null
    case 'advisory-list':
    case 'security-tab':
      return isAskedToReportThere(address, passage, clause) ? 'advisory' : null
    case 'profile':
      return has(clause, 'contact', 'send', 'email', 'direct-message', 'notify') ? 'unnamed' : null
    case 'repository':
      return isReportedIn(passage, clause, address) ? 'issue' : null
    case 'issue':
      return kindOfTracker(address, passage, clause)
    case 'page':
      return isToBeRead(address.target) ? null : kindOfPage(address, passage, clause)
    case 'chat':
      if (KEY_FILE.test(address.target) || HELP_PAGE.test(address.target)) return null
      return isWhereKeyIs(passage, clause) ? null : 'chat'
    default:
      return destination
  }
}

/** "Use [private reporting](https://docs…)" */
function isAskedToUseFeature(address: Address, passage: Passage, clause: Clause): boolean {
  return has(passage, 'advisory', 'private-reporting') && !has(clause, 'see') && !isReference(passage, address)
}

/** "Report it on [our security page](…/security)", but not "our advisories are published there" */
function isAskedToReportThere(address: Address, passage: Passage, clause: Clause): boolean {
  if (isAnnouncement(clause) || isOurDoing(passage)) return false
  if (has(passage, 'report', 'open', 'send', 'use', 'private-reporting', 'private')) return true
  return isLedAsWay(passage, address)
}

/** "Or open an advisory:" before a link, with no more than a label to it. */
function isLedAsWay({ lead, label, lexemes }: Passage, { start }: Address): boolean {
  const before = lexemes.filter((lexeme) => lexeme.end <= start)
  if (lead === null || before.length > (label?.lexemes.length ?? 0)) return false
  return lead.clauses.some(
    (part) => part.role === 'main' && part.actor !== 'we' && !isNegated(part) && has(part, 'report', 'open', 'send'),
  )
}

function kindOfTracker(address: Address, passage: Passage, clause: Clause): ChannelKind {
  if (has(clause, 'private-reporting') || isMadeConfidential(address, passage)) return 'advisory'
  // "A ticket in our customer portal at https://community.lantern.dev"
  if (!ON_FORGE.test(address.target) && namesForm(passage, clause, address)) return 'form'
  return isPrivateTracker(address, passage) ? 'form' : 'issue'
}

/** A key, a file or a page of help. */
function isToBeRead(target: string): boolean {
  return isHelp(target) || TO_BE_READ.some((page) => page.test(target))
}

const TO_BE_READ: readonly RegExp[] = [KEY_FILE, OWN_PAGE, FORGE_FILE, PRINT, REFERENCE]

function kindOfPage(address: Address, passage: Passage, clause: Clause): ChannelKind | null {
  if (coversChatName(address, passage)) return isWhereKeyIs(passage, clause) ? null : 'chat'
  if (!takesReports(passage, clause, address)) return null
  return namesTracker(clause, address) && !has(passage, 'private', 'form', 'bounty') ? 'issue' : 'form'
}

/** "[@ann](https://forge.lantern.dev/ann) (private message)": whose profile it is can be written to there. */
function takesMessages({ end }: Address, { text, lexemes, subject, lead }: Passage): boolean {
  const next = lexemes.find(({ start }) => start >= end)
  if (!next || !is(next, 'direct-message') || !ASIDE.test(text.slice(end, next.start))) return false
  return REPORTING.has(subject) || (lead !== null && has(lead, ...ASKING))
}

const ASIDE = pattern(/^\s?[(（:：,–—-]\s?$/)

/** "Our key is on Keybase." */
function isWhereKeyIs(passage: Passage, clause: Clause): boolean {
  return has(passage, 'key') && !has(clause, ...ASKING)
}

/** "We will document it, where fitting as an advisory": nobody else does anything in the sentence. */
function isOurDoing(passage: Passage): boolean {
  if (has(passage, 'your', 'us', 'you')) return false
  const { clauses } = passage
  const doers = clauses.filter(({ role }) => role === 'main').map(({ actor }) => actor)
  return doers.length > 0 && doers.every((actor) => actor === 'we')
}

/** "Create an issue and turn on confidentiality:" before the link to GitLab's own form. */
function isMadeConfidential({ target }: Address, { lead, clauses }: Passage): boolean {
  if (!GITLAB_FORM.test(target)) return false
  return [...(lead?.clauses ?? []), ...clauses].some(
    (part) => has(part, 'private') && has(part, 'open', 'tracker') && !isNegated(part),
  )
}

const GITLAB_FORM = pattern(/\/-\/issues\/new/)

/** A link to Bugzilla that shows the bug to a group only. */
const RESTRICTED = pattern(/[?&](?:defined_)?groups=[^&]/i)

/** A tracker of its own, not a forge's, in which a ticket can be private. */
function isPrivateTracker({ target }: Address, passage: Passage): boolean {
  if (RESTRICTED.test(target)) return true
  return has(passage, 'private') && !has(passage, 'not') && (!ON_FORGE.test(target) || isOwnTracker(target))
}

/** A link on the name of a messenger leads to it, whatever its host. */
function coversChatName(address: Address, { lexemes }: Passage): boolean {
  return lexemes.some(
    ({ start, end, concepts }) => concepts.includes('chat') && start >= address.start && end <= address.end,
  )
}

/** "Our [bug tracker](https://lantern.dev/trac)", "the bug tracker at https://lantern.dev/trac" */
function namesTracker({ lexemes }: Clause, { start, end }: Address): boolean {
  return lexemes.some(
    (lexeme) =>
      is(lexeme, 'public-place') &&
      (lexeme.end <= start ? start - lexeme.end <= NEAR : lexeme.start >= start && lexeme.end <= end),
  )
}

/** A link that stands alone where nobody is asked to report. */
function isReference(passage: Passage, address: Address): boolean {
  return isAlone(passage, address) && !REPORTING.has(passage.subject) && passage.lead === null
}

/** "Use our GitHub repository: https://github.com/lantern/lantern", and no more is said of where in it. */
function isReportedIn(passage: Passage, clause: Clause, address: Address): boolean {
  const { start, end } = address
  const { subject, text, lexemes } = passage
  if (clause.role !== 'main' || clause.actor === 'we' || isNegated(clause) || text.includes('@')) return false
  if (!REPORTING.has(subject) && !has(passage, 'vulnerability')) return false
  const around = lexemes.filter((lexeme) => lexeme.end <= start || lexeme.start >= end)
  // What more is said tells another way, or another end.
  if (!around.every((lexeme) => lexeme.concepts.length === 0 || is(lexeme, ...OF_BARE_REQUEST))) return false
  if (has({ lexemes: around }, ...OF_OTHER_WAYS)) return false
  const before = clause.lexemes.filter((lexeme) => lexeme.end <= start)
  const verb = before.find((lexeme) => is(lexeme, 'use', 'open', ...ASKING))
  const [last] = before.slice(-1)
  if (!verb || !last) return false
  const named = within(address, clause)
  const isLed =
    ENDS_IN_COLON.test(text.slice(0, start).trimEnd()) ||
    (is(last, 'at') && start - last.end <= 2) ||
    (is(last, 'forge') && start - last.end <= REPOSITORY) ||
    // "Through our [GitHub repository](https://github.com/lantern/lantern)"
    (has(named, 'forge') && before.some((lexeme) => is(lexeme, 'use') && start - lexeme.end <= REPOSITORY))
  // "Report flaws in https://github.com/lantern/lantern" may name what has them.
  const isPlace = !is(verb, 'report') || before.some((lexeme) => lexeme.start > verb.end && is(lexeme, 'forge', 'use'))
  if (around.some((lexeme) => lexeme.start >= end && is(lexeme, 'us'))) return false
  return isLed && isPlace
}

/** " repository " and the like, in characters. */
const REPOSITORY = 14

/** What "please go to our repository on GitHub to report flaws" is made of. */
const OF_BARE_REQUEST: readonly Concept[] = [
  ...ASKING,
  'use',
  'open',
  'at',
  'please',
  'you',
  'your',
  'us',
  'they',
  'may',
  'must',
  'if',
  'discover',
  'when',
  'forge',
  'vulnerability',
  'security',
  'public',
  'public-place',
]

const OF_OTHER_WAYS: readonly Concept[] = [
  'tracker',
  'advisory',
  'private-reporting',
  'security-tab',
  'email',
  'public-place',
  'private',
]
