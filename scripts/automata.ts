import { languageOf } from '../src/languages/index.js'
import type { Language } from '../src/languages/language.js'
import { phrasesOf } from '../src/read/lexicon.js'
import type { Entry } from '../src/read/phrase-index.js'
import { headingPhrasesOf } from '../src/read/subjects.js'
import { determinize } from './determinize.js'

/** A file beside the command, with the cells of an automaton. */
export interface CellsFile {
  name: string
  cells: Uint32Array
}

/** The words and headings of languages as automata: the module that takes the place of `ready-phrases`, and the files that it reads. */
export function automataOf(tags: readonly string[]): { module: string; files: CellsFile[] } {
  const languages = tags.flatMap((tag) => languageOf(tag) ?? [])
  const words = made('words', languages, phrasesOf)
  const headings = made('headings', languages, headingPhrasesOf)
  const module = [
    READER,
    words.meanings,
    headings.meanings,
    `export const READY_PHRASES = ${words.automata}`,
    `export const READY_HEADINGS = ${headings.automata}`,
  ].join('\n')
  return { module, files: [...words.files, ...headings.files] }
}

const READER = `import { readFileSync } from 'node:fs'
import { endianness } from 'node:os'
import { join } from 'node:path'
function cellsIn(name) {
  const bytes = readFileSync(join(__dirname, name))
  // Made on a machine that puts the low byte first.
  if (endianness() === 'BE') bytes.swap32()
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
}`

function made<Meaning>(
  kind: string,
  languages: readonly Language[],
  entriesOf: (language: Language) => Entry<Meaning>[],
): { meanings: string; automata: string; files: CellsFile[] } {
  const phrases = languages.map((language) => ({
    name: `${language.tag}.${kind}`,
    entries: entriesOf(language),
    language,
  }))
  const texts = new Set(phrases.flatMap(({ entries }) => entries.map(({ meaning }) => JSON.stringify(meaning))))
  const meanings = Array.from(texts, (text): Meaning => JSON.parse(text))
  const automata = phrases.map((one) => ({ ...one, ...determinize(one.entries, meanings) }))
  const code = automata.map(
    ({ name, language, letters }) =>
      `${language.tag}: () => ({ meanings: ${kind}, letters: ${JSON.stringify(letters)}, cells: cellsIn('${name}') }),\n`,
  )
  return {
    // As code, since strings of code are compared faster than those of JSON.
    meanings: `const ${kind} = [${[...texts].join()}]`,
    automata: `{\n${code.join('')}}`,
    files: automata.map(({ name, cells }) => ({ name, cells })),
  }
}
