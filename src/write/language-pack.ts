import type { DurationUnit } from '../policy/duration.js'
import type { Severity } from '../policy/timeframe.js'
import type { TemplateName } from './templates.js'

/**
 * The words for a number of something, by the plural categories of the language (`one`, `few`, `many`, `other`); `{n}` is the number. `=1` is for
 * the number 1 alone, where the category says more numbers or none: "every day" beside "every 21 days".
 */
export type Counted = Partial<Record<Intl.LDMLPluralRule | '=1', string>> & { other: string }

/** What templates cannot say by themselves: counted and inflected words. */
interface Terms {
  /** A length of time as it stands after "within" in this language. */
  within: Record<DurationUnit, Counted>
  /** How often something happens: `every 2 days`. */
  every: Record<DurationUnit, Counted>
  severity: Record<Severity, string>
  /** Sentences follow one another without a blank, as in Chinese; absent for other scripts. */
  unspaced?: boolean
}

/** The templates of one language, precompiled; the specifications are for the runtime of Handlebars alone. */
export interface LanguagePack {
  /** BCP 47 tag. */
  tag: string
  terms: Terms
  policies: Record<TemplateName, TemplateSpecification>
  sections: Record<string, TemplateSpecification>
}
