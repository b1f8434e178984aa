/** Commas of all scripts. */
export const COMMA = /[,，、،]/

/** A text that announces what follows it. */
export const ENDS_IN_COLON = /[:：]$/
