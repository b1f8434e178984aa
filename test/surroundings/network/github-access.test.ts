import { expect, test } from 'vitest'
import { gitHubAccess } from '../../../src/surroundings/network/github-access.js'

test.each([
  ['github.com', {}, 'https://api.github.com', null],
  ['github.com', { GITHUB_TOKEN: 'a' }, 'https://api.github.com', 'a'],
  ['github.com', { GH_TOKEN: 'a', GH_HOST: 'git.cairnbox.dev' }, 'https://api.github.com', 'a'],
  // The token of a run on another server must not go to github.com.
  ['github.com', { GITHUB_TOKEN: 'a', GITHUB_SERVER_URL: 'https://git.cairnbox.dev' }, 'https://api.github.com', null],
  [
    'git.cairnbox.dev',
    {
      GITHUB_TOKEN: 'a',
      GITHUB_SERVER_URL: 'https://git.cairnbox.dev',
      GITHUB_API_URL: 'https://git.cairnbox.dev/api/v3/',
    },
    'https://git.cairnbox.dev/api/v3',
    'a',
  ],
  [
    'git.cairnbox.dev',
    { GITHUB_TOKEN: 'a', GH_ENTERPRISE_TOKEN: 'b', GH_HOST: 'git.cairnbox.dev' },
    'https://git.cairnbox.dev/api/v3',
    'b',
  ],
  ['cairn.ghe.com', { GH_TOKEN: 'a', GH_HOST: 'cairn.ghe.com' }, 'https://api.cairn.ghe.com', 'a'],
  ['github.cairnbox.dev', { GITHUB_TOKEN: 'a' }, 'https://github.cairnbox.dev/api/v3', null],
  ['git.slate.dev', { GITHUB_TOKEN: 'a' }, undefined, undefined],
])('%s with %j is asked at %s as %s', (host, env, api, token) => {
  const access = gitHubAccess(env)(host)
  expect([access?.api, access?.token]).toEqual([api, token])
})
