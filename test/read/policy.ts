import { parseDocument } from '../../src/document/parse.js'
import { type Facts, facts, type Reading, read } from '../../src/index.js'
import { en } from '../../src/languages/en.js'
import { annotate, type Passage } from '../../src/read/passages.js'

/** The reading of a policy whose only section, on reporting, holds the text. */
export function readReport(text: string): Reading {
  return read(`# Security Policy\n\n## Reporting a Vulnerability\n\n${text}\n`).reading
}

/** The facts of a policy whose only section, on reporting, holds the text. */
export function factsOfReport(text: string): Facts {
  return facts(readReport(text))
}

/** The facts of a whole policy; a text without a heading is a section on reporting. */
export function factsIn(text: string): Facts {
  return text.startsWith('#') ? facts(read(text).reading) : factsOfReport(text)
}

/** The first sentence of an English text, annotated. */
export function passageOf(text: string): Passage {
  const document = parseDocument(text, () => en)
  return annotate(document, { tag: 'en', language: en, understood: true }).passages[0] as Passage
}
