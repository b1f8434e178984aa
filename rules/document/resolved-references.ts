import type { Document, Link } from '../../src/document/document.js'
import { type Context, defineRule, type Fix, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { isMailAddress, otherAddress } from '../../src/policy/mail-links.js'
import type { Surroundings } from '../../src/surroundings/facts.js'

const ANCHOR = pattern(/#(.+)$/s)
const MARKDOWN_FILE = pattern(/\.(?:md|markdown)$/i)
const NO_HEADING = pattern(/^(?:$|top$|L\d|:~:)/)
const NO_PATH = pattern(/^(?:[a-z][a-z\d+.-]*:|\/\/|[?#])/i)
const QUERY_OR_ANCHOR = pattern(/[?#].*$/s)

type Message =
  | 'undefined'
  | 'anchor'
  | 'file'
  | 'untracked'
  | 'elsewhere'
  | 'scheme'
  | 'mailbox'
  | 'page'
  | 'protocol'
  | 'host'

/** Pages of a forge that a relative link can reach although they are no files of the repository. */
const FORGE_PAGE = pattern(
  /^(?:\.{0,2}\/)+(?:-\/)?(?:security|issues|discussions|pulls?|releases|tags|wiki|blob|tree|raw|commits?|compare|milestones|projects|actions|graphs|work_items)(?:\/|$)/,
)

const LINE_BREAK = pattern(/\r\n?|\n/)
const TEMPLATE = pattern(/^\{[{%]/)
/** A web address has two slashes behind its scheme, a mail address none. */
const MAIL_WITH_SLASHES = pattern(/^mailto:\/+/i)

/** The address of a page, before which an editor has put the scheme of a mail address. */
const MAIL_TO_PAGE = pattern(/^mailto:(https?:\/\/\S+)$/i)

/** An address without its scheme, which browsers take for the name of a file. */
const MAIL_ADDRESS = pattern(/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/)
const WEB_ADDRESS = pattern(/^(?:www\.|[\w-]+\.(?:com|org|net|io|dev)(?:\/|$))/i)

const policy = (text: string) => `# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev. ${text}\n`

export default defineRule({
  id: 'resolved-references',
  summary: 'Relative links, anchors and link references lead somewhere.',
  why: 'A reporter who follows a dead link does not reach you. Whether a file exists is judged where the repository is known.',
  source: 'https://github.com/getarcaneapp/arcane/pull/2022',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    undefined: 'Nothing defines the link reference [{label}]; add its definition.',
    anchor: 'No heading in this document is reached by "#{anchor}"; correct the link or the heading.',
    file: 'There is no "{path}" in the repository; correct the link.',
    untracked: '"{path}" is not tracked by git, so nobody else has it; add it, or correct the link.',
    elsewhere: 'No heading in {path} is reached by "#{anchor}"; correct the link or the heading.',
    scheme: '"{url}" leads to a file of that name; write "{whole}".',
    protocol: '"{url}" begins with no protocol that programs know; write "{whole}".',
    host: '"{url}" names no host; write "{whole}".',
    page: '"{url}" opens a message rather than the page; write "{whole}".',
    mailbox: '"{url}" opens a message to "//…"; write "{whole}".',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    {
      policy: policy(
        'See [what we fix](#scope) and [the form](../../security/advisories/new).\n\n## Scope\n\nAll of it.',
      ),
      files: { 'SECURITY.md': '' },
      problems: [],
    },
    { policy: policy('See [what we fix](#in-scope).\n\n## Scope\n\nAll of it.'), problems: ['anchor'] },
    { policy: policy('See our [other promises][promises].'), problems: ['undefined'] },
    { policy: policy('See [how we work](docs/process.md).'), files: { 'docs/process.md': '' }, problems: [] },
    { policy: policy('See [how we work](docs/process.md).'), files: { 'SECURITY.md': '' }, problems: ['file'] },
    { policy: policy('See [how we work](docs/process.md).'), problems: [] },
    {
      policy: policy('See [how we work](docs/process.md).'),
      files: { 'docs/process.md': '' },
      untracked: ['docs/process.md'],
      problems: ['untracked'],
    },
    {
      policy: policy('See [how we fix](docs/process.md#fixes) and [who we are](docs/process.md#team).'),
      files: { 'docs/process.md': '# Process\n\n## Team\n' },
      problems: ['elsewhere'],
    },
    {
      policy: policy('You can also [write to Ada](ada@cairnbox.dev).'),
      problems: ['scheme'],
      fixed: policy('You can also [write to Ada](mailto:ada@cairnbox.dev).'),
    },
    {
      policy: policy('You can also [write to Ada](mailto://ada@cairnbox.dev).'),
      problems: ['mailbox'],
      fixed: policy('You can also [write to Ada](mailto:ada@cairnbox.dev).'),
    },
    {
      policy: policy('You can also use [our form](mailto:https://cairnbox.dev/report).'),
      problems: ['page'],
      fixed: policy('You can also use [our form](https://cairnbox.dev/report).'),
    },
    { policy: policy('See [more][more].\n\n[more]: {{< relref "more.md" >}}'), problems: [] },
    {
      policy: policy('You can also use [our form](cairnbox.dev/report).'),
      problems: ['scheme'],
      fixed: policy('You can also use [our form](https://cairnbox.dev/report).'),
    },
    {
      policy: policy('You can also [write to Ada](mialto:ada@cairnbox.dev).'),
      problems: ['protocol'],
      fixed: policy('You can also [write to Ada](mailto:ada@cairnbox.dev).'),
    },
    {
      policy: policy('You can also use [our form](htpps://cairnbox.dev/report).'),
      problems: ['protocol'],
      fixed: policy('You can also use [our form](https://cairnbox.dev/report).'),
    },
    { policy: policy('You can also write to [Ada](xmpp:ada@cairnbox.dev).'), problems: [] },
    {
      policy: policy('You can also use [our form](https://cairnbox,dev/report).'),
      problems: ['host'],
      fixed: policy('You can also use [our form](https://cairnbox.dev/report).'),
    },
  ],

  needs: ({ document }) => (document.links.some(({ url }) => isRelative(url)) ? ['tracked'] : []),
  check(context) {
    const { document } = context
    // The same address again has the same fault.
    const links = new Map(document.links.toReversed().map((link) => [link.url, link]))
    return [
      ...document.unresolvedReferences
        .filter(({ label }) => !isDefinedByTemplate(label, document))
        .map(({ label, place }): Problem<Message> => ({ message: 'undefined', place, data: { label } })),
      ...[...links.values()].flatMap((link) => linkProblems(link, context)),
    ]
  },
})

/** `[label]: {{< relref "page.md" >}}`: what a site generator makes an address of is none to markdown. */
function isDefinedByTemplate(label: string, { text }: Document): boolean {
  const start = `[${label.toLowerCase()}]:`
  return text.split(LINE_BREAK).some((line) => {
    const folded = line.trim().toLowerCase()
    return folded.startsWith(start) && TEMPLATE.test(folded.slice(start.length).trimStart())
  })
}

function linkProblems(link: Link, context: Context): Problem<Message>[] {
  const { document, surroundings } = context
  const { url, place } = link
  if (url.startsWith('#')) {
    const anchor = decode(url.slice(1))
    return isAnchor(anchor, document) ? [] : [{ message: 'anchor', place, data: { anchor } }]
  }
  if (MAIL_WITH_SLASHES.test(url)) return [withoutSlashes(link, document)]
  const page = MAIL_TO_PAGE.exec(url)?.[1]
  if (page) return [{ message: 'page', place, data: { url, whole: page }, ...typedAnew(link, page, document) }]
  const whole = mistyped(url)
  if (whole)
    return [
      {
        message: HTTP.test(url) ? 'host' : 'protocol',
        place,
        data: { url, whole },
        ...typedAnew(link, whole, document),
      },
    ]
  // `real-address` tells of a link that shows another address.
  if (otherAddress(link)) return []
  if (MAIL_ADDRESS.test(url)) return [withoutScheme('mailto:', link, document)]
  if (WEB_ADDRESS.test(url) && !surroundings.exists?.(url)) return [withoutScheme('https://', link, document)]
  const path = pathOf(url, surroundings)
  return path === null ? [] : fileProblems(path, link, context)
}

/** What is meant by an address whose protocol or host is mistyped: "mialto:ada@cairnbox.dev", "htpps://cairnbox.dev", "https://cairnbox,dev". */
function mistyped(url: string): string | null {
  const [, scheme = '', address = ''] = MAIL.exec(url) ?? []
  if (address && !KNOWN.has(scheme.toLowerCase()) && isMailAddress(address.replace(QUERY_OR_ANCHOR, '')))
    return `mailto:${address}`
  const [, prefix = '', rest = ''] = ALMOST_HTTP.exec(url) ?? []
  if (rest && !HTTP.test(prefix)) return `https://${rest}`
  const host = HTTP_HOST.exec(url)?.[1]
  return host && FAULT_IN_HOST.test(host) ? url.replace(host, host.replace(FAULTS_IN_HOST, '.')) : null
}

const MAIL = pattern(/^([a-z][a-z\d+.-]{0,20}):([^/].*@.*)$/is)
/** What else is written as "name:ada@cairnbox.dev". */
const KNOWN: ReadonlySet<string> = new Set([
  'mailto',
  'xmpp',
  'sip',
  'sips',
  'acct',
  'im',
  'matrix',
  'ssh',
  'skype',
  'git',
])
const HTTP = pattern(/^https?:\/\//i)
const ALMOST_HTTP = pattern(/^(h{1,2}t{1,3}p{0,2}s?p?s?:\/\/|https?;?\/\/)(\S+)$/i)
const HTTP_HOST = pattern(/^https?:\/\/([^/?#]+)/i)
const FAULT_IN_HOST = pattern(/[\p{L}\p{N}](?:[,;]|\.\.)[\p{L}\p{N}]/u)
const FAULTS_IN_HOST = pattern(/[,;]|\.\.+/g)

/** A mistyped address can be meant otherwise. */
function typedAnew({ url, place }: Link, whole: string, { text }: Document): { fix?: Fix } {
  const start = text.indexOf(url, place.start.offset)
  if (start < 0 || start + url.length > place.end.offset) return {}
  return { fix: { safe: false, edits: [{ start, end: start + url.length, text: whole }] } }
}

function fileProblems(path: string, { url, place }: Link, { surroundings, anchorsIn }: Context): Problem<Message>[] {
  const { exists, repository } = surroundings
  if (exists?.(path) === false) return [{ message: 'file', place, data: { path } }]
  if (exists && repository?.tracked && !isTracked(path, repository.tracked)) {
    return [{ message: 'untracked', place, data: { path }, severity: 'warning' }]
  }
  const anchor = decode(ANCHOR.exec(url)?.[1] ?? '')
  // `#L12` is a line of a file, and `#:~:text=` a text.
  if (!MARKDOWN_FILE.test(path) || NO_HEADING.test(anchor)) return []
  const anchors = anchorsIn(path)
  const isMissing = anchors !== null && !anchors.has(anchor) && !anchors.has(anchor.toLowerCase())
  return isMissing ? [{ message: 'elsewhere', place, data: { path, anchor } }] : []
}

/** Tracked itself, a folder of what is, or behind a submodule or a link that is. */
function isTracked(path: string, tracked: ReadonlySet<string>): boolean {
  const steps = path.split('/')
  if (path === '' || steps.some((_, index) => tracked.has(steps.slice(0, index + 1).join('/')))) return true
  for (const file of tracked) if (file.startsWith(`${path}/`)) return true
  return false
}

function isRelative(url: string): boolean {
  return url !== '' && !NO_PATH.test(url) && !FORGE_PAGE.test(url)
}

/** An address for mail can be meant in one way only; that a web server answers with encryption is a guess. */
function withoutScheme(scheme: string, { url, place }: Link, { text }: Document): Problem<Message> {
  const source = text.slice(place.start.offset, place.end.offset)
  const opening = ['](', '](<', ']: ', ']: <', 'href="', "href='"].find((mark) => source.includes(`${mark}${url}`))
  const start = place.start.offset + source.lastIndexOf(`${opening}${url}`) + (opening?.length ?? 0)
  const fix: Fix = { safe: scheme === 'mailto:', edits: [{ start, end: start, text: scheme }] }
  return { message: 'scheme', place, data: { url, whole: `${scheme}${url}` }, ...(opening && { fix }) }
}

function withoutSlashes({ url, place }: Link, { text }: Document): Problem<Message> {
  const whole = url.replace(MAIL_WITH_SLASHES, 'mailto:')
  const start = text.indexOf(url, place.start.offset)
  const isPlain = start >= 0 && start + url.length <= place.end.offset
  const fix: Fix = { safe: true, edits: [{ start, end: start + url.length, text: whole }] }
  return { message: 'mailbox', place, data: { url, whole }, ...(isPlain && { fix }) }
}

/** The empty anchor and `#top` lead to the top of every page. */
function isAnchor(anchor: string, { anchors }: Document): boolean {
  return anchor === '' || anchor === 'top' || anchors.has(anchor) || anchors.has(anchor.toLowerCase())
}

/** The path of a relative link from the root of the repository; null where it is no file there or that is not known. */
function pathOf(url: string, { path }: Surroundings): string | null {
  if (path === undefined || !isRelative(url)) return null

  const target = decode(url.replace(QUERY_OR_ANCHOR, ''))
  const steps = target.startsWith('/') ? [] : path.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') {
      // A link that leaves the repository leads to another page of the forge.
      if (steps.pop() === undefined) return null
    } else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
