import { pattern } from '../../pattern.js'

const PHONE_LINK = pattern(/^tel:/i)
const ONE_SEGMENT = pattern(/^\/[^/]+\/?$/)
const FIRST_SEGMENT = pattern(/^\/([\w-]+)/)
const TWO_SEGMENTS = pattern(/^\/[^/]+\/[^/]+\/?$/)
const PUBLIC_SUBDOMAIN = pattern(/^(?:bugs|bugzilla|issues|jira|forum|forums|discuss|community|lists?|tracker)\./)
const HOST_AND_PATH = pattern(/^(?:[a-z][a-z0-9+.-]*:)?\/\/(?:[^/?#@]*@)?([^/?#:]*)(?::\d+)?([^?#]*(?:\?[^#]*)?)/i)
const WWW = pattern(/^www\./)

/**
 * Web addresses whose purpose is known from the address alone. Hosts are compared with all their parent domains, so that
 * `example.slack.com` is found under `slack.com`.
 */

/** Services that take vulnerability reports for others, each with the path under which it does. */
const INTAKE: ReadonlyMap<string, string> = new Map([
  ['hackerone.com', ''],
  ['bugcrowd.com', ''],
  ['huntr.com', ''],
  ['huntr.dev', ''],
  ['intigriti.com', ''],
  ['immunefi.com', ''],
  ['yeswehack.com', ''],
  ['msrc.microsoft.com', ''],
  ['aka.ms', '/opensource/security/create-report'],
  ['issues.jenkins.io', '/secure/CreateIssueDetails!init.jspa?pid=10180'],
  ['tidelift.com', '/security'],
  ['bughunters.google.com', ''],
  ['g.co', '/vulnz'],
  ['facebook.com', '/whitehat'],
  ['bugbounty.meta.com', ''],
  ['openbugbounty.org', ''],
  ['hackenproof.com', ''],
  ['synack.com', ''],
  ['cantina.xyz', ''],
  ['code4rena.com', ''],
  ['snyk.io', '/vulnerability-disclosure'],
  ['patchstack.com', ''],
  ['wordfence.com', '/threat-intel'],
  ['federacy.com', ''],
  ['zerodayinitiative.com', ''],
  ['forms.gle', ''],
  ['docs.google.com', '/forms'],
  ['forms.office.com', ''],
  ['typeform.com', ''],
  ['yogosha.com', ''],
  ['zerocopter.com', ''],
  ['hackrate.com', ''],
  ['gobugfree.com', ''],
  ['epicbounties.com', ''],
  ['issuehunt.io', ''],
  ['ipa.go.jp', '/security/todokede'],
  ['boho.or.kr', ''],
  ['zeroday.hitcon.org', ''],
  ['butian.net', ''],
  ['vulbox.com', ''],
  ['cnvd.org.cn', ''],
  ['bughunt.com.br', ''],
  ['bugbounty.standoff365.com', ''],
  ['bugbounty.bi.zone', ''],
  ['bugbounty.ru', ''],
  ['redstorm.io', ''],
  ['whitehub.net', ''],
  ['safevuln.com', ''],
])

/** Messengers and networks on which a person or team can be written to. */
const CHAT: ReadonlySet<string> = new Set([
  'slack.com',
  'slackin.spotify.com',
  'discord.gg',
  'discord.com',
  'discordapp.com',
  't.me',
  'telegram.me',
  'matrix.to',
  'gitter.im',
  'keybase.io',
  'wa.me',
  'signal.me',
  'signal.group',
  'twitter.com',
  'x.com',
  'linkedin.com',
  'zulipchat.com',
  'bsky.app',
  'facebook.com',
  'vk.com',
  'instagram.com',
  'vk.me',
  'open.kakao.com',
  'line.me',
  'threema.id',
])

/** Public lists, forums and trackers beside those of the forges. */
const PUBLIC: ReadonlySet<string> = new Set(['groups.google.com', 'reddit.com', 'stackoverflow.com', 'discourse.org'])

/** Forges on which `/owner` alone is a person's or organisation's page. */
const FORGES: ReadonlySet<string> = new Set(['github.com', 'gitlab.com', 'codeberg.org', 'gitea.com', 'bitbucket.org'])

/** Pages of GitHub itself, where `/owner` would stand. */
const PAGES_OF_FORGE: ReadonlySet<string> = new Set([
  'about',
  'advisories',
  'contact',
  'customer-stories',
  'enterprise',
  'events',
  'explore',
  'features',
  'marketplace',
  'pricing',
  'resources',
  'security',
  'services',
  'site',
  'solutions',
  'sponsors',
  'support',
  'team',
  'topics',
])

/** Where the flaws of all projects are listed; nobody reports to these. */
const DATABASE = pattern(
  /^https?:\/\/(?:www\.)?(?:github\.com\/(?:advisories(?:[/?#]|$)|github\/advisory-database)|advisories\.gitlab\.com|osv\.dev|rustsec\.org|npmjs\.com\/advisories|security\.snyk\.io|snyk\.io\/vuln(?:[/?#]|$)|pkg\.go\.dev\/vuln|cve\.org|cve\.mitre\.org|nvd\.nist\.gov)/i,
)

/** A database of the flaws of all projects, such as https://osv.dev. */
export function isDatabase(url: string): boolean {
  return DATABASE.test(url)
}

/** Rooms of messengers, servers and groups, into which an address leads all who follow it. */
const ROOM_NAME = pattern(/^(?:#|![^:]+:)/)
const ROOM_PAGE = pattern(
  /^(?:https?:\/\/)?(?:www\.)?(?:discord\.gg\/|discord(?:app)?\.com\/(?:invite|channels)\/|[^/]*slack\.com\b|slackin\.|matrix\.to\/#\/(?:[#!]|%23|%21)|gitter\.im\/[^/]+\/[^/]|[^/]*\.zulipchat\.com\b|(?:t|telegram)\.me\/(?:\+|joinchat\/|c\/)|signal\.group\b|(?:facebook|linkedin)\.com\/groups\/)/i,
)

/** Whether an address or name is that of a room rather than a person: "#lamp", "https://discord.gg/lamp". */
export function leadsToRoom(target: string): boolean {
  return ROOM_NAME.test(target) || ROOM_PAGE.test(target)
}

/** The issues or discussions of a repository. */
export const ON_FORGE = pattern(/\/(?:issues|discussions)(?:$|[/?#])/)

/** What an address alone tells; `page` where only the words around it can tell more. */
export type Destination =
  | 'advisory'
  | 'advisory-list'
  | 'advisory-help'
  | 'security-tab'
  | 'form'
  | 'chat'
  | 'issue'
  | 'profile'
  | 'repository'
  | 'page'

const ADVISORY = pattern(/\/security\/advisories\/new(?:[/?#]|$)/i)
const ADVISORY_LIST = pattern(/\/security\/advisories\/?(?:[?#]|$)/i)
const CONFIDENTIAL_ISSUE = pattern(/\/issues\/new\?[^#?]*confidential/i)
/** What is published already. */
const PUBLISHED = pattern(/\/security\/advisories\/?\?[^#]*state=(?:published|closed)/i)
const SECURITY_TAB = pattern(/\/security\/?(?:[?#]|$)/i)
/** "/en/security/": a page of the site that shows the text; of a forge the path names an owner and a repository. */
const PAGE_OF_SITE = pattern(/^\/[^/]+\/security\/?(?:[?#]|$)/i)
const TRACKER = pattern(
  /\/(?:-\/)?(?:issues|discussions|pulls|merge_requests)(?:\/new(?:\/choose)?|\/categories\/[\w-]{1,60})?\/?(?:[?#]|$)/i,
)
/** What a service publishes for readers: its blog, guidelines, documentation and reports. */
const READING = pattern(
  /^\/(?:about|blog|company|customers|disclosure-guidelines|docs|guides?|knowledge-center|learn|platform|products?|reports\/\d+|resources?|solutions)(?:[/?#]|$)/i,
)
/** "docs.hackerone.com" */
const READING_HOST = pattern(/^(?:blog|docs|help|learn|news|readme|status|support)\./i)
/** Works of reference explain and take nothing. */
export const REFERENCE = pattern(
  /^https?:\/\/(?:[a-z-]{1,12}\.)?(?:wikipedia\.org|(?:cwe|cveform)\.mitre\.org|cve\.org|owasp\.org|first\.org|nvd\.nist\.gov|apache\.org\/licenses|creativecommons\.org|opensource\.org)\//i,
)
/** An article of a help centre, as Zendesk names them. */
const HELP_ARTICLE = pattern(/\/hc\/[^/]+\/articles\//i)
const MANUAL_OF_FORGE = pattern(/^https?:\/\/(?:docs|help)\.(?:github|gitlab)\.com\//i)

/** Whether a page tells how a service of others is used, or what is published there. */
export function isHelp(url: string): boolean {
  const { host, path } = split(url)
  return MANUAL_OF_FORGE.test(url) || HELP_ARTICLE.test(url) || isReadThere(host, path)
}
const HELP = pattern(
  /^(?:https?:\/\/)?docs\.github\.com\/.*(?:privately-reporting|private-vulnerability|security-advisories|coordinated-disclosure)/i,
)

/** Tells what an address is for, from the address alone. Relative addresses are those of a forge's own pages. */
export function destinationOf(url: string): Destination {
  if (HELP.test(url)) return 'advisory-help'
  if (ADVISORY.test(url) || CONFIDENTIAL_ISSUE.test(url)) return 'advisory'
  if (PUBLISHED.test(url)) return 'page'
  if (ADVISORY_LIST.test(url)) return 'advisory-list'
  if (PHONE_LINK.test(url)) return 'chat'
  const { host, path } = split(url)
  if (isUnder(host, FORGES) || host === '') {
    if (TRACKER.test(path)) return 'issue'
    if (host !== '' && isOfForgeItself(host, path)) return 'page'
    if (SECURITY_TAB.test(path) && path.split('/').length > 2 && !PAGE_OF_SITE.test(path)) return 'security-tab'
    if (host !== '' && ONE_SEGMENT.test(path)) return 'profile'
    if (host !== '' && TWO_SEGMENTS.test(path)) return 'repository'
    return 'page'
  }
  if (takesReports(host, path)) return 'form'
  if (isUnder(host, CHAT)) return 'chat'
  if (isUnder(host, PUBLIC) || PUBLIC_SUBDOMAIN.test(host)) return 'issue'
  if (TRACKER.test(path) || isOwnTracker(url)) return 'issue'
  return 'page'
}

/** Trackers beside those of the forges, by host and path; in most of them a ticket can be hidden. */
const OWN_TRACKER = pattern(
  /^https?:\/\/(?:[^/?#]{0,60}\.)?(?:(?:bugzilla|redmine|youtrack|phabricator|trac|mantis|bugs)\.[^/?#]+\/|[^/?#]+\/(?:bugzilla|redmine|youtrack|trac|maniphest)(?:\/|$)|[^/?#]+\/(?:[^?#]{0,80}\/)?(?:newticket|enter_bug\.cgi|newIssue|\+filebug)\b|launchpad\.net\/[^?#]*\+filebug|savannah\.(?:non)?gnu\.org\/(?:bugs|support)\/|sourceforge\.net\/(?:p\/[^/]+\/(?:[\w-]*(?:bugs|tickets|issues)[\w-]*)|tracker)\b)/i,
)

/** What is found in a tracker. */
const SEARCH = pattern(/[?&](?:q|query|jql)=/i)

/** Whether an address is that of a tracker that no forge runs: Bugzilla, Redmine, Launchpad. */
export function isOwnTracker(url: string): boolean {
  return OWN_TRACKER.test(url) && !SEARCH.test(url)
}

function split(url: string): { host: string; path: string } {
  const match = HOST_AND_PATH.exec(url)
  return match
    ? { host: (match[1] ?? '').toLowerCase().replace(WWW, ''), path: match[2] ?? '' }
    : { host: '', path: url }
}

/** "https://github.com/services", "https://support.github.com/contact": neither a person's page nor a repository. */
function isOfForgeItself(host: string, path: string): boolean {
  return !FORGES.has(host) || (host === 'github.com' && PAGES_OF_FORGE.has(FIRST_SEGMENT.exec(path)?.[1] ?? ''))
}

function takesReports(host: string, path: string): boolean {
  return isOfIntake(host, path) && !isReadThere(host, path) && !HELP_ARTICLE.test(path)
}

/** Whether it is a page of a service that takes reports. */
function isOfIntake(host: string, path: string): boolean {
  const service = parentsOf(host).find((name) => INTAKE.has(name))
  return service !== undefined && path.startsWith(INTAKE.get(service) as string)
}

/** Whether it is a page of a programme or a body that coordinates, which states rules of its own, and not a bare form. */
export function isProgrammePage(url: string): boolean {
  const { host, path } = split(url)
  return takesReports(host, path) && !isUnder(host, BARE_FORMS)
}

/** Where anybody makes a form in a minute. */
const BARE_FORMS: ReadonlySet<string> = new Set([
  'forms.gle',
  'docs.google.com',
  'forms.office.com',
  'typeform.com',
  'issues.jenkins.io',
])

/** "https://docs.hackerone.com/programs", "https://hackerone.com/reports/12": what a service that takes reports publishes for readers. */
function isReadThere(host: string, path: string): boolean {
  if (READING.test(path)) return isOfIntake(host, path)
  return READING_HOST.test(host) && !INTAKE.has(host) && parentsOf(host).some((name) => INTAKE.has(name))
}

function isUnder(host: string, domains: ReadonlySet<string>): boolean {
  return parentsOf(host).some((name) => domains.has(name))
}

/** The host and the domains above it, but for the top one. */
function parentsOf(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}
