import { pattern } from '../../../pattern.js'
import type { ChannelKind } from '../../../policy/channel.js'
import type { Address } from '../../addresses.js'
import { type Clause, has, isNegated } from '../../clauses.js'
import { is } from '../../lexicon.js'
import type { Passage } from '../../passages.js'
import { destinationOf, isDatabase, isHelp, ON_FORGE, REFERENCE } from '../hosts.js'
import { ASKING, isAnnouncement, REPORTING } from '../mention.js'
import { isAlone } from './link.js'
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

export function kindOfUrl(address: Address, passage: Passage, clause: Clause): ChannelKind | null {
  const destination = destinationOf(address.target)
  if (isDatabase(address.target)) return null
  if ((destination === 'page' || destination === 'profile') && takesMessages(address, passage)) return 'chat'
  switch (destination) {
    case 'advisory-help':
      return has(passage, 'advisory', 'private-reporting') && !has(clause, 'see') && !isReference(passage, address)
        ? 'advisory'
        : null
    case 'advisory-list':
    case 'security-tab': {
      const asks = has(passage, 'report', 'open', 'send', 'use', 'private-reporting', 'private')
      return asks && !isAnnouncement(clause) && !isOurDoing(passage) ? 'advisory' : null
    }
    case 'profile':
      return has(clause, 'contact', 'send', 'email', 'direct-message', 'notify') ? 'unnamed' : null
    case 'repository':
      return null
    case 'issue':
      if (has(clause, 'private-reporting') || isMadeConfidential(address, passage)) return 'advisory'
      // "A ticket in our customer portal at https://community.lantern.dev"
      if (!ON_FORGE.test(address.target) && namesForm(passage, clause, address)) return 'form'
      return isPrivateTracker(address, passage) ? 'form' : 'issue'
    case 'page':
      if (
        KEY_FILE.test(address.target) ||
        OWN_PAGE.test(address.target) ||
        FORGE_FILE.test(address.target) ||
        PRINT.test(address.target) ||
        REFERENCE.test(address.target) ||
        isHelp(address.target)
      )
        return null
      if (coversChatName(address, passage)) return isWhereKeyIs(passage, clause) ? null : 'chat'
      if (!takesReports(passage, clause, address)) return null
      return namesTracker(clause, address) && !has(passage, 'private', 'form', 'bounty') ? 'issue' : 'form'
    case 'chat':
      if (KEY_FILE.test(address.target) || HELP_PAGE.test(address.target)) return null
      return isWhereKeyIs(passage, clause) ? null : 'chat'
    default:
      return destination
  }
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
  return has(passage, 'private') && !has(passage, 'not') && !ON_FORGE.test(target)
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
