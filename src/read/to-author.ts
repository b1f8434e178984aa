import type { Language } from '../languages/language.js'
import { instructionsIn, isTemplateSentence } from './instructions.js'
import type { Lexeme } from './lexicon.js'
import { ordersIn } from './orders.js'
import { promptsIn } from './prompts.js'

/** How a sentence speaks to the author of the file: as those of templates do, or with an order of its own. */
export type ToAuthor = 'template' | 'order'

/** Tells of each sentence of a folded text whether it speaks to its author. `own` is the language of the sentence. */
export function toAuthorIn(
  all: string,
  language: Language,
): (folded: string, lexemes: readonly Lexeme[], own: Language) => ToAuthor | null {
  const isInstruction = instructionsIn(all, language)
  const isPrompt = promptsIn(all, language)
  const isOrder = ordersIn(all, language)
  return (folded, lexemes, own) => {
    if (own !== language) return isTemplateSentence(folded, own) ? 'template' : null
    if (isInstruction(folded) || isPrompt(folded, lexemes)) return 'template'
    return isOrder(folded, lexemes) ? 'order' : null
  }
}
