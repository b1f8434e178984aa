import { pattern } from '../../pattern.js'
import type { CodeOwners, Sourced } from '../facts.js'
import type { Gatherer } from './repository.js'

const LINE_BREAK = pattern(/\r?\n/)
const COMMENT = pattern(/(?:^|\s)#.*/s)
const WORDS = pattern(/(?:\\\s|\S)+/g)
const SECTION = pattern(/^\^?\[/)

/** GitHub reads the first of the first three, GitLab the first of the root, `docs` and its own folder; Gitea has two more. */
const PLACES = ['.github', '.', 'docs', '.gitlab', '.gitea', '.forgejo']

export const gatherCodeOwners: Gatherer<'codeOwners'> = async ({ read }) => {
  for (const place of PLACES) {
    const path = place === '.' ? 'CODEOWNERS' : `${place}/CODEOWNERS`
    const text = read(path)
    if (text !== null) return text.split(LINE_BREAK).flatMap((line, index) => ownersIn(line, path, index + 1))
  }
  return null
}

/** A pattern, in which `\ ` is a blank, and its owners; a line in brackets is a section of GitLab. */
function ownersIn(text: string, path: string, line: number): Sourced<CodeOwners>[] {
  const words = text.replace(COMMENT, '').trim().match(WORDS)
  const [pattern, ...owners] = words ?? []
  if (pattern === undefined || SECTION.test(pattern)) return []
  return [{ value: { pattern: pattern.replaceAll('\\ ', ' '), owners }, path, line }]
}
