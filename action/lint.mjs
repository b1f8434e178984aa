// Runs the installed package as the inputs say: annotations into the log, the summary and the outputs into the files of the runner.
import { spawnSync } from 'node:child_process'
import { appendFileSync, existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const { env } = process
const installed = join(env.RUNNER_TEMP, 'secpolicy', 'node_modules', 'secpolicy', 'dist', 'cli.cjs')
const folder = mkdtempSync(join(env.RUNNER_TEMP, 'secpolicy-'))
const json = join(folder, 'report.json')
const markdown = join(folder, 'report.md')

const { status } = spawnSync(process.execPath, [installed, ...commandLine()], {
  cwd: env.GITHUB_WORKSPACE,
  stdio: 'inherit',
})
const exitCode = status ?? 3

if (existsSync(markdown)) appendFileSync(env.GITHUB_STEP_SUMMARY, readFileSync(markdown))
for (const [name, value] of Object.entries(outputs())) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`)
process.exitCode = exitCode

function commandLine() {
  const options = [
    '--format=github',
    `--format=json=${json}`,
    env.INPUT_SUMMARY === 'true' && `--format=markdown=${markdown}`,
    env.INPUT_SARIF && `--format=sarif=${env.INPUT_SARIF}`,
    env.INPUT_PRESET && `--preset=${env.INPUT_PRESET}`,
    env.INPUT_CONFIG && `--config=${env.INPUT_CONFIG}`,
    env.INPUT_BASELINE && `--baseline=${env.INPUT_BASELINE}`,
    env.INPUT_MAX_WARNINGS && `--max-warnings=${env.INPUT_MAX_WARNINGS}`,
  ]
  const paths = env.INPUT_PATH.split('\n').map((line) => line.trim())
  // What follows "--" is a path, even where it begins with a dash.
  return ['lint', ...options.filter(Boolean), '--', ...paths.filter(Boolean)]
}

function outputs() {
  const judged = existsSync(json)
  const { errors, warnings } = judged ? JSON.parse(readFileSync(json, 'utf8')).summary : { errors: '', warnings: '' }
  const written = env.INPUT_SARIF && existsSync(resolve(env.GITHUB_WORKSPACE, env.INPUT_SARIF))
  return { 'exit-code': exitCode, errors, warnings, sarif: judged && written ? env.INPUT_SARIF : '' }
}
