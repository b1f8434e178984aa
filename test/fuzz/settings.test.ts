import fc from 'fast-check'
import { expect, test } from 'vitest'
import { answersIn } from '../../src/cli/init/answers-file.js'
import { KEY_NAMES } from '../../src/cli/init/keys.js'
import { parseJson, parseYaml } from '../../src/cli/parse-data.js'
import { UsageError } from '../../src/cli/usage-error.js'
import { lint, parseSettings, resolveSettings, rules } from '../../src/index.js'
import { holds, TIMEOUT } from './runs.js'

const NAMES = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length', ''] as const
const name = fc.oneof(
  fc.constantFrom(...rules.map(({ id }) => id)),
  fc.constantFrom(...NAMES),
  fc.string({ maxLength: 5 }),
)
const any = fc.jsonValue({ maxDepth: 2 })
const severity = fc.oneof({ weight: 4, arbitrary: fc.constantFrom('off', 'warning', 'error') }, any)
const options = fc.dictionary(
  fc.constantFrom('max', 'maximum', ...NAMES),
  fc.oneof(any, fc.constantFrom('14d', '1y', '3bd', '0d', '1e9y', '-1d')),
  { maxKeys: 3 },
)
const setting = fc.oneof(severity, fc.tuple(severity, options))
const chosen = fc.dictionary(name, setting, { maxKeys: 4 })
const preset = fc.oneof(fc.constantFrom('minimal', 'recommended', 'strict'), any)
const glob = fc.oneof(
  fc.constantFrom(
    '**',
    '*.md',
    '!*',
    '{a,b}',
    '[',
    '(((((',
    '@(a|b)*',
    '+(a)+(a)+(a)b',
    '../../*',
    '\\',
    '',
    '*'.repeat(500),
  ),
  fc.string({ maxLength: 8 }),
)
const override = fc.record(
  { files: fc.array(fc.oneof({ weight: 5, arbitrary: glob }, any), { maxLength: 3 }), preset, rules: chosen, x: any },
  { requiredKeys: ['files'] },
)
const settings = fc.oneof(
  any,
  fc.record(
    {
      preset,
      rules: fc.oneof({ weight: 5, arbitrary: chosen }, any),
      overrides: fc.array(override, { maxLength: 3 }),
      $schema: any,
      x: any,
    },
    { requiredKeys: [] },
  ),
)

const POLICY = '# Security\n\nOpen an issue, or write to security@cairnbox.dev. We reply within 20 days.\n'

/** A JSON text keeps a key named `__proto__`, as no literal does. */
const throughJson = (data: unknown) => JSON.parse(JSON.stringify(data))

test(
  'settings are told what is wrong, or hold for every path',
  async () => {
    await holds(fc.tuple(settings, fc.string({ maxLength: 12 })), async ([data, path]) => {
      const { settings: parsed, faults } = await parseSettings(throughJson(data))
      for (const fault of faults) expect(fault).toMatch(/^[\s\S]+: [\s\S]+[.?]$/)
      const resolved = resolveSettings(parsed, path)
      expect(Object.keys(resolved.rules).sort()).toEqual(rules.map(({ id }) => id).sort())
      const { crashed, fault } = await lint(POLICY, { path: `${path}.md`, settings: parsed })
      expect({ crashed, fault }).toEqual({ crashed: false, fault: null })
      expect(({} as Record<string, unknown>).x).toBeUndefined()
    })
  },
  TIMEOUT,
)

const YAML = ['a: ', 'rules:', '\n', '\n  ', '- ', '? ', ': ', '&a ', '*a', '<<: *a', '!!js/function ', '!!binary ', '!!merge ', '!x ', '|', '>-', '"', "'", '{', '}', '[', ']', ',', '#', '%YAML 1.1\n', '---\n', '...\n', '@', '`', '\t', '__proto__', 'constructor', '0x1F', '1_000', '.inf', '~', 'yes', '2024-01-01', '\ufeff', '\0', '\u2028'] as const // biome-ignore format: a table of marks

test(
  'what settings files hold is read or refused in words, and changes no object',
  async () => {
    const text = fc
      .array(fc.oneof(fc.constantFrom(...YAML), fc.json({ maxDepth: 2 })), { maxLength: 20 })
      .map((parts) => parts.join(''))
    await holds(text, async (given) => {
      for (const parse of [parseYaml, async (source: string) => parseJson(source)]) {
        const data = await parse(given).catch((error: unknown) => {
          expect(error).toBeInstanceOf(Error)
          expect((error as Error).message).not.toBe('')
        })
        await parseSettings(data)
        await answersIn(data, 'answers.yml').catch((error: unknown) => expect(error).toBeInstanceOf(UsageError))
      }
      expect(Object.keys(Object.prototype)).toEqual([])
    })
  },
  TIMEOUT,
)

test(
  'answers are taken or told what is wrong',
  async () => {
    const key = fc.oneof(fc.constantFrom(...KEY_NAMES), fc.constantFrom(...NAMES))
    const data = fc.oneof(
      any,
      fc.dictionary(key, fc.oneof(any, fc.string(), fc.array(fc.string(), { maxLength: 2 })), { maxKeys: 4 }),
    )
    await holds(data, async (given) => {
      try {
        const answers = await answersIn(throughJson(given), 'answers.yml')
        for (const taken of Object.keys(answers)) expect(KEY_NAMES).toContain(taken)
      } catch (error) {
        expect(error).toBeInstanceOf(UsageError)
        for (const fault of (error as UsageError).faults) expect(fault).toMatch(/^answers\.yml: [\s\S]+[.?]$/)
      }
      expect(Object.keys(Object.prototype)).toEqual([])
    })
  },
  TIMEOUT,
)
