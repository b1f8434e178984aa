import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Installed {
  dependencies?: Record<string, string>
  optionalDependencies?: Record<string, string>
  license?: string
  hasInstallScript?: boolean
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8'))
const { packages }: { packages: Record<string, Installed> } = JSON.parse(readFileSync('package-lock.json', 'utf8'))

/** The place of a package as another one finds it: beside it, or in a folder above. */
function placeOf(name: string, from: string): string {
  const at = `${from === '' ? '' : `${from}/`}node_modules/${name}`
  if (packages[at] || from === '') return at
  return placeOf(name, from.includes('/node_modules/') ? from.slice(0, from.lastIndexOf('/node_modules/')) : '')
}

/** All that is installed with the package, by place. */
function runtime(): Map<string, Installed> {
  const found = new Map<string, Installed>()
  const add = (place: string) => {
    const installed = packages[place]
    if (installed === undefined || found.has(place)) return
    found.set(place, installed)
    for (const name of Object.keys({ ...installed.dependencies, ...installed.optionalDependencies }))
      add(placeOf(name, place))
  }
  for (const name of Object.keys(manifest.dependencies)) add(placeOf(name, ''))
  return found
}

/** Licences that ask no more than to be named, and the one package under another, which is in no bundle. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0']
const OTHERS: Record<string, string | undefined> = {
  'node_modules/openpgp': 'LGPL-3.0+',
  // In the older form, which the lock file leaves out; it is MIT.
  'node_modules/format': undefined,
}

test('the page names each dependency with its licence and a reason, and no other', () => {
  const page = readFileSync('docs/dependencies.md', 'utf8')
  const rows = [...page.matchAll(/^\| `(\S+)` \| (\S+) \| (.+) \|$/gm)].map(([, name, license]) => [name, license])
  const expected = Object.keys(manifest.dependencies).map((name) => [name, packages[`node_modules/${name}`]?.license])
  expect(rows).toEqual(expected)
})

test('versions are exact', () => {
  for (const version of Object.values(manifest.dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('nothing that is installed runs a script, and no licence asks for more than its name', () => {
  expect(runtime().size).toBeGreaterThan(50)
  for (const [place, { hasInstallScript = false, license }] of runtime()) {
    expect(hasInstallScript, place).toBe(false)
    if (place in OTHERS) expect(license).toBe(OTHERS[place])
    else expect(PERMISSIVE, place).toContain(license)
  }
})

test('what is under the LGPL stays outside of the bundles', () => {
  const build = readFileSync('scripts/build.mjs', 'utf8')
  const bundles = build.match(/external: \[[^\]]*\]/g) ?? []
  expect(bundles.filter((list) => list.includes("'openpgp'"))).toHaveLength(bundles.length)
})
