import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.generated.js'
import { resolveSettings, type Settings } from '../../src/lint/settings.js'

const resolve = (settings: Settings, path = 'SECURITY.md') => resolveSettings(settings, path, rules)

describe('resolveSettings', () => {
  it('gives every rule the severity of the recommended preset and its default options', () => {
    const { preset, rules: resolved } = resolve({})
    expect(preset).toBe('recommended')
    expect(Object.keys(resolved)).toEqual(rules.map(({ id }) => id))
    expect(resolved['acknowledgement-time']).toEqual({ severity: 'warning', options: { max: '14d' } })
    expect(resolved.credit?.severity).toBe('off')
  })

  it('sets severity and options of a rule over the preset', () => {
    const { rules: resolved } = resolve({
      preset: 'strict',
      rules: { credit: 'error', 'acknowledgement-time': ['error', { max: '3d' }] },
    })
    expect(resolved.credit?.severity).toBe('error')
    expect(resolved['acknowledgement-time']).toEqual({ severity: 'error', options: { max: '3d' } })
  })

  it('applies overrides to matching paths only, the last one last, and keeps options that they do not name', () => {
    const settings: Settings = {
      rules: { 'acknowledgement-time': ['error', { max: '3d' }] },
      overrides: [
        { files: ['packages/*/SECURITY.md', './.github/**'], preset: 'minimal', rules: { credit: 'warning' } },
        { files: ['packages/core/*'], rules: { 'acknowledgement-time': 'warning', credit: 'error' } },
      ],
    }
    const ids = ['acknowledgement-time', 'credit', 'second-channel'] as const
    const severities = (path: string) => ids.map((id) => resolve(settings, path).rules[id]?.severity)
    expect(severities('SECURITY.md')).toEqual(['error', 'off', 'off'])
    expect(severities('packages/edge/SECURITY.md')).toEqual(['error', 'warning', 'off'])
    expect(severities('./packages/core/SECURITY.md')).toEqual(['warning', 'error', 'off'])
    expect(severities('.github/SECURITY.md')).toEqual(['error', 'warning', 'off'])
    expect(resolve(settings, '.github/SECURITY.md').preset).toBe('minimal')
    expect(resolve(settings, 'packages/core/SECURITY.md').rules['acknowledgement-time']?.options).toEqual({ max: '3d' })
  })

  it.each([
    ['**/*.md', '.github/SECURITY.md'],
    ['**/SECURITY.md', 'SECURITY.md'],
    ['*.md', 'SECURITY.md'],
    ['.*/SECURITY.md', '.gitlab/SECURITY.md'],
  ])('a glob %s matches %s', (glob, path) => {
    expect(resolve({ overrides: [{ files: [glob], preset: 'strict' }] }, path).preset).toBe('strict')
  })

  it('leaves the defaults of the rules as they are', () => {
    resolve({ rules: { 'acknowledgement-time': ['error', { max: '3d' }] } })
    expect(resolve({}).rules['acknowledgement-time']?.options).toEqual({ max: '14d' })
  })

  it('does not reach into built-in objects by the name of a rule', () => {
    resolve(JSON.parse('{ "rules": { "__proto__": "error" } }'))
    expect(({} as Record<string, unknown>).severity).toBeUndefined()
  })
})
