import type { Language } from '../languages/language.js'

/** Tells of each sentence of a folded text whether it is one of a template; most texts hold none. */
export function instructionsIn(all: string, { templateSentences }: Language): (folded: string) => boolean {
  const fragments = templateSentences.filter((fragment) => all.includes(fragment))
  return (folded) => fragments.some((fragment) => folded.includes(fragment))
}

/** A sentence of a template speaks to the author of the file and says nothing of the project. */
export function isInstruction(folded: string, { templateSentences }: Language): boolean {
  return templateSentences.some((fragment) => folded.includes(fragment))
}
