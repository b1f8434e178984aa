import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { ROOT } from './clone.js'
import { BAD_POLICY, repositoryWith } from './installed.js'

test('the job for GitLab fails on a bad policy, and leaves the report that it declares', () => {
  const source = readFileSync(join(ROOT, 'ci/gitlab/secpolicy.yml'), 'utf8')
  const [head, body] = parseAllDocuments(source).map((document) => document.toJS())
  const command = body.secpolicy.script
    .join('\n')
    .replace('/opt/secpolicy', inject('installed'))
    .replace(/\$\[\[ inputs\.(\w+) \]\]/g, (_: string, name: string) => head.spec.inputs[name].default)
  const root = repositoryWith({ 'SECURITY.md': BAD_POLICY })
  const { status, stdout } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8' })
  expect(stdout).toContain('no-public-reports')
  expect(status).toBe(1)

  const report = JSON.parse(readFileSync(join(root, body.secpolicy.artifacts.reports.codequality), 'utf8'))
  expect(report).toContainEqual(expect.objectContaining({ check_name: 'no-public-reports' }))
})
