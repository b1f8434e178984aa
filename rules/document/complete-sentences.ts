import type { Block, Document } from '../../src/document/document.js'
import { defineRule, type Problem } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import { beginningOf, endOf } from '../../src/policy/shortened.js'
import {
  beginsWithCapital,
  beginsWithin,
  breaksOff,
  isSentence,
  openParenthesis,
} from '../../src/policy/unfinished-text.js'

const NO_TEXT = pattern(/^[\s#*_]*$/)

/** So much of a sentence is shown, in UTF-16 code units. */
const SHOWN = 20

const REPORTING = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.'

export default defineRule({
  id: 'complete-sentences',
  summary: 'No list item or sentence is cut off.',
  why: 'Half a sentence can turn a promise into its opposite, and shows that nobody has read the text again.',
  source: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    beginning: 'This item begins in the middle of a sentence ("{words}"); restore its beginning.',
    end: 'This sentence breaks off after "{words}"; complete it.',
    parenthesis: 'A parenthesis is opened here and never closed; close it.',
  },
  examples: [
    {
      policy: `${REPORTING}\n\nPlease include:\n\n- the affected version\n- steps to reproduce\n- Your name, if you want credit`,
      problems: [],
    },
    {
      policy: `${REPORTING} We then take these steps:\n\n- Confirm the problem and find the affected versions.\n- epare a fix for each supported release.\n- Publish an advisory.`,
      problems: ['beginning'],
    },
    { policy: `${REPORTING} We will answer you within three days and keep you informed about the`, problems: ['end'] },
    { policy: `${REPORTING} We answer within three days (five in the holidays.`, problems: ['parenthesis'] },
  ],

  check({ document, reading }) {
    const { tag } = reading.language
    const capitalised = new Set(document.blocks.filter(isCapitalisedSentence).map(({ list }) => list))
    return document.blocks
      .filter(({ kind, quoted }) => !quoted && (kind === 'paragraph' || kind === 'item'))
      .flatMap((block) => [
        ...cutBeginning(block, capitalised, tag),
        ...cutEnd(block, document, tag),
        ...unclosed(block),
      ])
  },
})

/** Among items that are sentences, one that begins with a small letter while others begin with a capital. */
function cutBeginning(block: Block, capitalised: ReadonlySet<Block['list']>, language: string): Problem<'beginning'>[] {
  const [first] = block.sentences
  if (!first || block.list === null || !capitalised.has(block.list)) return []
  if (!endsAsSentence(block) || !beginsWithin(first.text, language)) return []
  if (first.spans.some(({ start }) => start === 0)) return []
  return [{ message: 'beginning', place: first.placeOf(), data: { words: beginningOf(first.text, SHOWN) } }]
}

function isCapitalisedSentence(block: Block): boolean {
  return endsAsSentence(block) && beginsWithCapital(block.sentences[0]?.text ?? '')
}

function endsAsSentence({ sentences }: Block): boolean {
  return isSentence(sentences.at(-1)?.text ?? '')
}

function cutEnd(block: Block, document: Document, language: string): Problem<'end'>[] {
  const last = block.sentences.at(-1)
  if (!last || !endsSection(block, document)) return []

  const isCut = breaksOff(last.text, language) || (block.kind === 'paragraph' && last.text.endsWith(','))
  return isCut ? [{ message: 'end', place: last.placeOf(), data: { words: endOf(last.text, SHOWN) } }] : []
}

/** Nothing follows that could continue the sentence: the next thing is a heading, or the end of the document. */
function endsSection(block: Block, { blocks, text }: Document): boolean {
  const next = blocks[block.index + 1]
  const between = text.slice(block.place.end.offset, next?.place.start.offset ?? text.length)
  return (next === undefined || next.kind === 'heading') && NO_TEXT.test(between)
}

function unclosed({ sentences }: Block): Problem<'parenthesis'>[] {
  if (!sentences.some(({ text }) => text.includes('('))) return []
  const words = sentences.map(({ text, spans }) => withoutCode(text, spans))
  let rest = openParenthesis(words.join('')) ?? -1
  for (const [index, sentence] of sentences.entries()) {
    const { length } = words[index] ?? ''
    if (rest >= 0 && rest < length) return [{ message: 'parenthesis', place: sentence.placeOf(rest, rest + 1) }]
    rest -= length
  }
  return []
}

/** The same length, with blanks for code, whose parentheses are not the sentence's. */
function withoutCode(text: string, spans: Block['sentences'][number]['spans']): string {
  return spans
    .filter(({ kind }) => kind === 'code')
    .reduce((words, { start, end }) => words.slice(0, start) + ' '.repeat(end - start) + words.slice(end), text)
}
