import { findPolicies } from '../../src/cli/policies.js'
import type { Policy } from '../../src/cli/policy.js'

/** The policies that paths lead to, from a folder; standard input holds `stdin`. */
export async function loadPolicies(cwd: string, paths: string[] = [], stdin = ''): Promise<Policy[]> {
  const silent = { write: () => true }
  async function* bytes() {
    yield Buffer.from(stdin)
  }
  return findPolicies(paths, {
    stdin: bytes(),
    stdout: silent,
    stderr: silent,
    cwd,
    env: {},
    interrupted: async () => {},
    importModule: (url) => import(url),
    worker: '',
  })
}
