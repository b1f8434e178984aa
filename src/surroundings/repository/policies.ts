import { pattern } from '../../pattern.js'
import type { PolicyFile } from '../facts.js'
import { isSecurityTxt } from './companion-places.js'
import type { Gatherer, Repository } from './repository.js'

const TEXT_FILE = pattern(/\.txt$/i)
const NAME_OF_FORGES = pattern(/^security\.[a-z]+$/i)

/** Where forges look for the policy of a repository: GitHub's order, then the folders of other forges. */
const RECOGNISED = ['.github', '.', 'docs', '.gitlab', '.gitea', '.forgejo']

/** Where people put one for nobody to find it. */
const UNRECOGNISED = ['doc', 'documentation', 'Documentation', '.well-known', 'meta', 'policies', 'community']

const NAME = pattern(/^security(?:[-_]?policy)?(?:\.(md|markdown|rst|adoc|asciidoc|txt))?$/i)

const MARKUPS: Readonly<Record<string, PolicyFile['markup']>> = {
  md: 'markdown',
  markdown: 'markdown',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
}

/** In the usual folders; those of packages belong to the packages. */
export const gatherPolicies: Gatherer<'policies'> = async (repository) =>
  [...RECOGNISED, ...UNRECOGNISED].flatMap((folder) =>
    repository
      .names(folder)
      .filter((name) => NAME.test(name) && !(folder === '.well-known' && TEXT_FILE.test(name)))
      .map((name) => policyAt(folder === '.' ? name : `${folder}/${name}`, repository))
      .filter(({ path, text }) => !TEXT_FILE.test(path) || text === null || !isSecurityTxt(text)),
  )

function policyAt(path: string, { read, target }: Repository): PolicyFile {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const extension = NAME.exec(name)?.[1]?.toLowerCase() ?? ''
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  return {
    path,
    markup: MARKUPS[extension] ?? 'text',
    text: read(path),
    recognised: RECOGNISED.includes(folder) && NAME_OF_FORGES.test(name),
    target: target(path),
  }
}
