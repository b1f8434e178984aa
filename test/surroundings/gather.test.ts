import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import type { RepositoryFact, RepositoryFacts } from '../../src/surroundings/facts.js'
import { gather, openRepository } from '../../src/surroundings/repository/gather.js'
import { folderWith } from '../cli/sandbox.js'
import { scratchAt, scratchRepository } from './scratch.js'

/** Programs take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

async function fact<Name extends RepositoryFact>(root: string, name: Name): Promise<RepositoryFacts[Name]> {
  return (await gather(openRepository(root), [name]))[name]
}

const ALL = [
  'remotes',
  'defaultBranch',
  'releases',
  'tracked',
  'shallow',
  'manifests',
  'packages',
  'policies',
  'codeOwners',
  'securityTxt',
  'securityInsights',
  'changelog',
  'documents',
  'issuePage',
] as const

const NOTHING = {
  remotes: [],
  defaultBranch: null,
  manifests: [],
  packages: [],
  policies: [],
  codeOwners: null,
  securityTxt: [],
  securityInsights: [],
  changelog: [],
  documents: { readme: null, contributing: null, support: null },
  issuePage: { templates: [], contactLinks: [] },
}

describe('where there is little to learn', () => {
  test('a folder that is no repository', async () => {
    expect(await gather(openRepository(folderWith({})), ALL)).toEqual({
      ...NOTHING,
      releases: null,
      tracked: null,
      shallow: null,
    })
  })

  test('a folder in a repository that is not its root is not taken for it', async () => {
    const { root } = scratchRepository({ 'inner/README.md': 'x' }, 'v1.0.0')
    expect(await fact(join(root, 'inner'), 'releases')).toBeNull()
  })

  test('a repository without commits', async () => {
    expect(await gather(openRepository(scratchRepository().root), ALL)).toEqual({
      ...NOTHING,
      releases: [],
      tracked: new Set(),
      shallow: false,
    })
  })
})

describe('remotes', () => {
  test('come with the one that others are pointed to first', async () => {
    const { root, git } = scratchRepository({ a: '' })
    git('remote', 'add', 'mirror', 'https://codeberg.org/ada/cairnbox')
    git('remote', 'add', 'origin', 'git@github.com:ada/cairnbox.git')
    git('remote', 'add', 'upstream', 'ssh://git@github.com/cairnbox/cairnbox.git')
    git('remote', 'add', 'backup', '/srv/backup.git')
    expect((await fact(root, 'remotes')).map(({ remote, web }) => [remote, web])).toEqual([
      ['upstream', 'https://github.com/cairnbox/cairnbox'],
      ['origin', 'https://github.com/ada/cairnbox'],
      ['mirror', 'https://codeberg.org/ada/cairnbox'],
    ])
  })

  test('are resolved where git abbreviates them', async () => {
    const { root, git } = scratchRepository({ a: '' })
    git('config', 'url.https://gitlab.com/.insteadOf', 'lab:')
    git('remote', 'add', 'origin', 'lab:group/inner/cairnbox')
    expect((await fact(root, 'remotes'))[0]).toMatchObject({
      forge: 'gitlab',
      owner: 'group/inner',
      name: 'cairnbox',
    })
  })
})

describe('the default branch', () => {
  test('is what the remote says', async () => {
    const origin = scratchRepository({ a: '' })
    origin.git('checkout', '--quiet', '-b', 'stable')
    const clone = folderWith({})
    origin.git('clone', '--quiet', origin.root, clone)
    scratchAt(clone).git('checkout', '--quiet', '-b', 'work')
    expect(await fact(clone, 'defaultBranch')).toBe('stable')
  })

  test('is the only branch, or one of a usual name', async () => {
    const { root, git } = scratchRepository({ a: '' })
    git('branch', '--move', 'odd')
    expect(await fact(root, 'defaultBranch')).toBe('odd')
    git('branch', 'master')
    expect(await fact(root, 'defaultBranch')).toBe('master')
    git('branch', '--delete', '--force', 'master')
    git('branch', 'other')
    expect(await fact(root, 'defaultBranch')).toBeNull()
  })
})

describe('releases', () => {
  test('are ordered by version, those before a release behind it', async () => {
    const tags = ['v1.2.0', 'v1.10.0', 'v2.0.0-rc.2', 'v2.0.0-rc.10', 'v2.0.0', 'v1.9.3', 'nightly']
    const releases = await fact(scratchRepository({ a: '' }, ...tags).root, 'releases')
    expect(releases?.map(({ version }) => version)).toEqual([
      '2.0.0',
      '2.0.0-rc.10',
      '2.0.0-rc.2',
      '1.10.0',
      '1.9.3',
      '1.2.0',
    ])
    expect(releases?.map(({ prerelease }) => prerelease)).toEqual([false, true, true, false, false, false])
  })

  test('of several packages are told apart', async () => {
    const tags = ['@cairn/box@2.0.0', '@cairn/tool@0.3.0', 'lib/v1.0.0', 'v9.0.0']
    const releases = await fact(scratchRepository({ a: '' }, ...tags).root, 'releases')
    expect(releases?.map((release) => [release.package, release.version])).toEqual([
      [null, '9.0.0'],
      ['@cairn/box', '2.0.0'],
      ['@cairn/tool', '0.3.0'],
      ['lib', '1.0.0'],
    ])
  })

  test('the name of the repository, and a name that all tags have, tell none apart', async () => {
    const named = scratchRepository({ a: '' }, 'cairnbox-1.0.0', 'v0.9.0')
    named.git('remote', 'add', 'origin', 'https://github.com/cairn/cairnbox')
    expect((await fact(named.root, 'releases'))?.map((release) => release.package)).toEqual([null, null])
    const common = scratchRepository({ a: '' }, 'box-1.0.0', 'box-1.1.0')
    expect((await fact(common.root, 'releases'))?.map((release) => release.package)).toEqual([null, null])
  })

  test('a tag that moves with each release is none', async () => {
    const { root } = scratchRepository({ a: '' }, 'v3', 'v3.1.0', 'v2.0.0', '20260101')
    expect((await fact(root, 'releases'))?.map(({ tag }) => tag)).toEqual(['v3.1.0', 'v2.0.0'])
  })

  test('are not known in a shallow clone without tags, nor in one without git', async () => {
    const origin = scratchRepository({ a: '' }, 'v1.0.0')
    origin.commit({ b: '' })
    const clone = folderWith({})
    origin.git('clone', '--quiet', '--depth=1', `file://${origin.root}`, clone)
    expect(await fact(clone, 'releases')).toBeNull()
  })

  test('are known in a worktree and in a submodule, whose own they are', async () => {
    const inner = scratchRepository({ a: '' }, 'v7.0.0')
    const outer = scratchRepository({ a: '' }, 'v1.0.0')
    outer.git('submodule', '--quiet', 'add', inner.root, 'part')
    outer.commit({})
    const worktree = join(folderWith({}), 'tree')
    outer.git('worktree', 'add', '--quiet', worktree)
    expect((await fact(worktree, 'releases'))?.map(({ tag }) => tag)).toEqual(['v1.0.0'])
    expect((await fact(join(outer.root, 'part'), 'releases'))?.map(({ tag }) => tag)).toEqual(['v7.0.0'])
    expect(await fact(outer.root, 'tracked')).toEqual(new Set(['.gitmodules', 'a', 'part']))
  })
})

describe('policies', () => {
  test('stand in the order of the forges, each known by its place and markup', async () => {
    const { root } = scratchRepository({
      'docs/SECURITY.md': 'docs',
      'SECURITY.md': 'root',
      '.github/SECURITY.rst': 'forge',
      'doc/security.adoc': 'unseen',
      'packages/box/SECURITY.md': 'package',
      'src/security.ts': 'code',
    })
    expect((await fact(root, 'policies')).map(({ path, markup, recognised }) => [path, markup, recognised])).toEqual([
      ['.github/SECURITY.rst', 'restructuredtext', true],
      ['SECURITY.md', 'markdown', true],
      ['docs/SECURITY.md', 'markdown', true],
      ['doc/security.adoc', 'asciidoc', false],
    ])
  })

  test.skipIf(process.platform === 'win32')('are not read through a link out of the repository', async () => {
    const outside = folderWith({ secret: 'secret' })
    const { root } = scratchRepository({ a: '' })
    symlinkSync(join(outside, 'secret'), join(root, 'SECURITY.md'))
    expect(await fact(root, 'policies')).toMatchObject([{ path: 'SECURITY.md', text: null }])
  })
})

describe('hostile surroundings', () => {
  test.skipIf(process.platform === 'win32')('run no program that a repository names', async () => {
    const { root, git } = scratchRepository({ 'README.md': 'x' }, 'v1.0.0')
    const trap = join(folderWith({}), 'sprung')
    git('config', 'core.fsmonitor', `touch ${trap}; echo`)
    git('config', 'core.pager', `touch ${trap}`)
    git('config', 'pager.remote', `touch ${trap}`)
    git('config', 'alias.for-each-ref', `!touch ${trap}`)
    await gather(openRepository(root), ALL)
    expect(() => execFileSync('ls', [trap], { stdio: 'pipe' })).toThrow()
  })

  test('do not lead git to another repository', async () => {
    const other = scratchRepository({ a: '' }, 'v5.0.0')
    const { root } = scratchRepository({ a: '' }, 'v1.0.0')
    process.env.GIT_DIR = join(other.root, '.git')
    try {
      expect((await fact(root, 'releases'))?.map(({ tag }) => tag)).toEqual(['v1.0.0'])
    } finally {
      delete process.env.GIT_DIR
    }
  })

  test('broken and nested files give what can be read of them', async () => {
    const { root } = scratchRepository({
      'package.json': `{"name": "cairnbox", "version": "1.0.0", "x": ${'['.repeat(100)}`,
      'pyproject.toml': '[project\nname = ',
      'Cargo.toml': `[package]\nname = "deep"\nx = ${'['.repeat(5000)}`,
      'pom.xml': '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><project><artifactId>&b;</artifactId></project>',
      'composer.json': Buffer.from([0xff, 0xfe, 0x00]),
      '.github/ISSUE_TEMPLATE/config.yml': `contact_links: ${'['.repeat(20_000)}`,
      '.gitea/ISSUE_TEMPLATE/config.yml': 'contact_links: [&a [*a], 1, {name: {}}]',
      '.github/CODEOWNERS': '*\n# nobody\n',
    })
    const facts = await gather(openRepository(root), ALL)
    expect(facts.manifests.map(({ path, name }) => [path, name?.value])).toEqual([
      ['package.json', 'cairnbox'],
      ['pom.xml', '&b;'],
    ])
    expect(facts.codeOwners).toEqual([{ value: { pattern: '*', owners: [] }, path: '.github/CODEOWNERS', line: 1 }])
  })
})

test('what is asked twice is gathered once', async () => {
  const { root, git } = scratchRepository({ a: '' }, 'v1.0.0')
  const repository = openRepository(root)
  const first = await repository.fact('releases')
  git('tag', 'v2.0.0')
  expect(await repository.fact('releases')).toBe(first)
})

test('files of one endless line are read in time', async () => {
  const length = 1_000_000
  const { root } = scratchRepository({
    'README.md': 'a'.repeat(length),
    'CHANGELOG.md': ' '.repeat(length),
    'setup.cfg': `[metadata]\n${' '.repeat(length)}`,
    'box.gemspec': '\n'.repeat(length),
    'build.gradle': '\n'.repeat(length),
    'package.json': `{"author": "${'a'.repeat(length - 100)}"}`,
    '.github/CODEOWNERS': ' '.repeat(length),
    '.github/ISSUE_TEMPLATE/security.md': 'a'.repeat(length),
    '.well-known/security.txt': `Contact:${' '.repeat(length - 100)}x`,
  })
  const facts = await gather(openRepository(root), ALL)
  expect(facts.documents.readme?.text.length).toBe(length)
  expect(facts.changelog).toEqual([])
})
