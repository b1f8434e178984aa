import { expect, test, vi } from 'vitest'
import { repositoryWith, secpolicy } from './sandbox.js'

// The limit belongs to the whole machine, so that no test can reach it without disturbing others.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  watch: () => {
    throw Object.assign(new Error('ENOSPC: System limit for number of file watchers reached'), { code: 'ENOSPC' })
  },
}))

test('says what to do where the system watches no more folders', async () => {
  const { code, stderr } = await secpolicy(repositoryWith({ 'SECURITY.md': '# Security' }), ['lint', '--watch'])
  expect(stderr).toMatch(/^error: --watch: .*max_user_watches.*run without --watch\.\n$/)
  expect(code).toBe(2)
})
