import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { TextOrFault } from '../../src/cli/read-text.js'
import { loadPolicies } from './policies-of.js'
import { folderWith, repositoryWith } from './sandbox.js'

interface Found {
  path: string
  content: string
}

async function find(cwd: string, paths: string[] = [], stdin = ''): Promise<Found[]> {
  const policies = await loadPolicies(cwd, paths, stdin)
  return Promise.all(policies.map(async ({ path, read }) => ({ path, content: contentOf(await read()) })))
}

const contentOf = (source: TextOrFault) => ('text' in source ? source.text : source.fault)

describe('without a path', () => {
  test('reads the policies of a repository in the order of the forges', async () => {
    const places = ['.github', '.', 'docs', '.gitlab', '.gitea', '.forgejo'].map((folder) =>
      join(folder, 'SECURITY.md'),
    )
    for (const [index, first] of places.entries()) {
      const root = repositoryWith(Object.fromEntries(places.slice(index).map((path) => [path, path])))
      expect(await find(root)).toEqual([{ path: first, content: first }])
    }
  })

  test('finds the root of the repository from a folder below', async () => {
    const root = repositoryWith({ '.github/SECURITY.md': 'here', 'a/b/SECURITY.md': 'not here' })
    expect(await find(join(root, 'a/b'))).toEqual([{ path: '../../.github/SECURITY.md', content: 'here' }])
  })

  test('looks in the working directory where there is no repository', async () => {
    expect(await find(folderWith({ 'docs/SECURITY.md': 'here' }))).toEqual([
      { path: 'docs/SECURITY.md', content: 'here' },
    ])
  })

  test.each(['security.md', 'Security.MD', 'SECURITY.markdown'])('finds %s', async (name) => {
    expect(await find(repositoryWith({ [name]: 'here' }))).toEqual([{ path: name, content: 'here' }])
  })

  test.each([
    ['SECURITY.rst', 'reStructuredText'],
    ['docs/security.adoc', 'AsciiDoc'],
    ['SECURITY.txt', 'plain text'],
  ])('names and declines %s', async (name, markup) => {
    const [policy] = await find(repositoryWith({ [name]: 'text' }))
    expect(policy).toEqual({ path: name, content: expect.stringContaining(`This is ${markup}, which is not read`) })
  })

  test.each(['doc/SECURITY.md', 'SECURITY-POLICY.md', 'Security'])(
    'tells of %s, which no forge shows',
    async (path) => {
      const [found] = await find(repositoryWith({ [path]: 'text', 'node_modules/a/SECURITY.md': 'not ours' }))
      expect(found?.content).toContain(`No forge shows ${path}: move it to .github/SECURITY.md`)
    },
  )

  test('prefers markdown to what it declines', async () => {
    expect(await find(repositoryWith({ '.github/SECURITY.rst': 'no', 'docs/SECURITY.md': 'yes' }))).toEqual([
      { path: 'docs/SECURITY.md', content: 'yes' },
    ])
  })

  test('says where it looked when there is none', async () => {
    const [policy] = await find(repositoryWith({ 'README.md': 'x' }))
    expect(policy?.content).toMatch(/^No security policy found: .*\.github\/.*docs\/.*\.forgejo\//)
  })
})

describe('with paths', () => {
  test('reads files and folders, as named', async () => {
    const root = folderWith({ 'POLICY.md': 'file', 'a/.github/SECURITY.md': 'folder', 'b/docs/SECURITY.md': 'other' })
    expect(await find(root, ['POLICY.md', './a', 'b/'])).toEqual([
      { path: 'POLICY.md', content: 'file' },
      { path: './a/.github/SECURITY.md', content: 'folder' },
      { path: 'b/docs/SECURITY.md', content: 'other' },
    ])
  })

  test('expands globs, in order, also into hidden folders but not into installed packages', async () => {
    const root = folderWith({
      'b/SECURITY.md': 'b',
      'a/.github/SECURITY.md': 'a',
      'node_modules/x/SECURITY.md': 'x',
    })
    expect((await find(root, ['**/SECURITY.md'])).map(({ content }) => content)).toEqual(['a', 'b'])
    expect((await find(root, ['node_modules/*/SECURITY.md'])).map(({ content }) => content)).toEqual(['x'])
  })

  test('takes a file whose name looks like a glob', async () => {
    expect(await find(folderWith({ '[old].md': 'here' }), ['[old].md'])).toEqual([
      { path: '[old].md', content: 'here' },
    ])
  })

  test('names each path that leads nowhere and reads the others', async () => {
    const root = folderWith({ 'SECURITY.md': 'here', 'empty/x': '' })
    expect(await find(root, ['none.md', '*.nothing', 'empty', 'none/SECURITY.md', 'SECURITY.md'])).toEqual([
      { path: 'none.md', content: 'This path does not exist; check its spelling.' },
      { path: '*.nothing', content: 'No file matches this pattern; check its spelling.' },
      { path: 'empty', content: expect.stringContaining('No security policy found') },
      { path: 'none/SECURITY.md', content: 'This path does not exist; check its spelling.' },
      { path: 'SECURITY.md', content: 'here' },
    ])
  })

  test('reads each file once, as first named', async () => {
    const root = repositoryWith({ 'SECURITY.md': 'here', 'a/SECURITY.md': 'there' })
    const paths = ['./SECURITY.md', 'SECURITY.md', '.', '**/*.md', 'none.md', 'none.md']
    expect((await find(root, paths)).map(({ path }) => path)).toEqual(['./SECURITY.md', 'a/SECURITY.md', 'none.md'])
  })

  test('names a path that the file system does not take', async () => {
    const name = `${'a'.repeat(300)}.md`
    expect(await find(folderWith({ 'SECURITY.md': 'here' }), [name, 'SECURITY.md'])).toEqual([
      { path: name, content: 'This name is too long for the file system; check its spelling.' },
      { path: 'SECURITY.md', content: 'here' },
    ])
  })

  test('reads standard input, once', async () => {
    expect(await find('/', ['-'], 'Grüße')).toEqual([{ path: '<stdin>', content: 'Grüße' }])
    await expect(find('/', ['-', '-'])).rejects.toThrow('give "-" once')
  })
})

describe('what cannot be read', () => {
  test('bytes that are not UTF-8', async () => {
    const root = folderWith({ 'SECURITY.md': Buffer.from('Gr\xfc\xdfe', 'latin1') })
    expect(await find(root)).toEqual([{ path: 'SECURITY.md', content: expect.stringContaining('not valid UTF-8') }])
  })

  test('a byte order mark is kept, since columns count it', async () => {
    expect(await find(folderWith({ 'SECURITY.md': '\ufeff# S' }))).toEqual([
      { path: 'SECURITY.md', content: '\ufeff# S' },
    ])
  })

  test('a folder in the place of the policy', async () => {
    const root = folderWith({})
    mkdirSync(join(root, 'SECURITY.md'))
    expect(await find(root)).toEqual([{ path: 'SECURITY.md', content: 'This is a folder; a file belongs here.' }])
  })

  test.skipIf(process.platform === 'win32')('a named pipe, without waiting for a writer', async () => {
    const root = folderWith({})
    execFileSync('mkfifo', [join(root, 'SECURITY.md')])
    expect(await find(root)).toEqual([
      { path: 'SECURITY.md', content: expect.stringContaining('not a regular file; use "-"') },
    ])
  })
})

describe.skipIf(process.platform === 'win32')('symbolic links', () => {
  test('are followed inside the repository', async () => {
    const root = repositoryWith({ 'docs/policy.md': 'here' })
    symlinkSync('docs/policy.md', join(root, 'SECURITY.md'))
    const found = [{ path: 'SECURITY.md', content: 'here' }]
    expect(await find(root)).toEqual(found)
    expect(await find(root, ['SECURITY.md'])).toEqual(found)
  })

  test('are not followed out of it, be it the file or its folder', async () => {
    const outside = folderWith({ 'SECURITY.md': 'secret' })
    const root = repositoryWith({})
    const refused = expect.stringContaining('leaves the repository')

    symlinkSync(join(outside, 'SECURITY.md'), join(root, 'SECURITY.md'))
    expect(await find(root)).toEqual([{ path: 'SECURITY.md', content: refused }])
    expect(await find(root, ['SECURITY.md'])).toEqual([{ path: 'SECURITY.md', content: refused }])

    symlinkSync(outside, join(root, '.github'))
    expect(await find(root)).toEqual([{ path: '.github/SECURITY.md', content: refused }])
  })

  test('to a pipe, as a shell makes them for a command, lead to the advice to use "-"', async () => {
    const root = folderWith({})
    execFileSync('mkfifo', [join(root, 'pipe')])
    symlinkSync(join(root, 'pipe'), join(root, 'SECURITY.md'))
    expect((await find(join(root, '..'), [join(root, 'SECURITY.md')]))[0]?.content).toContain('use "-"')
  })

  test('that lead back to themselves are told', async () => {
    const root = folderWith({})
    symlinkSync('SECURITY.md', join(root, 'SECURITY.md'))
    expect(await find(root)).toEqual([
      { path: 'SECURITY.md', content: expect.stringContaining('leads back to itself') },
    ])
  })
})
