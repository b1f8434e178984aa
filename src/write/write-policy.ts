import type { Root } from 'mdast'
import { pattern } from '../pattern.js'
import type { Policy } from '../policy/policy.js'
import type { Choices } from './choices.js'
import { LANGUAGES } from './compiled/index.generated.js'
import type { LanguagePack } from './language-pack.js'
import { fillIn, parseRendered, stringify } from './markdown.js'
import { fingerprintOf, joinParts, splitParts } from './parts.js'
import { recordMark } from './record.js'
import { render } from './render.js'
import { DEFAULT_TEMPLATE, TEMPLATES, type TemplateName } from './templates.js'
import { Values } from './values.js'
import { viewOf } from './view.js'
import { WriteError } from './write-error.js'

const UNDETERMINED = pattern(/^und(?:-|$)/i)

/** How a policy is to be written. */
export interface WriteOptions extends Partial<Choices> {
  /** `brief` where absent. */
  template?: TemplateName
  /** BCP 47 tag of the language to write; the policy's own where absent. */
  language?: string
}

/** The languages that policies can be written in, as BCP 47 tags. */
export const WRITTEN_LANGUAGES: readonly string[] = Object.keys(LANGUAGES)

/**
 * Writes a policy as markdown. Nothing is said that neither the policy nor the chosen commitments state, but requests to reporters: to report in
 * private, what to include, and to wait for the fix. The same input gives the same bytes.
 */
export async function writePolicy(policy: Policy, options: WriteOptions = {}): Promise<string> {
  const { template = DEFAULT_TEMPLATE } = options
  if (!Object.hasOwn(TEMPLATES, template))
    throw new WriteError(`There is no template "${template}"; there are ${Object.keys(TEMPLATES).join(', ')}.`)
  const pack = await packOf(options.language ?? policy.language)
  const choices = choicesOf(template, options)
  return `${sealed(stringify(compose(policy, choices, pack))).trim()}\n\n${recordMark({ ...choices, language: pack.tag })}\n`
}

/** The tree that is meant: what the text has to be parsed to, whatever the values hold. */
export function compose(policy: Policy, choices: Choices, pack: LanguagePack): Root {
  const values = new Values()
  const rendered = render(viewOf(policy, choices, pack, values), choices.template, pack)
  return fillIn(parseRendered(rendered), values, pack.terms.unspaced ? '' : '\n')
}

/** What is not chosen is not written; commitments stand in the template's order. */
export function choicesOf(template: TemplateName, options: WriteOptions): Choices {
  return {
    template,
    commitments: TEMPLATES[template].proposes.filter((commitment) => options.commitments?.includes(commitment)),
    cveAuthority: options.cveAuthority ?? null,
    cyberResilience: options.cyberResilience ?? null,
    threatModel: options.threatModel ?? null,
  }
}

/** The text with the fingerprint of each part in its mark. */
function sealed(markdown: string): string {
  return joinParts(
    splitParts(markdown).map((part) =>
      part.name === null ? part : { ...part, fingerprint: fingerprintOf(part.content) },
    ),
  )
}

/** Whether policies can be written in a language. */
export function hasLanguage(tag: string): boolean {
  return knownTag(tag) !== undefined
}

/** The language itself, else one of the same language and script (`zh-TW` is written in traditional characters), else of the same language. */
function knownTag(tag: string): string | undefined {
  const wanted = localeOf(tag)
  const likes = (same: (known: Intl.Locale) => boolean) =>
    WRITTEN_LANGUAGES.find((known) => same(new Intl.Locale(known).maximize()))
  return (
    WRITTEN_LANGUAGES.find((known) => known === tag) ??
    likes(({ language, script }) => language === wanted?.language && script === wanted.script) ??
    likes(({ language }) => language === wanted?.language)
  )
}

/** With the script that the language is written in where the tag names none; undefined for what is no tag, or none of a language. */
function localeOf(tag: string): Intl.Locale | undefined {
  try {
    const locale = new Intl.Locale(tag)
    return UNDETERMINED.test(tag) ? undefined : locale.maximize()
  } catch {
    return undefined
  }
}

/** The templates of a language. Throws a {@link WriteError} where there are none. */
export async function packOf(tag: string): Promise<LanguagePack> {
  const known = knownTag(tag)
  const load = known && LANGUAGES[known]
  if (!load) throw new WriteError(`Policies cannot be written in "${tag}"; there are ${WRITTEN_LANGUAGES.join(', ')}.`)
  return load()
}
