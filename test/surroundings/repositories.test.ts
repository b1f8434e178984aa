import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { folderWith, secpolicy } from '../cli/sandbox.js'
import { type Scratch, scratchAt, scratchRepository } from './scratch.js'

/** Programs take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

/** A policy in which nothing is wrong; its versions are the rows given. */
function policy(rows: string[] = ['| 2.x | Yes |', '| < 2.0 | No |'], more = ''): string {
  return `# Security Policy

## Supported Versions

| Version | Supported |
| --- | --- |
${rows.join('\n')}

## Reporting a Vulnerability

Please do not open a public issue. Write to security@cairnbox.dev, or use
[the form](https://github.com/cairn/box/security/advisories/new). Tell us the version, the steps to reproduce the flaw and what it allows.
We acknowledge your report within 3 days, investigate it and keep you informed until it is fixed.

## Disclosure

We coordinate the publication with you, within 60 days of your report.
${more}`
}

/** What the linter finds, as rule and message, with the files that it judged. */
async function lint({ root }: Pick<Scratch, 'root'>, ...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await secpolicy(root, ['lint', '--format', 'json', ...args])
  expect(stderr).not.toContain('error')
  const { files } = JSON.parse(stdout)
  return files.flatMap(({ path, findings }: { path: string; findings: Record<string, string>[] }) =>
    findings.map(({ rule, messageId }) => `${path}: ${rule}/${messageId}`),
  )
}

function boxRepository(files: Record<string, string>, ...tags: string[]): Scratch {
  const scratch = scratchRepository({ 'README.md': '# Box\n', ...files }, ...tags)
  scratch.git('remote', 'add', 'origin', 'git@github.com:cairn/box.git')
  return scratch
}

describe('a repository', () => {
  test('in which all agrees', async () => {
    const scratch = boxRepository(
      {
        'SECURITY.md': policy(),
        'CONTRIBUTING.md': 'Flaws: security@cairnbox.dev\n',
        'docs/SECURITY.md': 'See [the policy](../SECURITY.md).\n',
        '.github/ISSUE_TEMPLATE/config.yml':
          'contact_links:\n  - name: Flaw\n    url: https://github.com/cairn/box/security/policy\n    about: Read\n',
      },
      'v1.0.0',
      'v2.4.1',
    )
    expect(await lint(scratch)).toEqual([])
  })

  test('whose table stopped two versions ago, and is renewed', async () => {
    const scratch = boxRepository({ 'SECURITY.md': policy() }, 'v1.0.0', 'v2.0.0', 'v3.0.0', 'v4.0.0', 'v4.1.0')
    expect(await lint(scratch)).toEqual(['SECURITY.md: latest-release-supported/behind'])
    expect(await lint(scratch, '--fix-unsafe')).toEqual([])
    expect(scratch.git('diff', '--unified=0')).toContain('+| 4.x | Yes |\n+| < 4.0 | No |')
  })

  test('whose table names a version that does not exist', async () => {
    const rows = ['| 7.x | Yes |', '| 2.x | Yes |', '| < 2.0 | No |']
    expect(await lint(boxRepository({ 'SECURITY.md': policy(rows) }, 'v2.0.0'))).toEqual([
      'SECURITY.md: existing-versions/future',
    ])
  })

  test('with copies that are not shown', async () => {
    const scratch = boxRepository({
      '.github/SECURITY.md': policy(),
      'SECURITY.md': policy().replaceAll('security@cairnbox.dev', 'old@cairnbox.dev'),
      'doc/SECURITY.rst': policy(),
    })
    expect(await lint(scratch)).toEqual([
      '.github/SECURITY.md: single-policy/addresses',
      '.github/SECURITY.md: single-policy/same',
    ])
    expect(await lint(scratch, 'SECURITY.md')).toEqual(['SECURITY.md: shown-policy/shadowed'])
  })

  test('whose policy was copied from another, with its address and its form', async () => {
    const scratch = boxRepository({
      'SECURITY.md': policy().replace('cairn/box', 'slate/tile'),
      'CONTRIBUTING.md': 'Flaws: security@slate.dev\n',
      '.github/ISSUE_TEMPLATE/security.yml': 'name: Security issue\nbody: []\n',
    })
    expect((await lint(scratch)).sort()).toEqual([
      'SECURITY.md: agreed-contact/other',
      'SECURITY.md: no-public-template/public',
      'SECURITY.md: own-repository-links/other',
    ])
  })

  test('of packages, each judged by its own releases', async () => {
    const scratch = boxRepository(
      {
        'packages/lid/package.json': '{"name": "@cairn/lid"}',
        'packages/lid/SECURITY.md': policy(['| 1.x | Yes |', '| < 1.0 | No |']),
        'packages/tray/package.json': '{"name": "@cairn/tray"}',
        'packages/tray/SECURITY.md': policy(['| 1.x | Yes |', '| < 1.0 | No |']),
      },
      '@cairn/lid@1.0.0',
      '@cairn/tray@1.0.0',
      '@cairn/tray@2.0.0',
    )
    expect(await lint(scratch, 'packages/*/SECURITY.md')).toEqual([
      'packages/tray/SECURITY.md: latest-release-supported/behind',
    ])
  })

  test('whose links lead to files that others do not have, and to headings that are not there', async () => {
    const more = '\nSee [the process](docs/process.md#fixes), [our notes](notes.md) and [the part](part/README.md).\n'
    const part = scratchRepository({ 'README.md': '# Part\n' })
    const scratch = boxRepository(
      { 'SECURITY.md': policy(undefined, more), 'docs/process.md': '# Process\n' },
      'v2.0.0',
    )
    scratch.git('submodule', '--quiet', 'add', part.root, 'part')
    scratch.commit({})
    scratch.write({ 'notes.md': 'Mine\n' })
    expect(await lint(scratch)).toEqual([
      'SECURITY.md: resolved-references/elsewhere',
      'SECURITY.md: resolved-references/untracked',
    ])
  })

  test('that is a worktree of another', async () => {
    const scratch = boxRepository({ 'SECURITY.md': policy() }, 'v2.0.0', 'v3.0.0')
    const tree = join(folderWith({}), 'tree')
    scratch.git('worktree', 'add', '--quiet', tree)
    expect(await lint({ root: tree })).toEqual(['SECURITY.md: latest-release-supported/behind'])
  })

  test('that is a submodule, which is judged by itself', async () => {
    const inner = scratchRepository({ 'SECURITY.md': policy() }, 'v3.0.0')
    const outer = boxRepository({ 'SECURITY.md': policy() }, 'v2.0.0')
    outer.git('submodule', '--quiet', 'add', inner.root, 'part')
    expect(await lint(outer)).toEqual([])
    const found = await lint(scratchAt(join(outer.root, 'part')))
    // It was cloned from a folder, so that nothing is known of its address.
    expect(found).toEqual(['SECURITY.md: latest-release-supported/behind'])
  })

  test('that is a shallow clone, whose tags may be missing', async () => {
    const origin = boxRepository({ 'SECURITY.md': policy() }, 'v2.0.0', 'v3.0.0')
    origin.commit({ a: '' })
    const shallowClone = () => {
      const root = folderWith({})
      origin.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, root)
      return { root }
    }
    expect(await lint(shallowClone())).toEqual([])
    origin.commit({ 'CHANGELOG.md': '# Changelog\n\n## 3.0.0\n' })
    expect(await lint(shallowClone())).toEqual(['SECURITY.md: latest-release-supported/behind'])
  })

  test('without commits', async () => {
    const scratch = scratchRepository()
    scratch.write({ 'SECURITY.md': policy() })
    expect(await lint(scratch)).toEqual([])
  })

  test('with the defaults of an organisation, which speak for its other repositories', async () => {
    const scratch = scratchRepository({ 'SECURITY.md': policy(['| latest | Yes |']) })
    scratch.git('remote', 'add', 'origin', 'https://github.com/cairn/.github')
    expect(await lint(scratch)).toEqual([])
  })

  test('that repeats the policy of its organisation, as it is or as it was', async () => {
    const organization = scratchRepository({ 'SECURITY.md': policy(['| latest | Yes |']) })
    const option = ['--organization-policy', join(organization.root, 'SECURITY.md')]
    const copy = boxRepository({ 'SECURITY.md': policy(['| latest | Yes |']) })
    expect(await lint(copy, ...option)).toEqual(['SECURITY.md: no-redundant-copy/same'])
    organization.commit({ 'SECURITY.md': policy(['| latest | Yes |'], '\nThank you.\n') })
    expect(await lint(copy, ...option)).toEqual(['SECURITY.md: no-redundant-copy/former'])
    expect(await lint(boxRepository({ 'SECURITY.md': policy(['| main | Yes |']) }), ...option)).toEqual([])
  })
})

test('a policy of the organisation that cannot be read is wrong usage', async () => {
  const { code, stderr } = await secpolicy(folderWith({ 'SECURITY.md': policy() }), [
    'lint',
    '--organization-policy',
    'none.md',
  ])
  expect(code).toBe(2)
  expect(stderr).toContain('--organization-policy "none.md"')
})
