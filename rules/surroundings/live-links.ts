import { type Context, defineRule, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import type { Place } from '../../src/policy/place.js'
import type { PageFacts } from '../../src/surroundings/facts.js'

const SECURE_LINK = pattern(/^https:\/\//i)
const PLACEHOLDER = pattern(/[{}<>\s]/)
const WWW = pattern(/^www\./)
const FINAL_SLASH = pattern(/\/$/)

type Message = 'dead' | 'login' | 'other-host' | 'moved'

/** Pages that ask who you are before they show anything. */
const LOGIN = pattern(
  /^\/(?:.*\/)?(?:log-?in|sign-?in|sign_in|sso|auth|oauth2?|session\/new|users\/sign_in|accounts\/login)(?:\/|$)/i,
)

/** Forms of a forge, which only members see. */
const FORM = pattern(/\/security\/advisories\/new|\/issues\/new|\/-\/issues\/new/)

const FORM_PAGE = 'https://cairnbox.dev/report'
const POLICY = `# Security Policy\n\nReport vulnerabilities on [our form](${FORM_PAGE}).\n`
const page = (facts: Partial<PageFacts>) => ({
  pages: { [FORM_PAGE]: { status: 200, url: FORM_PAGE, movedForGood: false, ...facts } },
})

export default defineRule({
  id: 'live-links',
  summary: 'Links lead to pages that everybody can see, at the address that they have now.',
  why: 'A form that is gone, or that asks for a login, takes no report. Forms of a forge ask for one by their nature. What a server refuses to programs, and what cannot be reached, is not judged. Judged with `--online`.',
  source: 'https://github.com/Polyfrost/OneConfig/issues/810',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    dead: 'Nothing is at {url} (status {status}); correct the link.',
    login: 'Who is not logged in does not see {url}; link to a page that everybody sees.',
    'other-host': 'From {url} readers are sent to {host}; link to the page that is meant.',
    moved: 'The page {url} has moved for good; link to {now}.',
  },
  kinds: ['policy', 'pointer', 'security-txt'],
  anyLanguage: true,
  examples: [
    { policy: POLICY, network: page({}), problems: [] },
    { policy: POLICY, network: page({ status: 403 }), problems: [] },
    { policy: POLICY, network: page({ status: 404 }), problems: ['dead'] },
    { policy: POLICY, network: page({ url: 'https://cairnbox.dev/login?to=report' }), problems: ['login'] },
    { policy: POLICY, network: page({ url: 'https://slate.dev/' }), problems: ['other-host'] },
    { policy: POLICY, network: page({ url: 'https://www.cairnbox.dev/report' }), problems: [] },
    {
      policy: POLICY,
      network: {
        pages: {
          [FORM_PAGE]: { status: 200, url: 'https://cairnbox.dev/security/report', movedForGood: true },
          'https://cairnbox.dev/security/report': {
            status: 200,
            url: 'https://cairnbox.dev/security/report',
            movedForGood: false,
          },
        },
      },
      problems: ['moved'],
      fixed: POLICY.replace('/report', '/security/report'),
    },
  ],

  asks: (context) => [...linksIn(context).keys()].map((target) => ({ about: 'page', target })),
  check(context) {
    const pages = context.surroundings.network?.pages
    return [...linksIn(context)].flatMap(([url, place]) => {
      const facts = pages?.get(url)
      return facts ? pageProblems(url, facts, place, context.document.text) : []
    })
  },
})

/** Each address once, with its first place. */
function linksIn({ document, companion }: Pick<Context, 'document' | 'companion'>): Map<string, Place> {
  const fields = companion?.kind === 'security-txt' ? companion.fields : []
  const links = [
    ...document.links.map(({ url, place }) => [url, place] as const),
    ...fields.map(({ value, valuePlace }) => [value, valuePlace] as const),
  ]
  const inWeb = links.filter(([url]) => SECURE_LINK.test(url) && !PLACEHOLDER.test(url))
  return new Map(inWeb.toReversed())
}

function pageProblems(
  url: string,
  { status, url: last, movedForGood }: PageFacts,
  place: Place,
  text: string,
): Problem<Message>[] {
  if (status === 404 || status === 410) return [{ message: 'dead', place, data: { url, status } }]
  if (status >= 400 || last === new URL(url).href) return []
  const [from, to] = [new URL(url), new URL(last)]
  if (LOGIN.test(to.pathname)) return FORM.test(from.pathname) ? [] : [{ message: 'login', place, data: { url } }]
  if (movedForGood && !isSamePage(from, to)) {
    return [{ message: 'moved', place, data: { url, now: last }, ...fixOf(url, withAnchor(to, from), place, text) }]
  }
  return isSameHouse(from.host, to.host) ? [] : [{ message: 'other-host', place, data: { url, host: to.host } }]
}

/** A slash at the end, `www` and capitals are the server's taste. */
function isSamePage(a: URL, b: URL): boolean {
  const plain = ({ host, pathname, search }: URL) =>
    `${host.replace(WWW, '')}${pathname.replace(FINAL_SLASH, '')}${search}`
  return plain(a).toLowerCase() === plain(b).toLowerCase()
}

function isSameHouse(a: string, b: string): boolean {
  return a === b || a.endsWith(`.${b.replace(WWW, '')}`) || b.endsWith(`.${a.replace(WWW, '')}`)
}

function withAnchor(to: URL, from: URL): string {
  return to.hash === '' ? `${to.href}${from.hash}` : to.href
}

/** What is behind the new address may be another text. */
function fixOf(url: string, now: string, { start, end }: Place, text: string): Pick<Problem<Message>, 'fix'> {
  const at = text.slice(start.offset, end.offset).lastIndexOf(url)
  if (at < 0) return {}
  const first = start.offset + at
  return { fix: { safe: false, edits: [{ start: first, end: first + url.length, text: now }] } }
}
