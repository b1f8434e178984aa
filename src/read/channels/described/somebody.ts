import { ARTICLE_LENGTH, type Clause, firstOf, has, isNegated } from '../../clauses.js'
import { is, type Lexeme } from '../../lexicon.js'
import { isSentToOwner } from './advisory.js'

/** "The address in my profile", but not "include your contact details". */
function tellsAddress(lexeme: Lexeme, clause: Clause): boolean {
  return is(lexeme, 'profile') && !(is(lexeme, 'content-item') && has(clause, 'your', 'include'))
}

/** "Before you write to us", "when the team has been contacted": nobody is asked to. */
function isCircumstance({ role }: Clause): boolean {
  return role === 'until' || role === 'after' || role === 'when'
}

/** "E-mail the lead maintainer", "contact us privately": somebody is to be written to, and it is not said where. */
export function unnamedIn(clause: Clause, isVerbLast: boolean): Lexeme | undefined {
  // "ann@lantern.dev (or the owner of the repository)"
  if (isOrOwner(clause)) return firstOf(clause, 'owner')
  if (asksNobody(clause)) return undefined
  return (
    joinedOwnerIn(clause) ??
    alternativeTo(clause) ??
    privateReportIn(clause) ??
    disclosureIn(clause, isVerbLast) ??
    messageIn(clause, isVerbLast)
  )
}

/** What we do ourselves, what only says when, and what is of no use. */
function asksNobody(clause: Clause): boolean {
  if ((clause.actor === 'we' && clause.role !== 'condition') || isCircumstance(clause)) return true
  // "If no private contact is listed, …"
  if (clause.role === 'condition' && isNegated(clause) && has(clause, 'available', 'listed')) return true
  // "Reports that reach me are deleted."
  return has(clause, 'removed')
}

/** "… or directly to the owner" */
function joinedOwnerIn(clause: Clause): Lexeme | undefined {
  return clause.joined && isSecret(clause) ? firstOf(clause, 'owner') : undefined
}

function isSecret(clause: Clause): boolean {
  return has(clause, 'private', 'directly', 'profile')
}

/** "Send a private report to the maintainers" */
function privateReportIn(clause: Clause): Lexeme | undefined {
  const isPrivateReport = isSentToOwner(clause) && has(clause, 'private-reporting', 'advisory')
  return isPrivateReport ? firstOf(clause, 'send') : undefined
}

/** "Disclose it confidentially to the maintainer.", "flaws are to be disclosed privately by e-mail" */
function disclosureIn(clause: Clause, isVerbLast: boolean): Lexeme | undefined {
  const verb = has(clause, 'private') && !isNegated(clause) ? firstOf(clause, 'publish') : undefined
  if (!verb) return undefined
  const owner = firstOf(clause, 'owner')
  if (owner && owner.start > verb.end && clause.actor !== 'we') return verb
  return clause.role === 'main' ? byMailIn(clause, verb, isVerbLast) : undefined
}

/** What asks for a message: the verb, the channel, or the contact that is shown somewhere. */
function messageIn(clause: Clause, isVerbLast: boolean): Lexeme | undefined {
  const verb = firstOf(clause, 'email', 'contact', 'send', 'notify', 'direct-message', 'report')
  if (verb && (isChangeSent(clause, verb) || isRefused(clause, verb))) return undefined
  const channel = privateChannelIn(clause)
  if (channel && (verb || has(clause, 'open'))) return channel
  // "Use one of our private contact addresses."
  if (!verb || goesAnotherWay(clause))
    return shownContactIn(clause) ?? (channel && has(clause, 'use') ? channel : undefined)
  if (isWrittenTo(clause, verb, isVerbLast)) return verb
  return byMailIn(clause, verb, isVerbLast) ?? throughListedIn(clause, verb) ?? toContactIn(clause, verb)
}

/** The forge's own way, or a public place that is not denied. */
function goesAnotherWay(clause: Clause): boolean {
  const publicPlace = firstOf(clause, 'public-place')
  if (publicPlace && publicPlace.start < clause.negatedFrom) return true
  return has(clause, 'private-reporting', 'advisory')
}

/** "Use the private contact in our profile" */
function shownContactIn(clause: Clause): Lexeme | undefined {
  const shown = has(clause, 'private') && !has(clause, 'include') ? firstOf(clause, 'profile') : ourDetailsIn(clause)
  // "User profiles are private": what opens its clause is what is spoken of.
  return shown === clause.lexemes[0] && !has(clause, 'us') ? undefined : shown
}

/** Whether a verb is followed by who is to be written to, or by where the address stands. */
function isWrittenTo(clause: Clause, verb: Lexeme, isVerbLast: boolean): boolean {
  const isByMessage = has(clause, 'email', 'contact', 'send')
  const isToOwner =
    isByMessage || isSecret(clause) || reachesOwner(clause, verb, isVerbLast) || isReportToUs(clause, verb)
  if (isToOwner && namesWhom(clause, verb, isVerbLast)) return true
  return isByMessage && clause.lexemes.some((lexeme) => tellsAddress(lexeme, clause))
}

function reachesOwner({ lexemes }: Clause, verb: Lexeme, isVerbLast: boolean): boolean {
  if (!is(verb, 'report', 'notify')) return false
  return lexemes.some((lexeme) => (lexeme.start >= verb.start || isVerbLast) && is(lexeme, 'owner'))
}

/** "Please report it to us": whoever that is. */
function isReportToUs({ lexemes, role, negatedFrom }: Clause, verb: Lexeme): boolean {
  if (role !== 'main' || !is(verb, 'report') || negatedFrom <= verb.start || !has({ lexemes }, 'please')) return false
  const us = lexemes.findIndex((lexeme) => is(lexeme, 'us') && lexeme.start >= verb.end)
  const before = lexemes[us - 1]
  return before !== undefined && is(before, 'at') && !has({ lexemes: lexemes.slice(us) }, 'use', 'at', 'see')
}

/** "We cannot handle reports that are sent to us by e-mail": that takes none. */
function isRefused({ lexemes, negatedFrom }: Clause, verb: Lexeme): boolean {
  const before = { lexemes: lexemes.filter(({ end }) => end <= verb.start) }
  return has(before, 'out-of-scope') || (negatedFrom <= verb.start && has(before, 'handling', 'gets'))
}

function namesWhom({ lexemes }: Clause, verb: Lexeme, isVerbLast: boolean): boolean {
  return lexemes.some((lexeme, index) => {
    const before = lexemes[index - 1]
    if (lexeme.start < verb.start && !isVerbLast && !is(verb, 'addressed')) return false
    if (!is(lexeme, 'owner', 'us') && !isObject(lexeme, before)) return false
    // "Encrypt your mail with our key", "go to our repository": that writes to nobody.
    return !(before && is(before, 'your')) && !isOwned(lexeme, lexemes[index + 1])
  })
}

/** "Send us a pull request": by the forge. */
function isChangeSent({ lexemes }: Clause, verb: Lexeme): boolean {
  const [us, article, thing] = lexemes.slice(lexemes.indexOf(verb) + 1)
  if (!is(verb, 'send') || !us || !is(us, 'us') || us.start - verb.end > 1) return false
  const change = article && is(article, 'tracker') ? article : thing
  return (
    change !== undefined && is(change, 'tracker') && !is(change, 'report') && change.start - us.end < ARTICLE_LENGTH
  )
}

function isOwned(whose: Lexeme, thing: Lexeme | undefined): boolean {
  if (!thing || thing.start - whose.end > 1) return false
  return is(thing, 'key') || (is(whose, 'us') && !is(whose, 'owner') && is(thing, 'forge', 'tracker', 'public-place'))
}

/** "Reach out by e-mail", "by encrypted mail": to which address is not said. */
function byMailIn(clause: Clause, verb: Lexeme, isVerbLast: boolean): Lexeme | undefined {
  const { lexemes, negatedFrom } = clause
  return lexemes.find((lexeme, at) => {
    if (!is(lexeme, 'email') || lexeme.start > negatedFrom) return false
    // "Flaws by e-mail to report, please", as some languages have it, or in one word with what is done.
    if (isVerbLast && (lexeme === verb ? is(lexeme, 'send') : is(lexeme, 'use') && lexeme.end <= verb.start))
      return clause.role === 'main' && has(clause, 'vulnerability')
    if (lexeme.start < verb.end) return false
    // The preposition may be part of it: "by e-mail".
    if (is(lexeme, 'use')) return true
    const kind = lexemes[at - 1]
    const before = kind && is(kind, 'encrypt', 'private') && lexeme.start - kind.end <= 1 ? lexemes[at - 2] : kind
    if (!before || (!is(before, 'use') && !(is(before, 'at') && is(before, 'within')))) return false
    return (before === kind ? lexeme : (kind as Lexeme)).start - before.end <= 1
  })
}

/** "E-mail the security contact", "e-mail the contact in TEAM.md": who that is, is not said. */
function toContactIn({ lexemes, negatedFrom }: Clause, verb: Lexeme): Lexeme | undefined {
  if (!is(verb, 'email', 'notify', 'send')) return undefined
  const isContact = lexemes.some((lexeme, at) => {
    const before = lexemes[at - 1]
    const next = lexemes[at + 1]
    const isSomewhere = before === verb && next !== undefined && is(next, 'at') && next.start - lexeme.end === 1
    if (isSomewhere && is(verb, 'email') && is(lexeme, 'contact')) return lexeme.start < negatedFrom
    if (!before || !is(before, 'security') || !is(lexeme, 'contact') || before.start < verb.end) return false
    return lexeme.start - before.end === 1 && lexeme.start < negatedFrom
  })
  return isContact ? verb : undefined
}

/** "Report it through the developer contact listed in the store." */
function throughListedIn({ lexemes, actor }: Clause, verb: Lexeme): Lexeme | undefined {
  if (!has({ lexemes }, 'vulnerability')) return undefined
  const listed = lexemes.findIndex((lexeme) => is(lexeme, 'profile') && lexeme.start > verb.end)
  const isReached = lexemes
    .slice(0, Math.max(listed, 0))
    .some((lexeme) => is(lexeme, 'use', 'at') && lexeme.start >= verb.end)
  return isReached && actor !== 'we' ? verb : undefined
}

/** "Or the owner of the repository", and nothing else. */
export function isOrOwner({ lexemes }: Clause): boolean {
  const [first] = lexemes
  if (!first || !is(first, 'or') || !has({ lexemes }, 'owner')) return false
  return lexemes.every((lexeme) => is(lexeme, 'or', 'owner', 'forge'))
}

/** "Report it by mail to the maintainer or as an advisory": the one of the two ways that is not the forge's own. */
function alternativeTo({ lexemes }: Clause): Lexeme | undefined {
  if (!has({ lexemes }, 'advisory', 'private-reporting', 'security-tab')) return undefined
  const or = lexemes.findIndex((lexeme) => is(lexeme, 'or'))
  if (or < 0) return undefined
  const ways = [lexemes.slice(0, or), lexemes.slice(or + 1)].filter(
    (way) => !has({ lexemes: way }, 'advisory', 'private-reporting', 'security-tab'),
  )
  const way = ways.find(
    (words) =>
      has({ lexemes: words }, 'owner') && has({ lexemes: words }, 'email', 'directly', 'private', 'channel', 'contact'),
  )
  return way?.find((lexeme) => is(lexeme, 'owner'))
}

/** "Please report it through private channels", "use the private contact channel". */
function privateChannelIn({ lexemes, negatedFrom }: Clause): Lexeme | undefined {
  // "Open an issue to ask for a private channel": what is asked for is not there yet.
  const asked = lexemes.find((lexeme) => is(lexeme, 'asks-for'))
  if (asked && lexemes.some((lexeme) => is(lexeme, 'tracker', 'public-place') && lexeme.end <= asked.start))
    return undefined
  return lexemes.find((lexeme, at) => {
    const before = lexemes[at - 1]
    const isOfContact = before && is(before, 'contact') && lexemes[0] && is(lexemes[0], 'use')
    const told = is(lexeme, 'private') ? lexeme : isOfContact ? lexemes[at - 2] : before
    return is(lexeme, 'channel') && told && is(told, 'private') && told.start < negatedFrom
  })
}

/** "You may find our contact details on our website", "visit https://lantern.dev for contact information". */
function ourDetailsIn({ lexemes, actor }: Clause): Lexeme | undefined {
  const details = lexemes.findIndex((lexeme) => is(lexeme, 'profile'))
  const before = lexemes.slice(0, Math.max(details, 0))
  const whose = before.at(-1)
  const finds = before.some((lexeme) => is(lexeme, 'see'))
  const isAll = before.every((lexeme) => is(lexeme, 'see', 'open', 'please', 'security', 'website', 'at'))
  if (actor === 'we') return undefined
  if (finds && whose && (is(whose, 'us') || isAll)) return lexemes[details]
  // "The contact details are in our profile."
  const [first] = lexemes
  return first && is(first, 'profile') && !is(first, 'content-item') && has({ lexemes }, 'us') ? first : undefined
}

/** "Contact the team": who acts in other sentences is the one who is written to right behind the verb or a preposition. */
function isObject(lexeme: Lexeme, before: Lexeme | undefined): boolean {
  if (!is(lexeme, 'we') || !before || lexeme.start - before.end > 1) return false
  return is(before, 'contact', 'email', 'send', 'notify', 'at')
}
