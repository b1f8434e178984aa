import picomatch from 'picomatch'
import { pattern } from '../pattern.js'
import type { PresetName, Rule, RuleOptions, RuleSeverity } from './rule.js'

const THIS_FOLDER = pattern(/^\.\//)

/** The presets in the order of their strictness. */
export const PRESETS: readonly PresetName[] = ['minimal', 'recommended', 'strict']

/** The preset where the settings name none. */
export const DEFAULT_PRESET: PresetName = 'recommended'

/** A severity, or a severity with the options that differ from the rule's defaults. */
export type RuleSetting = RuleSeverity | [RuleSeverity, RuleOptions]

/** A preset and the rules that depart from it. */
export interface RuleChoice {
  preset?: PresetName
  /** By rule id. */
  rules?: Record<string, RuleSetting>
}

/** Settings for the files whose path one of the globs matches; later ones win over earlier ones. */
export interface Override extends RuleChoice {
  /** Globs over the path as the caller gives it, with slashes. */
  files: string[]
}

/** What a settings file holds. */
export interface Settings extends RuleChoice {
  $schema?: string
  overrides?: Override[]
}

/** How one rule is to run. */
export interface ResolvedRule {
  severity: RuleSeverity
  options: RuleOptions
}

/** The settings that hold for one path: all rules, by id. */
export interface ResolvedSettings {
  preset: PresetName
  rules: Record<string, ResolvedRule>
}

/**
 * Applies preset, rules and the overrides that match the path, in that order.
 * What names a rule wins over every preset; a bare severity keeps the options that were set before.
 */
export function resolveSettings(settings: Settings, path: string, rules: readonly Rule[]): ResolvedSettings {
  const file = path.replace(THIS_FOLDER, '')
  const overrides = (settings.overrides ?? []).filter(({ files }) => matches(file, files))
  const choices: RuleChoice[] = [settings, ...overrides]
  const preset = choices.findLast((choice) => choice.preset)?.preset ?? DEFAULT_PRESET
  const resolved = Object.fromEntries(
    rules.map((rule): [string, ResolvedRule] => [
      rule.id,
      { severity: rule.severity[preset], options: { ...rule.options } },
    ]),
  )
  for (const [id, setting] of choices.flatMap((choice) => Object.entries(choice.rules ?? {}))) {
    const rule = Object.hasOwn(resolved, id) ? resolved[id] : undefined
    if (rule) apply(rule, setting)
  }
  return { preset, rules: resolved }
}

function matches(file: string, globs: readonly string[]): boolean {
  return globs.some((glob) => picomatch.isMatch(file, glob.replace(THIS_FOLDER, ''), { dot: true, windows: false }))
}

function apply(rule: ResolvedRule, setting: RuleSetting): void {
  const [severity, options] = typeof setting === 'string' ? [setting, {}] : setting
  rule.severity = severity
  Object.assign(rule.options, options)
}
