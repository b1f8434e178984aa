import { describe, expect, test } from 'vitest'
import { DETECTED_FACTS, type Detected, detect } from '../../../src/cli/init/detect.js'
import { gather, openRepository } from '../../../src/surroundings/repository/gather.js'
import { scratchRepository } from '../../surroundings/scratch.js'
import { folderWith } from '../sandbox.js'

async function detectedIn(root: string): Promise<Detected> {
  return detect(await gather(openRepository(root), DETECTED_FACTS))
}

function proposed({ proposals }: Detected, key: string): string[] {
  return proposals.flatMap((proposal) => (proposal.key === key ? [`${proposal.text} from ${proposal.from}`] : []))
}

test('proposes nothing in an empty folder, and in a repository without anything', async () => {
  for (const root of [folderWith({}), scratchRepository().root]) {
    expect(await detectedIn(root)).toEqual({ repository: null, proposals: [], versions: null, policies: [] })
  }
})

test.each([
  [
    'git@github.com:cairnbox/cairn.git',
    'https://github.com/cairnbox/cairn/security/advisories/new',
    'https://github.com/cairnbox/cairn/issues',
  ],
  [
    'https://gitlab.com/cairn/box/cairn.git',
    'https://gitlab.com/cairn/box/cairn/-/issues/new?issue[confidential]=true',
    'https://gitlab.com/cairn/box/cairn/-/issues',
  ],
])('proposes what the forge of %s has', async (remote, form, tracker) => {
  const { root, git } = scratchRepository()
  git('remote', 'add', 'origin', remote)
  const detected = await detectedIn(root)
  expect(proposed(detected, 'contact')).toEqual([`${form} from git remote origin`])
  expect(proposed(detected, 'bugs')).toEqual([`${tracker} from git remote origin`])
})

test('proposes no private form where the forge has none', async () => {
  const { root, git } = scratchRepository()
  git('remote', 'add', 'origin', 'https://codeberg.org/cairnbox/cairn')
  const detected = await detectedIn(root)
  expect(proposed(detected, 'contact')).toEqual([])
  expect(proposed(detected, 'bugs')).toEqual(['https://codeberg.org/cairnbox/cairn/issues from git remote origin'])
})

test('proposes what the files of the repository say, with the line', async () => {
  const { root, git } = scratchRepository({
    'package.json': '{\n  "name": "cairn",\n  "bugs": "https://bugs.cairnbox.dev/cairn"\n}\n',
    '.well-known/security.txt':
      '# Contact: mailto:old@cairnbox.dev\nContact: mailto:security@cairnbox.dev\nEncryption: https://cairnbox.dev/key.asc\n',
    '.github/ISSUE_TEMPLATE/config.yml':
      'contact_links:\n  - name: Questions\n    url: https://forum.cairnbox.dev\n    about: Ask\n  - name: Report a vulnerability\n    url: https://cairnbox.dev/report\n    about: In private\n',
  })
  git('remote', 'add', 'origin', 'https://github.com/cairnbox/cairn')
  const detected = await detectedIn(root)
  expect(proposed(detected, 'contact')).toEqual([
    'https://github.com/cairnbox/cairn/security/advisories/new from git remote origin',
    'security@cairnbox.dev from .well-known/security.txt line 2',
    'https://cairnbox.dev/report from .github/ISSUE_TEMPLATE/config.yml line 5',
  ])
  expect(proposed(detected, 'key')).toEqual(['https://cairnbox.dev/key.asc from .well-known/security.txt line 3'])
  expect(proposed(detected, 'bugs')[0]).toBe('https://bugs.cairnbox.dev/cairn from package.json line 3')
})

describe('versions', () => {
  test('come from tags, without pre-releases', async () => {
    const { root } = scratchRepository({ 'a.txt': '' }, 'v0.9.0', 'v1.4.0', 'v2.0.0', 'v2.3.1', 'v3.0.0-rc.1')
    expect((await detectedIn(root)).versions).toEqual({
      latest: '2.3.1',
      series: ['2.x', '1.x', '0.9.x'],
      from: 'tag v2.3.1',
    })
  })

  test('come from the manifest where there are no tags, then from the changelog', async () => {
    const manifest = scratchRepository({ 'package.json': '{\n  "version": "0.4.2"\n}\n', 'CHANGELOG.md': '## 0.3.0\n' })
    expect((await detectedIn(manifest.root)).versions).toEqual({
      latest: '0.4.2',
      series: ['0.4.x'],
      from: 'package.json line 2',
    })
    const changelog = scratchRepository({ 'CHANGELOG.md': '# Changelog\n\n## 1.3.0\n' })
    expect((await detectedIn(changelog.root)).versions).toMatchObject({ latest: '1.3.0', from: 'CHANGELOG.md line 3' })
  })
})

test('proposes nothing that a terminal would act on, or that holds more than one value', async () => {
  const { root, git } = scratchRepository({
    'package.json': '{ "bugs": "https://cairnbox.dev/\\u202egubs" }',
    'security.txt': 'Contact: mailto:\u001b[2Jx@cairnbox.dev\nContact: mailto:a@cairnbox.dev b@cairnbox.dev\n',
  })
  git('remote', 'add', 'origin', 'https://github.com/cairn%1b%5B31m/box%20now')
  expect((await detectedIn(root)).proposals).toEqual([])
})
