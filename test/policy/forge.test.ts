import { describe, expect, test } from 'vitest'
import {
  filePage,
  gitHubName,
  isSameRepository,
  parseRemote,
  privateReportPage,
  repositoryOfPage,
} from '../../src/policy/forge.js'

describe('parseRemote', () => {
  test.each([
    ['https://github.com/cairn/box.git', 'github', 'https://github.com/cairn/box'],
    ['https://ada:secret@github.com/cairn/box', 'github', 'https://github.com/cairn/box'],
    ['git@github.com:cairn/box.git', 'github', 'https://github.com/cairn/box'],
    ['github.com:cairn/box', 'github', 'https://github.com/cairn/box'],
    ['ssh://git@ssh.github.com:443/cairn/box.git', 'github', 'https://github.com/cairn/box'],
    ['git@github.com-work:cairn/box.git', 'github', 'https://github.com/cairn/box'],
    ['git+https://gitlab.com/cairn/inner/box/', 'gitlab', 'https://gitlab.com/cairn/inner/box'],
    ['git@codeberg.org:cairn/box.git', 'gitea', 'https://codeberg.org/cairn/box'],
    ['git@bitbucket.org:cairn/box.git', 'bitbucket', 'https://bitbucket.org/cairn/box'],
    ['ssh://git@gitlab.cairn.dev:2222/cairn/box.git', 'gitlab', 'https://gitlab.cairn.dev/cairn/box'],
    ['https://code.cairn.dev:8443/cairn/box.git', 'unknown', 'https://code.cairn.dev:8443/cairn/box'],
    ['https://constructor.cairn.dev/cairn/box', 'unknown', 'https://constructor.cairn.dev/cairn/box'],
    ['http://code.cairn.dev/cairn/box', 'unknown', 'http://code.cairn.dev/cairn/box'],
    ['git@code.cairn.dev:/cairn/box.git', 'unknown', 'https://code.cairn.dev/cairn/box'],
    ['https://cairn.ghe.com/cairn/box', 'github', 'https://cairn.ghe.com/cairn/box'],
    ['https://github.com/cairn/b%6Fx', 'github', 'https://github.com/cairn/box'],
    ['https://github.com/cairn/100%', 'github', 'https://github.com/cairn/100%'],
  ])('%s', (remote, forge, web) => {
    expect(parseRemote(remote)).toMatchObject({ forge, web })
  })

  test.each([
    '/srv/box.git',
    '../box',
    'C:\\work\\box',
    'C:/work/box',
    'file:///srv/box.git',
    'https://github.com/box',
    '',
    'https://[',
    'https://github.com/cairn/.git',
    'ssh:///cairn/box',
  ])('%s is no address on the web', (remote) => {
    expect(parseRemote(remote)).toBeNull()
  })
})

describe('repositoryOfPage', () => {
  test.each([
    ['https://github.com/cairn/box/security/advisories/new', 'cairn/box'],
    ['https://www.github.com/Cairn/Box', 'Cairn/Box'],
    ['https://gitlab.com/cairn/inner/box/-/issues/new', 'cairn/inner/box'],
    ['https://codeberg.org/cairn/box/issues', 'cairn/box'],
  ])('%s is of %s', (page, repository) => {
    const found = repositoryOfPage(page)
    expect(`${found?.owner}/${found?.name}`).toBe(repository)
  })

  test.each([
    'https://github.com/cairn',
    'https://github.com/security/advisories',
    'https://github.com/orgs/cairn/discussions',
    'https://cairnbox.dev/cairn/box',
    'mailto:security@github.com',
    'ssh://git@github.com/cairn/box',
    '/cairn/box',
    'https://github.com',
    'https://gitlab.com/-/cairn/box',
  ])('%s is of none', (page) => {
    expect(repositoryOfPage(page)).toBeNull()
  })
})

test('forges tell no capitals apart', () => {
  const [a, b] = ['https://github.com/Cairn/Box', 'git@github.com:cairn/box.git'].map((remote) => parseRemote(remote))
  expect(a && b && isSameRepository(a, b)).toBe(true)
})

test.each(['https://github.com/cairn/crate', 'https://github.com/tarn/box', 'https://gitlab.com/cairn/box'])(
  '%s is another repository than one whose host, owner or name differs',
  (other) => {
    const [a, b] = [other, 'https://github.com/cairn/box'].map((remote) => parseRemote(remote))
    expect(a && b && isSameRepository(a, b)).toBe(false)
  },
)

test.each([
  ['github.com', 'cairn/box'],
  ['cairn.ghe.com', 'cairn.ghe.com/cairn/box'],
])('a repository on %s is named %s', (host, name) => {
  expect(gitHubName({ host, owner: 'cairn', name: 'box' })).toBe(name)
})

test.each([
  ['github', 'https://forge.dev/c/b/blob/next/1/docs/SECURITY%20(old).md'],
  ['gitlab', 'https://forge.dev/c/b/-/blob/next/1/docs/SECURITY%20(old).md'],
  ['gitea', 'https://forge.dev/c/b/src/branch/next/1/docs/SECURITY%20(old).md'],
  ['unknown', null],
] as const)('a file of a branch is shown by %s at %s', (forge, page) => {
  expect(filePage({ forge, web: 'https://forge.dev/c/b' }, 'next/1', 'docs/SECURITY (old).md')).toBe(page)
})

test('private reports go to a page of the repository where the forge has one', () => {
  const pages = ['github.com', 'gitlab.com', 'codeberg.org'].map((host) => {
    const address = parseRemote(`https://${host}/cairn/box`)
    return address && privateReportPage(address)
  })
  expect(pages).toEqual([
    'https://github.com/cairn/box/security/advisories/new',
    'https://gitlab.com/cairn/box/-/issues/new?issue[confidential]=true',
    null,
  ])
})
