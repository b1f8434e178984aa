import type { Subject } from '../languages/language.js'
import type { AutomatonData } from './automaton.js'
import type { LexiconData } from './lexicon.js'

/**
 * The words of a language as an automaton, by its tag. There are none where modules run as they are written; the command is bundled with that of
 * English, which would take it as long to make as to judge a policy.
 */
export const READY_PHRASES: Readonly<Record<string, () => LexiconData>> = {}

/** The same for its headings. */
export const READY_HEADINGS: Readonly<Record<string, () => AutomatonData<Subject>>> = {}
