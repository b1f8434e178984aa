import { pattern } from '../pattern.js'

/** Commas of all scripts. */
export const COMMA = pattern(/[,，、،]/)

/** A text that announces what follows it. */
export const ENDS_IN_COLON = pattern(/[:：]\s*$/)

/** A question, in any script. */
export const ENDS_IN_QUESTION = pattern(/[?？؟]\s*$/)
