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
  if ((clause.actor === 'we' && clause.role !== 'condition') || isCircumstance(clause)) return undefined
  // "If no private contact is listed, …"
  if (clause.role === 'condition' && isNegated(clause) && has(clause, 'available', 'listed')) return undefined
  // "Reports that reach me are deleted."
  if (has(clause, 'removed')) return undefined
  const isSecret = has(clause, 'private', 'directly', 'profile')
  const owner = firstOf(clause, 'owner')
  if (clause.joined && isSecret && owner) return owner
  const other = alternativeTo(clause)
  if (other) return other
  if (isSentToOwner(clause) && has(clause, 'private-reporting', 'advisory')) return firstOf(clause, 'send')
  // "Disclose it confidentially to the maintainer."
  const discloses = has(clause, 'private') && !isNegated(clause) ? firstOf(clause, 'publish') : undefined
  if (discloses && owner && owner.start > discloses.end && clause.actor !== 'we') return discloses
  // "Flaws are to be disclosed privately by e-mail."
  const mail = discloses && clause.role === 'main' ? byMailIn(clause, discloses, isVerbLast) : undefined
  if (mail) return mail
  const verb = firstOf(clause, 'email', 'contact', 'send', 'notify', 'direct-message', 'report')
  if (verb && isChangeSent(clause, verb)) return undefined
  const channel = privateChannelIn(clause)
  if (channel && (verb || has(clause, 'open'))) return channel
  const publicPlace = firstOf(clause, 'public-place')
  if (
    !verb ||
    has(clause, 'private-reporting', 'advisory') ||
    (publicPlace && publicPlace.start < clause.negatedFrom)
  ) {
    const shown = has(clause, 'private') && !has(clause, 'include') ? firstOf(clause, 'profile') : ourDetailsIn(clause)
    // "User profiles are private": what opens its clause is what is spoken of.
    const named = shown === clause.lexemes[0] && !has(clause, 'us') ? undefined : shown
    // "Use one of our private contact addresses."
    return named ?? (channel && has(clause, 'use') ? channel : undefined)
  }
  const whom = clause.lexemes.find(
    (lexeme, index) =>
      (lexeme.start >= verb.start || isVerbLast || is(verb, 'addressed')) &&
      (is(lexeme, 'owner', 'us') || isObject(lexeme, clause.lexemes[index - 1])) &&
      !clause.lexemes[index - 1]?.concepts.includes('your') &&
      // "Encrypt your mail with our key", "go to our repository": that writes to nobody.
      !isOwned(lexeme, clause.lexemes[index + 1]),
  )
  const reachesOwner =
    is(verb, 'report', 'notify') &&
    clause.lexemes.some((lexeme) => (lexeme.start >= verb.start || isVerbLast) && is(lexeme, 'owner'))
  if (whom && (has(clause, 'email', 'contact', 'send') || isSecret || reachesOwner)) return verb
  if (has(clause, 'contact', 'email', 'send') && clause.lexemes.some((lexeme) => tellsAddress(lexeme, clause)))
    return verb
  return byMailIn(clause, verb, isVerbLast) ?? throughListedIn(clause, verb) ?? toContactIn(clause, verb)
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
