// Runs the installed package as the inputs say: annotations into the log, the summary and the outputs into the files of the runner.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const { env } = process
const installed = join(env.RUNNER_TEMP, 'secpolicy', 'node_modules', 'secpolicy', 'dist', 'cli.cjs')
const folder = mkdtempSync(join(env.RUNNER_TEMP, 'secpolicy-'))
const json = join(folder, 'report.json')
const markdown = join(folder, 'report.md')

const { status } = spawnSync(process.execPath, [installed, ...commandLine(env)], {
  cwd: env.GITHUB_WORKSPACE,
  stdio: 'inherit',
})
const exitCode = status ?? 3

if (existsSync(markdown)) appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(markdown))
for (const [name, value] of Object.entries(outputs())) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`)
process.exitCode = exitCode

function commandLine({ INPUT_PRESET, INPUT_CONFIG, INPUT_MAX_WARNINGS, INPUT_SARIF, INPUT_SUMMARY, INPUT_PATH }) {
  const options = [
    '--format=github',
    `--format=json=${json}`,
    INPUT_SUMMARY === 'true' && `--format=markdown=${markdown}`,
    INPUT_SARIF && `--format=sarif=${INPUT_SARIF}`,
    INPUT_PRESET && `--preset=${INPUT_PRESET}`,
    INPUT_CONFIG && `--config=${INPUT_CONFIG}`,
    INPUT_MAX_WARNINGS && `--max-warnings=${INPUT_MAX_WARNINGS}`,
  ]
  const paths = INPUT_PATH.split('\n').map((line) => line.trim())
  // What follows "--" is a path, even where it begins with a dash.
  return ['lint', ...options.filter(Boolean), '--', ...paths.filter(Boolean)]
}

function outputs() {
  const judged = existsSync(json)
  const { errors, warnings } = judged ? JSON.parse(readFileSync(json, 'utf8')).summary : { errors: '', warnings: '' }
  return { 'exit-code': exitCode, errors, warnings, sarif: judged ? env.INPUT_SARIF : '' }
}
