import { existsSync, readdirSync } from 'node:fs'
import { basename, extname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { pattern } from '../pattern.js'
import { parseJson, parseYaml } from './parse-data.js'
import { boundaryOf, readText, SETTINGS } from './read-text.js'
import { foldersUpward } from './repository.js'
import type { Terminal } from './terminal.js'
import { UsageError } from './usage-error.js'

const NAMES = ['secpolicy.config.json', 'secpolicy.config.yaml', 'secpolicy.config.yml']
const MANIFEST = 'package.json'

/** The names of all files that settings are looked for in. */
export const SETTINGS_NAMES = [...NAMES, MANIFEST]

/** What looks like our settings, by the habits of other tools, and would be passed over without a word. */
const OTHER_NAME = pattern(/^(?:\.secpolicy(?:rc)?(?:\.(?:jsonc?|ya?ml|toml))?|secpolicy\.config\.(?:jsonc|toml))$/)
const CODE_NAME = pattern(/^\.?secpolicy(?:rc|\.config)\.[cm]?[jt]s$/)

/** The key in `package.json` that holds settings. */
const MANIFEST_KEY = 'secpolicy'

/** The data of a settings file, not yet checked. */
export interface SettingsFile {
  file: string
  data: unknown
}

/**
 * The settings nearest to a folder, upward to `top` and not above; null where there are none. Only data is read, never code.
 * Both paths are absolute and without symbolic links.
 */
export async function findSettings(folder: string, top: string): Promise<SettingsFile | null> {
  for (const above of foldersUpward(folder, top)) {
    const found = await settingsIn(above, top)
    if (found !== null) return found
  }
  return null
}

async function settingsIn(folder: string, top: string): Promise<SettingsFile | null> {
  const boundary = () => top
  const files = NAMES.map((name) => join(folder, name)).filter((file) => existsSync(file))
  const manifest = await manifestSettings(join(folder, MANIFEST), boundary)
  const names = [...files, ...(manifest ? [manifest.file] : [])].map((file) => basename(file))
  if (names.length > 1)
    throw new UsageError([`${folder}: there are settings in ${names.join(' and ')}; keep one of them.`])
  if (names.length === 0) refuseOtherNames(folder)
  return manifest ?? (files[0] === undefined ? null : { file: files[0], data: await readData(files[0], boundary) })
}

function refuseOtherNames(folder: string): void {
  for (const name of namesIn(folder)) {
    const file = join(folder, name)
    if (OTHER_NAME.test(name))
      throw new UsageError([`${file}: settings of this name are not read; rename it to ${NAMES[0]} or ${NAMES[1]}.`])
    if (CODE_NAME.test(name))
      throw new UsageError([
        `${file}: code is run only where it is named; add "--config ${name}", or write the settings as ${NAMES[0]} or ${NAMES[1]}.`,
      ])
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Whoever may not list a folder can still read the files in it.
    return []
  }
}

/** The settings in a file that the user named; this may be a module, whose code then runs. */
export async function loadSettings(
  path: string,
  { cwd, importModule }: Pick<Terminal, 'cwd' | 'importModule'>,
): Promise<SettingsFile> {
  const file = resolve(cwd, path)
  if (!existsSync(file)) throw new UsageError([`${path}: this settings file does not exist; check its spelling.`])
  if (basename(file) === MANIFEST) {
    const manifest = await manifestSettings(file, () => boundaryOf(file, cwd))
    if (manifest === null) throw new UsageError([`${path}: there is no key "${MANIFEST_KEY}"; add it.`])
    return manifest
  }
  const isModule = ['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'].includes(extname(file))
  return {
    file,
    data: isModule ? await importSettings(file, importModule) : await readData(file, () => boundaryOf(file, cwd)),
  }
}

async function readData(file: string, boundary: () => string): Promise<unknown> {
  const source = contentOf(file, boundary)
  switch (extname(file)) {
    case '.json':
      return located(file, () => parseJson(source))
    case '.yaml':
    case '.yml':
      return located(file, () => parseYaml(source))
    default:
      throw new UsageError([`${file}: settings are written as .json, .yaml, .yml, .js, .mjs or .ts.`])
  }
}

/** A manifest without our key is none of our business, not even where it is broken. */
async function manifestSettings(file: string, boundary: () => string): Promise<SettingsFile | null> {
  if (!existsSync(file)) return null
  const content = readText(file, boundary, SETTINGS)
  if ('fault' in content || !content.text.includes(`"${MANIFEST_KEY}"`)) return null
  const manifest = await located(file, () => parseJson(content.text))
  const isObject = typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)
  if (!isObject || !Object.hasOwn(manifest, MANIFEST_KEY)) return null
  return { file, data: (manifest as Record<string, unknown>)[MANIFEST_KEY] }
}

async function importSettings(file: string, importModule: Terminal['importModule']): Promise<unknown> {
  try {
    const module = (await importModule(pathToFileURL(file).href)) as { default?: unknown }
    return module.default
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw settingsError(file, error)
    throw new UsageError([
      `${file}: Node ${process.versions.node} cannot import TypeScript; use Node 22.18 or newer, or write the settings as .js or .json.`,
    ])
  }
}

function contentOf(file: string, boundary: () => string): string {
  const content = readText(file, boundary, SETTINGS)
  if ('fault' in content) throw new UsageError([`${file}: ${content.fault}`])
  return content.text
}

async function located(file: string, parse: () => unknown): Promise<unknown> {
  try {
    return await parse()
  } catch (error) {
    throw settingsError(file, error)
  }
}

function settingsError(file: string, error: unknown): UsageError {
  return new UsageError([
    `${file}: these settings cannot be read; correct this: ${error instanceof Error ? error.message : String(error)}`,
  ])
}
