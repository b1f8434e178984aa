import type { CodeOwners, Sourced } from '../facts.js'
import type { Gatherer } from './repository.js'

/** GitHub reads the first of the first three, GitLab the first of the root, `docs` and its own folder; Gitea has two more. */
const PLACES = ['.github', '.', 'docs', '.gitlab', '.gitea', '.forgejo']

export const gatherCodeOwners: Gatherer<'codeOwners'> = async ({ read }) => {
  for (const place of PLACES) {
    const path = place === '.' ? 'CODEOWNERS' : `${place}/CODEOWNERS`
    const text = read(path)
    if (text !== null) return text.split(/\r?\n/).flatMap((line, index) => ownersIn(line, path, index + 1))
  }
  return null
}

/** A pattern, in which `\ ` is a blank, and its owners; a line in brackets is a section of GitLab. */
function ownersIn(text: string, path: string, line: number): Sourced<CodeOwners>[] {
  const words = text
    .replace(/(?:^|\s)#.*$/, '')
    .trim()
    .match(/(?:\\\s|\S)+/g)
  const [pattern, ...owners] = words ?? []
  if (pattern === undefined || /^\^?\[/.test(pattern)) return []
  return [{ value: { pattern: pattern.replaceAll('\\ ', ' '), owners }, path, line }]
}
