import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licence texts of all packages among the inputs of a bundle: the bundle holds their code, so it must hold these too. */
export function thirdPartyLicenses(inputs, root) {
  const folders = new Set(inputs.map((input) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0]).filter(Boolean))
  return [...folders]
    .sort()
    .map((folder) => licenseOf(join(root, folder)))
    .join('\n')
}

function licenseOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file
    ? readFileSync(join(folder, file), 'utf8').trim()
    : `${license ?? 'Licence'}: see https://www.npmjs.com/package/${name}`
  return `${name} ${version}\n\n${text}\n\n${'-'.repeat(80)}\n`
}
