import { parseRendered, stringify } from './markdown.js'
import { renderSection } from './render.js'
import { DEFAULT_TEMPLATE } from './templates.js'
import { choicesOf, compose, hasLanguage, packOf } from './write-policy.js'

/** A request to reporters, as the templates word it where nothing is known of the project; null where there are none in the language. */
export async function requestToReporters(
  section: 'public-notice' | 'report-contents' | 'embargo',
  language: string,
): Promise<string | null> {
  if (!hasLanguage(language)) return null
  const pack = await packOf(language)
  const tree = parseRendered(renderSection(section, pack))
  return stringify(tree).trim()
}

/** Where the address belongs. It is reserved, so that mail to it reaches nobody, and every reading of the text tells that it is to be filled in. */
const BLANK_ADDRESS = 'security@example.com'

/**
 * A policy that says nothing of the project, only what is asked of reporters, without marks: it is for its author to go on with, from the address
 * on. Null where there is no template in the language.
 */
export async function outline(language: string): Promise<string | null> {
  if (!hasLanguage(language)) return null
  const choices = choicesOf(DEFAULT_TEMPLATE, {})
  const tree = compose(
    { language, channels: [{ kind: 'email', target: BLANK_ADDRESS }], timeframes: [] },
    choices,
    await packOf(language),
  )
  return stringify({ ...tree, children: tree.children.filter(({ type }) => type !== 'html') })
}
