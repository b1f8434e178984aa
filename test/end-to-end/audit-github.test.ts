import { expect, test } from 'vitest'
import { gitHubServer } from '../audit/github-server.js'
import { BAD_POLICY, repositoryWith, secpolicy } from './installed.js'

test('the installed command audits repositories on GitHub', async () => {
  const server = await gitHubServer({ octo: { fish: { files: { 'SECURITY.md': BAD_POLICY } }, bird: {} } })
  const args = ['audit', '--github', 'octo', '--github-url', server.api]
  const { stdout, stderr, code } = await secpolicy(repositoryWith({}), args, '', { GITHUB_TOKEN: 'secret' })
  expect(stdout).toMatch(/^octo\/bird .*no policy\nocto\/fish +SECURITY\.md .*no-public-reports$/m)
  expect([stderr, code]).toEqual(['', 3])
})
