import { pattern } from '../../pattern.js'

const PHONE_LINK = pattern(/^tel:/i)
const ONE_SEGMENT = pattern(/^\/[^/]+\/?$/)
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
const TRACKER = pattern(
  /\/(?:-\/)?(?:issues|discussions|pulls|merge_requests)(?:\/new(?:\/choose)?|\/categories\/[\w-]{1,60})?\/?(?:[?#]|$)/i,
)
/** What a service publishes for readers: its blog, guidelines and documentation. */
const READING = pattern(
  /^\/(?:about|blog|disclosure-guidelines|docs|guides?|hc\/[^/]+\/articles|knowledge-center|learn|resources?)(?:[/?#]|$)/i,
)
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
    if (SECURITY_TAB.test(path) && path.split('/').length > 2) return 'security-tab'
    if (host !== '' && ONE_SEGMENT.test(path)) return 'profile'
    if (host !== '' && TWO_SEGMENTS.test(path)) return 'repository'
    return 'page'
  }
  if (takesReports(host, path)) return 'form'
  if (isUnder(host, CHAT)) return 'chat'
  if (isUnder(host, PUBLIC) || PUBLIC_SUBDOMAIN.test(host)) return 'issue'
  if (TRACKER.test(path)) return 'issue'
  return 'page'
}

function split(url: string): { host: string; path: string } {
  const match = HOST_AND_PATH.exec(url)
  return match
    ? { host: (match[1] ?? '').toLowerCase().replace(WWW, ''), path: match[2] ?? '' }
    : { host: '', path: url }
}

function takesReports(host: string, path: string): boolean {
  const service = parentsOf(host).find((name) => INTAKE.has(name))
  return service !== undefined && path.startsWith(INTAKE.get(service) as string) && !READING.test(path)
}

function isUnder(host: string, domains: ReadonlySet<string>): boolean {
  return parentsOf(host).some((name) => domains.has(name))
}

/** The host and the domains above it, but for the top one. */
function parentsOf(host: string): string[] {
  const labels = host.split('.')
  return labels.slice(0, -1).map((_, index) => labels.slice(index).join('.'))
}
