import { dirname, relative } from 'node:path'
import { parseSettings, type RuleSetting, type Settings } from '../index.js'
import { pattern } from '../pattern.js'
import type { Policy } from './policy.js'
import { slashed } from './repository.js'
import { findSettings, loadSettings } from './settings-file.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

const NAME = pattern(/^[^=]+=/)

/** What the command line says of settings. */
export interface SettingsOptions {
  /** A settings file; false for none at all, not even one that could be found. */
  config?: string | boolean
  preset?: string
  /** Each as `id=severity`. */
  rule?: string[]
}

/** Settings, with the path that their overrides match. */
export interface AppliedSettings {
  settings: Settings
  path: string
}

/** A settings file, checked. */
interface Source {
  file: string
  settings: Settings
}

type Place = Pick<Policy, 'path' | 'file' | 'repository'>

type Surroundings = Pick<Terminal, 'cwd' | 'importModule'>

/** The settings for each policy, in the order of the policies. Throws a usage error with the faults of all settings. */
export async function settingsFor(
  places: readonly Place[],
  options: SettingsOptions,
  terminal: Surroundings,
): Promise<AppliedSettings[]> {
  const faults = new Set<string>()
  const check = async (data: unknown, name: string): Promise<Settings> => {
    const result = await parseSettings(data)
    for (const fault of result.faults) faults.add(`${name}: ${fault}`)
    return result.settings
  }
  // Most runs choose nothing, and need not wait for what checks settings.
  const chooses = options.preset !== undefined || options.rule !== undefined
  const commandLine = chooses ? await check(commandLineData(options), 'command line') : {}

  const sources = new Map<string, Source | null>()
  const applied: AppliedSettings[] = []
  for (const place of places) {
    const key = options.config === undefined ? `${place.file && dirname(place.file)}` : ''
    if (!sources.has(key)) sources.set(key, await loadSource(place, options, terminal, check).catch(told(faults)))
    const source = sources.get(key)
    applied.push({
      settings: overruled(source?.settings ?? {}, commandLine),
      path: place.file && source ? slashed(relative(dirname(source.file), place.file)) : place.path,
    })
  }
  if (faults.size > 0) throw new UsageError([...faults])
  return applied
}

async function loadSource(
  { file, repository }: Place,
  { config }: SettingsOptions,
  terminal: Surroundings,
  check: (data: unknown, name: string) => Promise<Settings>,
): Promise<Source | null> {
  if (config === false) return null
  const found = await (typeof config === 'string'
    ? loadSettings(config, terminal)
    : findSettings(file !== null && repository !== null ? dirname(file) : terminal.cwd, repository ?? terminal.cwd))
  return found && { file: found.file, settings: await check(found.data, found.file) }
}

/** Takes the faults out of a usage error, so that those of other settings can be told beside them. */
function told(faults: Set<string>): (error: unknown) => null {
  return (error) => {
    if (!(error instanceof UsageError)) throw error
    for (const fault of error.faults) faults.add(fault)
    return null
  }
}

function commandLineData({ preset, rule = [] }: SettingsOptions): unknown {
  const wrong = rule.filter((choice) => !NAME.test(choice))
  if (wrong.length > 0) {
    throw new UsageError(
      wrong.map((choice) => `--rule "${choice}": write a rule and its severity, such as "credit=warning".`),
    )
  }
  const rules = Object.fromEntries(
    rule.map((choice) => [choice.split('=', 1)[0], choice.slice(choice.indexOf('=') + 1)]),
  )
  return { ...(preset === undefined ? {} : { preset }), rules }
}

/** The settings with the choices of the command line above all of them. Options stay as the settings have them. */
function overruled(settings: Settings, { preset, rules = {} }: Settings): Settings {
  const overrule = <Choice extends Settings>(choice: Choice): Choice => ({
    ...choice,
    ...(preset && choice.preset ? { preset } : {}),
    rules: { ...choice.rules, ...mapValues(rules, (setting, id) => severityOf(setting, choice.rules?.[id])) },
  })
  const { overrides = [] } = settings
  return { ...overrule({ ...settings, ...(preset ? { preset } : {}) }), overrides: overrides.map(overrule) }
}

function severityOf(chosen: RuleSetting, before: RuleSetting | undefined): RuleSetting {
  return Array.isArray(before) && typeof chosen === 'string' ? [chosen, before[1]] : chosen
}

function mapValues<Value>(record: Record<string, Value>, change: (value: Value, key: string) => Value) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
}
