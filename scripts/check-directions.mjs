// Checks the directions of imports. The command of dependency-cruiser succeeds where it could read no module at all, so this counts.
import { readdirSync } from 'node:fs'
import { join } from 'node:path/posix'
import { cruise } from 'dependency-cruiser'
import configuration from '../.dependency-cruiser.mjs'

const FOLDERS = ['src', 'rules']

const { output } = await cruise(FOLDERS, { ...configuration.options, ruleSet: configuration, validate: true })
const { violations } = output.summary
for (const { rule, from, to } of violations) console.error(`${rule.severity} ${rule.name}: ${from} → ${to}`)

const read = new Set(output.modules.map(({ source }) => source))
const unread = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true }).map((path) => join(folder, path.replaceAll('\\', '/'))),
).filter((path) => path.endsWith('.ts') && !read.has(path))
for (const path of unread) console.error(`error not read: ${path}`)

console.log(`${read.size} modules, ${violations.length} imports in a forbidden direction`)
process.exitCode = read.size > 0 && violations.length + unread.length === 0 ? 0 : 1
