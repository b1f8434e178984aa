import type { PolicyFile } from '../facts.js'
import type { Gatherer, Repository } from './repository.js'

/** Where forges look for the policy of a repository: GitHub's order, then the folders of other forges. */
const RECOGNISED = ['.github', '.', 'docs', '.gitlab', '.gitea', '.forgejo']

/** Where people put one for nobody to find it. */
const UNRECOGNISED = ['doc', 'documentation', 'Documentation', '.well-known', 'meta', 'policies', 'community']

const NAME = /^security(?:[-_]?policy)?(?:\.(md|markdown|rst|adoc|asciidoc|txt))?$/i

const MARKUPS: Readonly<Record<string, PolicyFile['markup']>> = {
  md: 'markdown',
  markdown: 'markdown',
  rst: 'restructuredtext',
  adoc: 'asciidoc',
  asciidoc: 'asciidoc',
}

/** At most so many are read of one repository. */
const MOST = 200

/** Those in the usual folders, and those that git tracks anywhere else. */
export const gatherPolicies: Gatherer<'policies'> = async (repository) => {
  const usual = [...RECOGNISED, ...UNRECOGNISED].flatMap((folder) =>
    repository.names(folder).map((name) => (folder === '.' ? name : `${folder}/${name}`)),
  )
  const tracked = [...((await repository.fact('tracked')) ?? [])].sort()
  const paths = [...new Set([...usual, ...tracked])].filter((path) => NAME.test(path.slice(path.lastIndexOf('/') + 1)))
  return paths
    .filter(isPolicy)
    .slice(0, MOST)
    .map((path) => policyAt(path, repository))
}

/** `.well-known/security.txt` and its like are companions, and installed packages are others'. */
function isPolicy(path: string): boolean {
  return !/(?:^|\/)(?:node_modules|vendor|third[_-]party)\//i.test(path) && !/(?:^|\/)security\.txt$/.test(path)
}

function policyAt(path: string, { read }: Repository): PolicyFile {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const extension = NAME.exec(name)?.[1]?.toLowerCase() ?? ''
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '.'
  return {
    path,
    markup: MARKUPS[extension] ?? 'text',
    text: read(path),
    recognised: RECOGNISED.includes(folder) && /^security\.[a-z]+$/i.test(name),
  }
}
