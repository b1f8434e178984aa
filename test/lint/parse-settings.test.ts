import { describe, expect, it } from 'vitest'
import { rules } from '../../rules/index.generated.js'
import { parseSettings } from '../../src/lint/parse-settings.js'

const faultsOf = async (data: unknown) => (await parseSettings(data, rules)).faults

describe('parseSettings', () => {
  it('accepts every way to set a rule', async () => {
    const settings = {
      $schema: './config.schema.json',
      preset: 'strict',
      rules: { credit: 'off', 'acknowledgement-time': ['error', { max: '7d' }] },
      overrides: [{ files: ['packages/*/SECURITY.md'], preset: 'minimal', rules: { 'acknowledgement-time': 'off' } }],
    }
    expect(await parseSettings(settings, rules)).toEqual({ settings, faults: [] })
  })

  it('tells every fault at once, each with its path and what to write', async () => {
    const data = {
      presett: 'strict',
      preset: 'stict',
      rules: {
        'acknowledgment-time': 'error',
        credit: 'warn',
        scope: 2,
        'bounded-embargo': ['error', { max: 'two weeks' }],
        'fresh-review-date': ['error', { mx: '1y' }],
      },
      overrides: [{ file: ['a.md'] }],
    }
    expect(await faultsOf(data)).toEqual([
      'preset: "stict" is unknown; did you mean "strict"?',
      'rules.bounded-embargo[1].max: "two weeks" is no duration; write a number and a unit, such as "14d" or "3bd".',
      'rules.credit: "warn" is unknown; did you mean "warning"?',
      'rules.scope: 2 is unknown; write "off", "warning", or "error".',
      'rules.fresh-review-date[1]: there is no option "mx"; did you mean "max"?',
      'rules: there is no rule "acknowledgment-time"; did you mean "acknowledgement-time"?',
      'overrides[0].files: expected a list, not nothing.',
      'overrides[0]: there is no key "file"; did you mean "files"?',
      'settings: there is no key "presett"; did you mean "preset"?',
    ])
  })

  it.each([
    [null, 'settings: expected an object, not null.'],
    [['strict'], 'settings: expected an object, not ["strict"].'],
    [{ rules: [] }, 'rules: expected an object, not [].'],
    [{ overrides: [{ files: [] }] }, 'overrides[0].files: this is too short; give at least one.'],
    [
      { rules: { credit: ['error', { minConfidence: 'sure' }] } },
      'rules.credit[1].minConfidence: "sure" is unknown; write "low", "medium", or "high".',
    ],
    [
      { rules: { credit: ['error', { minConfidance: 'high' }] } },
      'rules.credit[1]: there is no option "minConfidance"; did you mean "minConfidence"?',
    ],
    [{ rules: { credit: ['error', { max: '1d' }] } }, 'rules.credit[1]: there is no option "max"; remove it.'],
    [
      { overrides: [{ files: ['a.md'], nonsense: 1 }] },
      'overrides[0]: there is no key "nonsense"; write "files", "preset", or "rules".',
    ],
    [{ nonsense: 1 }, 'settings: there is no key "nonsense"; write "$schema", "preset", "rules", or "overrides".'],
    [
      { rules: { credit: ['error', { minConfidenc: 'low' }] } },
      'rules.credit[1]: there is no option "minConfidenc"; did you mean "minConfidence"?',
    ],
    [
      { minConfidence: 'low' },
      'settings: there is no key "minConfidence"; write "$schema", "preset", "rules", or "overrides".',
    ],
    [{ rules: { credit: ['warn', {}] } }, 'rules.credit[0]: "warn" is unknown; did you mean "warning"?'],
    [{ rules: { nonsense: 'off' } }, 'rules: there is no rule "nonsense"; remove it.'],
  ])('says what is wrong with %j', async (data, fault) => {
    expect(await faultsOf(data)).toEqual([fault])
  })

  it('takes the names of built-in properties for unknown rules', async () => {
    const data = JSON.parse('{ "rules": { "__proto__": "off", "constructor": "off" } }')
    expect(await faultsOf(data)).toEqual([
      'rules: there is no rule "__proto__"; remove it.',
      'rules: there is no rule "constructor"; remove it.',
    ])
  })
})
