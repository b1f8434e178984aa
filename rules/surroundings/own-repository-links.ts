import type { Document, Link } from '../../src/document/document.js'
import { defineRule, type Fix, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { isSameRepository, type RepositoryAddress, repositoryOfPage } from '../../src/policy/forge.js'
import type { RepositoryFacts } from '../../src/surroundings/facts.js'

type Message = 'other' | 'contact'

/** Pages on which reports are taken or told. */
const REPORTS = pattern(/^https?:\/\/[^/]+\/[^?#]+?\/security(?:\/(?:advisories|policy)(?:\/new)?)?\/?(?:[?#]|$)/i)
const ISSUES = pattern(/^https?:\/\/[^/]+\/(?:.+?)\/(?:-\/)?issues(?:\/|$|[?#])/i)

/** Repositories that take the reports of all that belong to their owner. */
const CENTRAL = pattern(/^\.github$|security|advisor|disclosure|vulnerab|bounty|meta|community/i)

const policy = (url: string) => `# Security Policy\n\nReport a vulnerability on [this page](${url}).\n`

export default defineRule({
  id: 'own-repository-links',
  summary: 'Links to advisories and issues lead to this repository.',
  why: 'A policy that was copied sends reports to the project that it came from, whose people cannot fix them. A repository of the same name is taken for the one that this was forked from, and one that takes reports for a whole organisation is accepted.',
  source: 'https://github.com/DigiByte-Core/digibyte/issues/450',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    other: '"{url}" is a page of {other}, but this repository is {own}; name this one, or say why it is the other.',
    contact:
      'A contact link ({path}, line {line}) leads to {other}, but this repository is {own}; name this one there.',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    {
      policy: policy('https://github.com/cairn/box/security/advisories/new'),
      remote: 'git@github.com:cairn/box.git',
      problems: [],
    },
    { policy: policy('../../security/advisories/new'), remote: 'git@github.com:cairn/box.git', problems: [] },
    {
      policy: policy('https://github.com/slate/tile/security/advisories/new'),
      remote: 'git@github.com:cairn/box.git',
      problems: ['other'],
      fixed: policy('https://github.com/cairn/box/security/advisories/new'),
    },
    {
      policy: policy('https://github.com/cairn/security/security/advisories/new'),
      remote: 'git@github.com:cairn/box.git',
      problems: [],
    },
    {
      policy: policy('https://github.com/slate/box/security/advisories/new'),
      remote: 'git@github.com:cairn/box.git',
      problems: [],
    },
    {
      policy: policy('https://github.com/cairn/box/security/advisories/new'),
      remote: 'git@github.com:cairn/box.git',
      files: {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Vulnerability\n    url: https://github.com/slate/tile/security/policy\n    about: Please read this\n',
      },
      problems: ['contact'],
    },
  ],

  needs({ document }, { issuePage }) {
    const pages = [
      ...document.links.map(({ url }) => url),
      ...(issuePage?.contactLinks ?? []).map(({ value }) => value.url),
    ]
    return pages.some(isReportPage) ? ['issuePage', 'remotes', 'manifests'] : ['issuePage']
  },
  check({ document, reading, surroundings: { repository = {} } }) {
    const { remotes = [], issuePage } = repository
    const [own] = remotes
    // What stands in the repository of an owner's defaults speaks of all the others.
    if (!own || own.name === '.github') return []

    const links = new Map(document.links.toReversed().map((link) => [link.url, link]))
    const inPolicy = [...links.values()].flatMap((link): Problem<Message>[] => {
      const other = strangerAt(link.url, repository)
      if (!other) return []
      const data = { url: link.url, other: nameOf(other), own: nameOf(own) }
      return [{ message: 'other', place: link.place, data, ...fixOf(link, other, own, document) }]
    })
    const inLinks = (issuePage?.contactLinks ?? []).flatMap(({ value, path, line }): Problem<Message>[] => {
      const other = REPORTS.test(value.url) ? strangerAt(value.url, repository) : null
      if (!other) return []
      return [
        {
          message: 'contact',
          place: reading.title,
          data: { path, line: line ?? 1, other: nameOf(other), own: nameOf(own) },
        },
      ]
    })
    return [...inPolicy, ...inLinks]
  },
})

function isReportPage(url: string): boolean {
  return REPORTS.test(url) || ISSUES.test(url)
}

/** The repository of a page that is none of ours; null where it may be meant. */
function strangerAt(url: string, { remotes = [], manifests = [] }: Partial<RepositoryFacts>): RepositoryAddress | null {
  const page = isReportPage(url) ? repositoryOfPage(url) : null
  if (!page) return null
  const named = manifests.flatMap(({ contacts }) =>
    contacts.flatMap(({ value }) => (value.purpose === 'repository' ? (repositoryOfPage(value.target) ?? []) : [])),
  )
  const isOurs = [...remotes, ...named].some((one) => isSameRepository(one, page) || isSameName(one.name, page.name))
  const isSibling = remotes.some(({ host, owner }) => host === page.host && isSameName(owner, page.owner))
  // Many owners have one tracker for all that they make.
  if (isOurs || CENTRAL.test(page.name) || isSameName(page.owner, page.name) || (isSibling && !REPORTS.test(url)))
    return null
  return page
}

function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function nameOf({ owner, name }: RepositoryAddress): string {
  return `${owner}/${name}`
}

/** Which repository is meant is the maintainers' to say. */
function fixOf(
  { url, place }: Link,
  other: RepositoryAddress,
  own: RepositoryAddress,
  { text }: Document,
): { fix?: Fix } {
  if (other.host !== own.host) return {}
  const source = text.slice(place.start.offset, place.end.offset)
  const at = source.lastIndexOf(url)
  const name = url.toLowerCase().indexOf(nameOf(other).toLowerCase())
  if (at < 0 || name < 0) return {}
  const start = place.start.offset + at + name
  return { fix: { safe: false, edits: [{ start, end: start + nameOf(other).length, text: nameOf(own) }] } }
}
