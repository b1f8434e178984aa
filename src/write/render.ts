import type Handlebars from 'handlebars'
import untyped from 'handlebars/runtime.js'
import { pattern } from '../pattern.js'
import type { LanguagePack } from './language-pack.js'
import { beginMark, endMark } from './parts.js'
import { TEMPLATES, type TemplateName } from './templates.js'
import type { View } from './view.js'

const HEADINGS = pattern(/^#.*$/gm)

/** The runtime alone, which cannot compile; its own types say nothing. */
const runtime = untyped as unknown as typeof Handlebars

/** Stands in a heading for its number until it is known whether the section stays. */
const NUMBER = '\ue000'

/** The markdown of a section of which nothing is known. */
export function renderSection(name: string, pack: LanguagePack): string {
  const specification = pack.sections[name]
  return specification ? runtime.create().template(specification)({}) : ''
}

/** The markdown of a template with tokens for values; each section between marks, sections without content left out. */
export function render(view: View, template: TemplateName, pack: LanguagePack): string {
  const handlebars = runtime.create()
  let sections = 0
  handlebars.registerHelper('number', () => NUMBER)
  handlebars.registerHelper('part', function (this: unknown, name: string, { fn }: Handlebars.HelperOptions) {
    const content = fn(this)
    if (isEmpty(content)) return ''
    const number = TEMPLATES[template].numbered ? `${++sections}. ` : ''
    return `\n${beginMark(name)}\n\n${content.replaceAll(NUMBER, number)}\n\n${endMark(name)}\n`
  })
  for (const [name, section] of Object.entries(pack.sections))
    handlebars.registerPartial(name, handlebars.template(section))
  return handlebars.template<View>(pack.policies[template])(view)
}

/** Nothing but headings. */
function isEmpty(content: string): boolean {
  return content.replace(HEADINGS, '').trim() === ''
}
