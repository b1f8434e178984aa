import { defineRule, type Problem } from '../../src/lint/rule.js'
import { isPrivate } from '../../src/policy/channel.js'
import { repositoryOfPage } from '../../src/policy/forge.js'
import type { Reading } from '../../src/policy/reading.js'
import type { Manifest } from '../../src/surroundings/facts.js'
import { reportAddresses } from '../../src/surroundings/report-addresses.js'

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'

export default defineRule({
  id: 'agreed-contact',
  summary:
    'README, CONTRIBUTING, issue templates and manifests give no other address for vulnerabilities than the policy, and no other tracker for bugs.',
  why: 'Of two addresses one is old, and a report that goes to a mailbox that nobody reads is lost.',
  source: 'https://github.com/klodr/mercury-invoicing-mcp/issues/89',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    bugs: 'Other bugs go to {here} here, but to {there} in {path} (line {line}); give the same in both.',
    other: 'Another address for reports, {address}, stands in {path} (line {line}); give the same address in both.',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  examples: [
    { policy: POLICY, files: { 'README.md': 'Flaws: security@cairnbox.dev\n' }, problems: [] },
    { policy: POLICY, files: { 'README.md': 'Help: help@cairnbox.dev\n' }, problems: [] },
    { policy: POLICY, files: { 'CONTRIBUTING.md': '# Flaws\n\nWrite to security@cairn.dev.\n' }, problems: ['other'] },
    {
      policy: POLICY,
      files: {
        'CONTRIBUTING.md': '# Mitmachen\n\n## Sicherheit\n\nBitte melden Sie Schwachstellen an ada@slate.dev.\n',
      },
      problems: ['other'],
    },
    {
      policy: POLICY,
      files: {
        'README.md':
          '# Box\n\n## Authors\n\nAda <ada@slate.dev>\n\n## Conduct\n\nReport unacceptable behaviour to conduct@slate.dev.\n\n## Help\n\nQuestions? Write to help@slate.dev.\n',
      },
      problems: [],
    },
    {
      policy: `${POLICY}\nFor other bugs, please open an issue at https://github.com/cairn/box/issues.\n`,
      files: { 'package.json': '{"bugs": "https://github.com/slate/tile/issues"}' },
      problems: ['bugs'],
    },
    {
      policy: `${POLICY}\nFor other bugs, please open an issue at https://github.com/cairn/box/issues/new.\n`,
      files: { 'package.json': '{"bugs": "https://github.com/Cairn/box/issues"}' },
      problems: [],
    },
    {
      policy: POLICY,
      files: { 'composer.json': '{"support": {"security": "mailto:flaws@cairnbox.dev"}}' },
      problems: ['other'],
    },
    {
      policy: POLICY,
      files: {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Vulnerability\n    url: https://cairnbox.dev/\n    about: Write to psirt@cairnbox.dev\n',
      },
      problems: ['other'],
    },
    {
      policy: POLICY,
      files: {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Report a vulnerability\n    url: https://hackerone.com/slate\n    about: Please do not use issues for that.\n',
      },
      problems: ['other'],
    },
    {
      policy: POLICY,
      files: {
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Security policy\n    url: https://github.com/cairn/box/security/policy\n    about: How to report a vulnerability.\n  - name: Questions\n    url: mailto:help@cairnbox.dev\n    about: Ask us.\n',
      },
      problems: [],
    },
  ],

  needs: () => ['documents', 'manifests', 'issuePage'],
  check({ document, reading, surroundings: { repository = {} }, readingOf }) {
    const text = document.text.toLowerCase()
    const place = reading.channels.find(({ value }) => isPrivate(value))?.place ?? reading.title
    const written = reading.channels.map(({ value }) => value.target)
    const addresses = reportAddresses(repository, readingOf)
      .filter(({ value }) => !text.includes(value) && !written.includes(value))
      .map(
        ({ value, path, line }): Problem<'other'> => ({
          message: 'other',
          place,
          data: { path, line: line ?? 1, address: value },
        }),
      )
    return [...addresses, ...bugProblems(reading, repository.manifests ?? [])]
  },
})

/** Trackers are told apart by their repositories; how their pages are written is no matter. */
function bugProblems({ otherContacts }: Reading, manifests: readonly Manifest[]): Problem<'bugs'>[] {
  const trackers = manifests.flatMap(({ contacts }) =>
    contacts.flatMap(({ value: { purpose, target }, path, line }) => {
      const there = purpose === 'bugs' ? nameOf(target) : null
      return there === null ? [] : [{ there, path, line: line ?? 1 }]
    }),
  )
  return otherContacts.flatMap(({ value: { target, purpose }, place }): Problem<'bugs'>[] => {
    const here = purpose === 'other-bugs' ? nameOf(target) : null
    const [tracker] = trackers
    if (here === null || !tracker || trackers.some(({ there }) => there === here)) return []
    return [{ message: 'bugs', place, data: { here, ...tracker } }]
  })
}

function nameOf(page: string): string | null {
  const repository = repositoryOfPage(page)
  return repository && `${repository.owner}/${repository.name}`.toLowerCase()
}
