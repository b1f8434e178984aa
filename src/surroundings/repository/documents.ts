import { pattern } from '../../pattern.js'
import type { TextFile } from '../facts.js'
import { type Gatherer, type Repository, textFiles } from './repository.js'

const README = pattern(/^readme(?:\.(?:md|markdown|rst|adoc|txt))?$/i)
const CONTRIBUTING = pattern(/^contributing(?:\.(?:md|markdown|rst|adoc|txt))?$/i)
const SUPPORT = pattern(/^support(?:\.(?:md|markdown|rst|adoc|txt))?$/i)

export const gatherDocuments: Gatherer<'documents'> = async (repository) => ({
  readme: first(repository, README),
  contributing: first(repository, CONTRIBUTING),
  support: first(repository, SUPPORT),
})

/** The copy that a forge shows, by the same order as for policies. */
function first(repository: Repository, name: RegExp): TextFile | null {
  return textFiles(repository, ['.github', '.', 'docs'], name)[0] ?? null
}
