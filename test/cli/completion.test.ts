import { spawnSync } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folderWith, secpolicy } from './sandbox.js'

const hasShell = (shell: string) => spawnSync(shell, ['-c', 'true']).status === 0

async function script(shell: string): Promise<string> {
  const { code, stdout } = await secpolicy('/', ['completion', shell])
  expect(code).toBe(0)
  return stdout
}

/** Runs commands in a shell that reads no file of the user, in a folder with a policy. */
function runIn(shell: string, args: string[], commands: string): string[] {
  const cwd = folderWith({ 'SECURITY.md': '', 'report.sarif': '', 'old policy.md': '' })
  const { stdout, stderr } = spawnSync(shell, [...args, '-c', commands], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: cwd, TERM: 'dumb' },
  })
  expect(stderr).toBe('')
  return stdout.split('\n').filter((line) => line !== '')
}

const CASES: [line: string, among: string[], not: string[]][] = [
  ['secpolicy ', ['lint', 'extract', 'explain', 'rules', 'completion'], ['SECURITY.md']],
  ['secpolicy li', ['lint'], ['extract']],
  ['secpolicy lint --f', ['--format', '--fix'], ['--preset', 'SECURITY.md']],
  ['secpolicy lint --format s', ['sarif'], ['json', 'SECURITY.md']],
  ['secpolicy lint --preset ', ['minimal', 'recommended', 'strict'], ['SECURITY.md']],
  ['secpolicy lint --output rep', ['report.sarif'], ['SECURITY.md']],
  ['secpolicy lint --quiet SEC', ['SECURITY.md'], ['report.sarif']],
  ['secpolicy explain private-', ['private-channel'], ['credit']],
  ['secpolicy init --te', ['--template'], ['--preset']],
  ['secpolicy init --template ', ['brief', 'company'], ['SECURITY.md']],
  ['secpolicy init --answers rep', ['report.sarif'], ['SECURITY.md']],
  ['secpolicy completion z', ['zsh'], ['bash']],
]

describe.runIf(hasShell('bash'))('bash', () => {
  let completion = ''
  beforeAll(async () => {
    completion = await script('bash')
  })

  const complete = (line: string) => {
    const words = line.split(/ |(?<==)|(?==)/)
    const list = words.map((word) => `'${word}'`).join(' ')
    return runIn(
      'bash',
      ['--norc', '--noprofile'],
      `${completion}\nCOMP_WORDS=(${list}) COMP_CWORD=${words.length - 1}; _secpolicy; printf '%s\\n' "\${COMPREPLY[@]}"`,
    )
  }

  const files: typeof CASES = [
    ['secpolicy lint --format sarif=rep', ['report.sarif'], ['SECURITY.md']],
    ['secpolicy lint old', ['old policy.md'], ['policy.md']],
  ]

  test.each([...CASES, ...files])('completes "%s"', (line, among, not) => {
    const completed = complete(line)
    expect(completed).toEqual(expect.arrayContaining([...among]))
    for (const word of not) expect(completed).not.toContain(word)
  })

  test('is switched on by evaluating the script', () => {
    expect(runIn('bash', ['--norc', '--noprofile'], `${completion}\ncomplete -p secpolicy`)).toEqual([
      'complete -F _secpolicy secpolicy',
    ])
  })
})

describe.runIf(hasShell('fish'))('fish', () => {
  test.each(CASES)('completes "%s"', async (line, among, not) => {
    const completed = runIn('fish', ['--no-config'], `${await script('fish')}\ncomplete -C '${line}'`)
    const words = completed.map((row) => row.split('\t')[0])
    expect(words).toEqual(expect.arrayContaining(among))
    for (const word of not) expect(words).not.toContain(word)
  })
})

describe.runIf(hasShell('zsh'))('zsh', () => {
  test('takes the script by evaluation and as a file of fpath', async () => {
    const folder = folderWith({})
    writeFileSync(join(folder, '_secpolicy'), await script('zsh'))
    const start = `autoload -Uz compinit; fpath=(${folder} $fpath); compinit -u -d ${folder}/dump`
    expect(runIn('zsh', ['-f'], `${start}; print $_comps[secpolicy]`)).toEqual(['_secpolicy'])
    expect(existsSync(join(folder, 'dump'))).toBe(true)

    const evaluated = `autoload -Uz compinit; compinit -u -D; eval "$(<${folder}/_secpolicy)"; print $_comps[secpolicy]`
    expect(runIn('zsh', ['-f'], evaluated)).toEqual(['_secpolicy'])
  })
})
