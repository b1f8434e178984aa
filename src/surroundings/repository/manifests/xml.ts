import { Parser } from 'htmlparser2'
import type { Field } from './fields.js'
import { DEEPEST, lineFinder } from './limits.js'

/** The texts of an XML document by the names of the elements that they stand in. Entities of its own are not resolved. */
export function xmlFields(text: string): Field[] {
  const lineAt = lineFinder(text)
  const fields: Field[] = []
  const open: { name: string; start: number; text: string }[] = []
  const parser = new Parser(
    {
      onopentag: (name) => open.push({ name, start: parser.endIndex, text: '' }),
      ontext: (words) => {
        const element = open.at(-1)
        if (element) element.text += words
      },
      onclosetag: () => {
        const keys = open.map(({ name }) => name)
        const element = open.pop()
        if (!element || element.text.trim() === '' || keys.length > DEEPEST) return
        fields.push({ keys, value: element.text.trim(), line: lineAt(element.start) })
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(text)
  return fields
}
