import { describe, expect, test } from 'vitest'
import { rules } from '../../src/index.js'
import { secpolicy } from './sandbox.js'

describe('explain', () => {
  test.each(rules.map(({ id }) => id))('shows the page of %s as plain text', async (id) => {
    const { stdout, code } = await secpolicy('/', ['explain', id], { columns: 80 })
    expect(stdout.split('\n')[0]).toBe(id)
    // Neither fences nor the line under a table's header.
    expect(stdout).not.toMatch(/^`{3}|^\|[ |-]+$/m)
    expect(code).toBe(0)
  })

  test('keeps the layout of examples', async () => {
    const { stdout } = await secpolicy('/', ['explain', 'readable-version-table'])
    expect(stdout).toMatch(/^ {4}\| -/m)
  })

  test.each([
    ['privat-channel', 'did you mean "private-channel"?'],
    ['nothing-like-it', '"secpolicy rules" lists them all.'],
  ])('tells of the unknown rule %s', async (id, advice) => {
    const { stderr, code } = await secpolicy('/', ['explain', id])
    expect(stderr).toBe(`error: There is no rule "${id}"; ${advice}\n`)
    expect(code).toBe(2)
  })
})

describe('rules', () => {
  test('lists every rule with its severity in each preset', async () => {
    const { stdout } = await secpolicy('/', ['rules'])
    for (const { id, severity, summary } of rules) {
      const { minimal, recommended, strict } = severity
      const line = stdout.split('\n').find((candidate) => candidate.startsWith(`${id} `))
      expect(line?.split(/ {2,}/)).toEqual([id, minimal, recommended, strict, summary])
    }
  })

  test('as JSON, of one preset', async () => {
    const { stdout } = await secpolicy('/', ['rules', '--format', 'json', '--preset', 'strict'])
    expect(JSON.parse(stdout)).toHaveLength(rules.length)
    expect(JSON.parse(stdout)).toContainEqual(
      expect.objectContaining({ id: 'credit', area: 'disclosure', severity: { strict: 'warning' } }),
    )
  })
})
