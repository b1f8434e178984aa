// Builds, checks and runs every test; the last line counts the tests. Run it by `npm test`, which puts vitest on the path.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folder = mkdtempSync(join(tmpdir(), 'secpolicy-test-'))
const results = join(folder, 'results.json')

const succeeded = [
  run('npm run build'),
  run('npm run check'),
  run(`vitest run --reporter=default --reporter=json --outputFile.json=${results}`),
]
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(results, 'utf8'))
rmSync(folder, { recursive: true })

if (!succeeded[0]) console.log('The build failed.')
if (!succeeded[1]) console.log('The checks failed.')
console.log(`${numPassedTests} passed, ${numFailedTests} failed`)
process.exitCode = succeeded.every(Boolean) ? 0 : 1

function run(command) {
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0
}
