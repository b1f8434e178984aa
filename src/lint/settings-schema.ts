import { z } from 'zod'
import { CONFIDENCES } from '../policy/confidence.js'
import { DURATION_NOTATION, parseDuration } from '../policy/duration.js'
import type { Rule, RuleOptions } from './rule.js'
import { DEFAULT_PRESET, PRESETS, type Settings } from './settings.js'

const severity = z.enum(['off', 'warning', 'error'])

/** Every rule has it. */
const minConfidence = z
  .enum(CONFIDENCES)
  .optional()
  .describe('How sure the reading must be of a statement for the rule to look at it.')
  .meta({ default: 'low' })

/** What a settings file may hold, with each rule and option by name. */
export function settingsSchema(rules: readonly Rule[]): z.ZodType<Settings> {
  const choice = {
    preset: z
      .enum(PRESETS)
      .optional()
      .describe('The rules to start from, and how severe they are.')
      .meta({ default: DEFAULT_PRESET }),
    rules: z
      .strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule).optional()])))
      .optional()
      .describe('Rules that depart from the preset, by id.'),
  }
  const override = z.strictObject({
    files: z
      .array(z.string().min(1))
      .min(1)
      .describe('Globs over the path of a policy, relative to the settings file, with slashes.'),
    ...choice,
  })
  return z.strictObject({
    $schema: z.string().optional().describe('The address of this schema, for editors.'),
    ...choice,
    overrides: z
      .array(override)
      .optional()
      .describe('Settings for some policies only; a later override wins over an earlier one.'),
  }) as unknown as z.ZodType<Settings>
}

function ruleSchema({ summary, options, optionSummaries }: Rule): z.ZodType {
  const own = Object.entries(options).map(([name, value]) => [name, optionSchema(value, optionSummaries[name] ?? '')])
  const optionsSchema = z.strictObject({ ...Object.fromEntries(own), minConfidence })
  return z.union([severity, z.tuple([severity, optionsSchema])]).describe(summary)
}

function optionSchema(value: RuleOptions[string], summary: string): z.ZodType {
  return typeOf(value).optional().describe(summary).meta({ default: value })
}

function typeOf(value: RuleOptions[string]): z.ZodType {
  if (typeof value === 'number') return z.number()
  if (typeof value === 'boolean') return z.boolean()
  return parseDuration(value) ? z.string().regex(DURATION_NOTATION) : z.string()
}

/** The published JSON Schema of a settings file. Draft 7, which editors know best. */
export function settingsJsonSchema(rules: readonly Rule[], id: string): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(settingsSchema(rules), { target: 'draft-7' })
  return { $schema, $id: id, title: 'Settings of secpolicy', ...schema }
}
