import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { removeOldCode } from '../../src/cli/old-code.js'

const MONTHS_AGO = new Date(Date.now() - 90 * 24 * 60 * 60 * 1000)

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'secpolicy-old-code-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A folder of compiled code, for months unused unless `used` tells when it was. */
function code(name: string, used = MONTHS_AGO): string {
  const path = join(folder, name)
  mkdirSync(path, { mode: 0o700 })
  writeFileSync(join(path, 'main.cjs.bin'), 'code', { mode: 0o600 })
  utimesSync(join(path, 'main.cjs.bin'), used, used)
  utimesSync(path, MONTHS_AGO, MONTHS_AGO)
  return path
}

const build = (digit: string) => `${digit.repeat(16)}-v20.19.0-x64`

test('the code of a build goes that was not run for a month', () => {
  const old = code(build('a'))
  const kept = [code(build('b'), new Date()), code(build('c')), code('v22.12.0-x64-5-0'), code('notes')]
  removeOldCode(folder, build('c'))
  expect(existsSync(old)).toBe(false)
  expect(kept.filter((path) => !existsSync(path))).toEqual([])
})

test.skipIf(process.platform === 'win32')('a link is not followed, and stays', () => {
  const elsewhere = code('elsewhere')
  const link = join(folder, build('d'))
  symlinkSync(elsewhere, link)
  removeOldCode(folder, build('c'))
  expect([existsSync(link), existsSync(join(elsewhere, 'main.cjs.bin'))]).toEqual([true, true])
})
