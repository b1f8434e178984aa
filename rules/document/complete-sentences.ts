import type { Block, Document, Sentence } from '../../src/document/document.js'
import { defineRule, type Problem } from '../../src/lint/rule.js'

/** Words that no sentence ends with, by language. */
const NEVER_LAST: Record<string, ReadonlySet<string>> = {
  en: new Set([
    'a',
    'an',
    'the',
    'and',
    'or',
    'of',
    'our',
    'your',
    'their',
    'its',
    'will',
    'please',
    'because',
    'than',
  ]),
}

/** Words that an item begins with, small or not, when its author does not care for capitals; by language. */
const OFTEN_FIRST: Record<string, ReadonlySet<string>> = {
  en: new Set([
    'a',
    'an',
    'the',
    'if',
    'when',
    'we',
    'you',
    'your',
    'our',
    'this',
    'any',
    'all',
    'no',
    'for',
    'in',
    'on',
  ]),
}

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
    const language = reading.language.tag.split('-')[0] ?? ''
    const neverLast = NEVER_LAST[language] ?? new Set()
    const oftenFirst = OFTEN_FIRST[language] ?? new Set()
    return document.blocks
      .filter(({ kind, quoted }) => !quoted && (kind === 'paragraph' || kind === 'item'))
      .flatMap((block) => [
        ...cutBeginning(block, oftenFirst),
        ...cutEnd(block, document, neverLast),
        ...openParenthesis(block),
      ])
  },
})

/** Among items that are sentences, one that begins with a small letter while others begin with a capital. */
function cutBeginning(block: Block, oftenFirst: ReadonlySet<string>): Problem<'beginning'>[] {
  const [first] = block.sentences
  const word = /^\p{Ll}+(?=\s)/u.exec(first?.text ?? '')?.[0]
  if (!first || !word || oftenFirst.has(word) || !isSentence(block)) return []
  if (first.spans.some(({ start }) => start === 0)) return []

  const siblings = block.list?.items.filter((item) => item !== block && isSentence(item)) ?? []
  const capitalised = siblings.some(({ sentences }) => /^\p{Lu}\p{Ll}/u.test(sentences[0]?.text ?? ''))
  return capitalised ? [{ message: 'beginning', place: first.placeOf(), data: { words: first.text.slice(0, 20) } }] : []
}

function isSentence({ sentences }: Block): boolean {
  return /[.!?]$/.test(sentences.at(-1)?.text ?? '')
}

function cutEnd(block: Block, document: Document, neverLast: ReadonlySet<string>): Problem<'end'>[] {
  const last = block.sentences.at(-1)
  if (!last || !endsItsSection(block, document)) return []

  const word = /(?:^|\s)([\p{L}']+)(,?)$/u.exec(last.text)
  const isCut = word && (neverLast.has(word[1]?.toLowerCase() ?? '') || (word[2] === ',' && block.kind === 'paragraph'))
  return isCut ? [{ message: 'end', place: last.placeOf(), data: { words: last.text.slice(-20) } }] : []
}

/** Nothing follows that could continue the sentence: the next thing is a heading, or the end of the document. */
function endsItsSection(block: Block, { blocks, text }: Document): boolean {
  const next = blocks[block.index + 1]
  const between = text.slice(block.place.end.offset, next?.place.start.offset ?? text.length)
  return (next === undefined || next.kind === 'heading') && /^[\s#*_]*$/.test(between)
}

function openParenthesis({ sentences }: Block): Problem<'parenthesis'>[] {
  const open: { sentence: Sentence; index: number }[] = []
  for (const sentence of sentences) {
    for (const { 0: mark, index } of sentence.text.matchAll(/[()]/g)) {
      if (mark === ')') open.pop()
      else if (!isInCode(sentence, index)) open.push({ sentence, index })
    }
  }
  const [first] = open
  return first ? [{ message: 'parenthesis', place: first.sentence.placeOf(first.index, first.index + 1) }] : []
}

function isInCode({ spans }: Sentence, index: number): boolean {
  return spans.some(({ kind, start, end }) => kind === 'code' && start <= index && index < end)
}
