import type { TextFile } from '../facts.js'
import { type Gatherer, type Repository, textFiles } from './repository.js'

export const gatherDocuments: Gatherer<'documents'> = async (repository) => ({
  readme: first(repository, 'readme'),
  contributing: first(repository, 'contributing'),
  support: first(repository, 'support'),
})

/** The copy that a forge shows, by the same order as for policies. */
function first(repository: Repository, name: string): TextFile | null {
  const pattern = new RegExp(`^${name}(?:\\.(?:md|markdown|rst|adoc|txt))?$`, 'i')
  return textFiles(repository, ['.github', '.', 'docs'], pattern)[0] ?? null
}
