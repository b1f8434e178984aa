import { expect, test } from 'vitest'
import { openRepository } from '../../src/surroundings/repository/gather.js'
import { folderWith } from '../cli/sandbox.js'

test.each([
  [
    'CHANGELOG.md',
    '# Changelog\n\n## [Unreleased]\n\n## [1.2.0] - 2026-01-01\n\n- Needs Node 20.19\n\n## v1.1.0-rc.1 (2025-12-01)\n',
    ['1.2.0', '1.1.0-rc.1'],
  ],
  [
    'CHANGES.rst',
    'Changes\n=======\n\nVersion 2.1\n-----------\n\n2.0.1 (2025-01-01)\n------------------\n',
    ['2.1', '2.0.1'],
  ],
  ['HISTORY.md', '1.2.3 / 2026-01-01\n\n * 4.5.6 is needed\n\n1.2.2 / 2025-01-01\n', ['1.2.3', '1.2.2']],
])('the versions of %s are its headings', async (name, text, versions) => {
  const found = await openRepository(folderWith({ [name]: text })).fact('changelog')
  expect(found.map(({ value }) => value)).toEqual(versions)
  for (const { value, line } of found) expect(text.split('\n')[(line ?? 0) - 1]).toContain(value)
})

test("the README of the forge's folder is the one that is shown", async () => {
  const root = folderWith({ 'README.md': 'root', '.github/README.md': 'forge', 'docs/CONTRIBUTING.md': 'docs' })
  expect(await openRepository(root).fact('documents')).toEqual({
    readme: { path: '.github/README.md', text: 'forge' },
    contributing: { path: 'docs/CONTRIBUTING.md', text: 'docs' },
    support: null,
  })
})

test('the issue page has templates and links, with their lines', async () => {
  const root = folderWith({
    '.github/ISSUE_TEMPLATE/bug.yml': 'name: Bug report\ndescription: x\nbody: []\n',
    '.github/ISSUE_TEMPLATE/idea.md': '---\nname: "An idea"\n---\nText\n',
    '.github/ISSUE_TEMPLATE/config.yml':
      'blank_issues_enabled: false\ncontact_links:\n  - name: Vulnerability\n    url: https://cairnbox.dev/security\n    about: Report it here\n',
  })
  const { templates, contactLinks } = await openRepository(root).fact('issuePage')
  expect(templates.map(({ name }) => name)).toEqual(['Bug report', 'An idea'])
  expect(contactLinks).toEqual([
    {
      value: { name: 'Vulnerability', url: 'https://cairnbox.dev/security', about: 'Report it here' },
      path: '.github/ISSUE_TEMPLATE/config.yml',
      line: 3,
    },
  ])
})

test('code owners are those of the file that counts', async () => {
  const root = folderWith({
    CODEOWNERS: '* @cairn/all\n',
    '.github/CODEOWNERS': '# owners\n* @cairn/core ada@cairnbox.dev # all\n/my\\ docs @cairn/docs\n',
  })
  expect(
    (await openRepository(root).fact('codeOwners'))?.map(({ value, line }) => [value.pattern, value.owners, line]),
  ).toEqual([
    ['*', ['@cairn/core', 'ada@cairnbox.dev'], 2],
    ['/my docs', ['@cairn/docs'], 3],
  ])
})

test('companions are found where they are served or specified, and a policy in plain text is none', async () => {
  const root = folderWith({
    'static/.well-known/security.txt': 'Contact: mailto:security@cairnbox.dev\n',
    'SECURITY.txt': 'Write to us.\n',
    '.github/security-insights.yml': 'header: {}\n',
  })
  const repository = openRepository(root)
  expect((await repository.fact('securityTxt')).map(({ path }) => path)).toEqual(['static/.well-known/security.txt'])
  expect((await repository.fact('securityInsights')).map(({ path }) => path)).toEqual(['.github/security-insights.yml'])
})
