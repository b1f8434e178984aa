import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Handlebars from 'handlebars'
import { describe, expect, it } from 'vitest'
import { COMMITMENTS } from '../../src/write/commitments.js'
import { TEMPLATE_NAMES, TEMPLATES } from '../../src/write/templates.js'

const FOLDER = fileURLToPath(new URL('../../templates', import.meta.url))
const files = (tag: string) => readdirSync(join(FOLDER, tag), { recursive: true, encoding: 'utf8' }).sort()
const source = (tag: string, file: string) => readFileSync(join(FOLDER, tag, file), 'utf8')

/** The names that a template asks for, each once. */
function namesIn(template: string): string[] {
  const names = new Set<string>()
  class Names extends Handlebars.Visitor {
    override PathExpression(path: hbs.AST.PathExpression): void {
      names.add(path.original)
    }
    override PartialStatement(partial: hbs.AST.PartialStatement): void {
      names.add(`> ${(partial.name as hbs.AST.PathExpression).original}`)
    }
  }
  new Names().accept(Handlebars.parse(template))
  return [...names].sort()
}

describe.each(readdirSync(FOLDER))('%s', (tag) => {
  it('has the files of English', () => {
    expect(files(tag)).toEqual(files('en'))
  })

  it.each(files('en').filter((file) => file.endsWith('.hbs')))('asks in %s for what English asks for', (file) => {
    expect(namesIn(source(tag, file))).toEqual(namesIn(source('en', file)))
  })

  it('has words for every length of time', () => {
    const terms = JSON.parse(source(tag, 'terms.json'))
    const rules = new Intl.PluralRules(tag)
    const categories = new Set(Array.from({ length: 100 }, (_, index) => rules.select(index + 1)))
    for (const form of ['within', 'every'])
      for (const unit of ['h', 'd', 'bd', 'w', 'mo', 'y'])
        for (const category of categories)
          expect(terms[form][unit], `${form} ${unit} ${category}`).toHaveProperty(category)
  })
})

it.each(TEMPLATE_NAMES)('proposes for "%s" the commitments that its text can express', (name) => {
  const used = namesIn(source('en', `${name}.hbs`)).flatMap((path) =>
    path.startsWith('does.') ? [path.slice('does.'.length)] : [],
  )
  const shared = ['anonymous-reports', 'generated-reports']
  expect([...TEMPLATES[name].proposes].sort()).toEqual([...used, ...shared].sort())
})

it('has a template for each commitment', () => {
  const proposed = new Set<string>(TEMPLATE_NAMES.flatMap((name) => TEMPLATES[name].proposes))
  expect(Object.keys(COMMITMENTS).filter((name) => !proposed.has(name))).toEqual([])
})
