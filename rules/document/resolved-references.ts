import type { Document, Link } from '../../src/document/document.js'
import { defineRule, type Fix, type Problem } from '../../src/lint/rule.js'
import type { Surroundings } from '../../src/surroundings/facts.js'

type Message = 'undefined' | 'anchor' | 'file' | 'scheme'

/** Pages of a forge that a relative link can reach although they are no files of the repository. */
const FORGE_PAGE =
  /^(?:\.{0,2}\/)+(?:-\/)?(?:security|issues|discussions|pulls?|releases|tags|wiki|blob|tree|raw|commits?|compare|milestones|projects|actions|graphs|work_items)(?:\/|$)/

/** An address without its scheme, which browsers take for the name of a file. */
const MAIL_ADDRESS = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/
const WEB_ADDRESS = /^(?:www\.|[\w-]+\.(?:com|org|net|io|dev)(?:\/|$))/i

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
    scheme: '"{url}" leads to a file of that name; write "{whole}".',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    {
      policy: policy(
        'See [what we fix](#scope) and [the form](../../security/advisories/new).\n\n## Scope\n\nAll of it.',
      ),
      files: ['SECURITY.md'],
      problems: [],
    },
    { policy: policy('See [what we fix](#in-scope).\n\n## Scope\n\nAll of it.'), problems: ['anchor'] },
    { policy: policy('See our [other promises][promises].'), problems: ['undefined'] },
    { policy: policy('See [how we work](docs/process.md).'), files: ['docs/process.md'], problems: [] },
    { policy: policy('See [how we work](docs/process.md).'), files: ['SECURITY.md'], problems: ['file'] },
    { policy: policy('See [how we work](docs/process.md).'), problems: [] },
    {
      policy: policy('You can also [write to Ada](ada@cairnbox.dev).'),
      problems: ['scheme'],
      fixed: policy('You can also [write to Ada](mailto:ada@cairnbox.dev).'),
    },
    {
      policy: policy('You can also use [our form](cairnbox.dev/report).'),
      problems: ['scheme'],
      fixed: policy('You can also use [our form](https://cairnbox.dev/report).'),
    },
  ],

  check({ document, surroundings }) {
    // The same address again has the same fault.
    const links = new Map(document.links.toReversed().map((link) => [link.url, link]))
    return [
      ...document.unresolvedReferences.map(
        ({ label, place }): Problem<Message> => ({ message: 'undefined', place, data: { label } }),
      ),
      ...[...links.values()].flatMap((link) => linkProblems(link, document, surroundings)),
    ]
  },
})

function linkProblems(link: Link, document: Document, surroundings: Surroundings): Problem<Message>[] {
  const { url, place } = link
  if (url.startsWith('#')) {
    const anchor = decode(url.slice(1))
    return isAnchor(anchor, document) ? [] : [{ message: 'anchor', place, data: { anchor } }]
  }
  if (MAIL_ADDRESS.test(url)) return [withoutScheme('mailto:', link, document)]
  if (WEB_ADDRESS.test(url) && !surroundings.exists?.(url)) return [withoutScheme('https://', link, document)]
  const path = pathOf(url, surroundings)
  return path !== null && surroundings.exists?.(path) === false ? [{ message: 'file', place, data: { path } }] : []
}

/** An address for mail can be meant in one way only; that a web server answers with encryption is a guess. */
function withoutScheme(scheme: string, { url, place }: Link, { text }: Document): Problem<Message> {
  const source = text.slice(place.start.offset, place.end.offset)
  const opening = ['](', '](<', ']: ', ']: <', 'href="', "href='"].find((mark) => source.includes(`${mark}${url}`))
  const start = place.start.offset + source.lastIndexOf(`${opening}${url}`) + (opening?.length ?? 0)
  const fix: Fix = { safe: scheme === 'mailto:', edits: [{ start, end: start, text: scheme }] }
  return { message: 'scheme', place, data: { url, whole: `${scheme}${url}` }, ...(opening && { fix }) }
}

/** The empty anchor and `#top` lead to the top of every page. */
function isAnchor(anchor: string, { anchors }: Document): boolean {
  return anchor === '' || anchor === 'top' || anchors.has(anchor) || anchors.has(anchor.toLowerCase())
}

/** The path of a relative link from the root of the repository; null where it is no file there or that is not known. */
function pathOf(url: string, { path }: Surroundings): string | null {
  const isRelative = url !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/\/|\?)/i.test(url)
  if (path === undefined || !isRelative || FORGE_PAGE.test(url)) return null

  const target = decode(url.replace(/[?#].*$/s, ''))
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
