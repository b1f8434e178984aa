import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'

const schema = JSON.parse(readFileSync('schemas/config.schema.json', 'utf8'))
const validate = new Ajv({ strict: true }).compile(schema)

describe('the published schema of the settings', () => {
  it.each([
    {},
    { $schema: './config.schema.json', preset: 'strict', rules: { credit: 'off' } },
    { rules: { 'acknowledgement-time': ['error', { max: '3bd' }] } },
    { overrides: [{ files: ['packages/*/SECURITY.md'], preset: 'minimal' }] },
  ])('accepts %j', (settings) => {
    expect(validate(settings)).toBe(true)
  })

  it.each([
    { presets: 'strict' },
    { rules: { credits: 'off' } },
    { rules: { credit: 'warn' } },
    { rules: { 'acknowledgement-time': ['error', { max: 3 }] } },
    { rules: { 'acknowledgement-time': ['error', { max: '3 days' }] } },
    { overrides: [{ rules: {} }] },
  ])('rejects %j', (settings) => {
    expect(validate(settings)).toBe(false)
  })

  it('describes every rule and option, with its default', () => {
    const rule = schema.properties.rules.properties['acknowledgement-time']
    expect(rule.description).toBe('The policy says how soon a reporter gets a first reply.')
    expect(rule.anyOf[1].items[1].properties.max).toMatchObject({
      default: '14d',
      description: 'The longest time to the first reply that is accepted.',
    })
  })
})
