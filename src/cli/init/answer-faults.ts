import { printable } from '../../formats/printable.js'
import { nearest } from '../../lint/nearest.js'
import { pattern } from '../../pattern.js'
import { type AnswerFault, type Answers, textsOf } from './answer.js'
import { descriptionOf, KEY_NAMES, type Key } from './keys.js'

const AFTER = pattern(/after/i)
const NAMED_VERSION = pattern(/^(?:latest|main)$/i)
const WEB_ADDRESS = pattern(/^https?:/i)

/** What is wrong with single answers whatever they are for. */
export function generalFaults(answers: Answers): AnswerFault[] {
  return KEY_NAMES.flatMap((key) => {
    const answer = answers[key]
    const words = answer && faultOf(key, answer.texts)
    return words ? [{ key, source: answer.source, words }] : []
  })
}

function faultOf(key: Key, texts: readonly string[]): string | null {
  const { many, choices, example } = descriptionOf(key)
  const unprintable = texts.find((text) => printable(text) !== text)
  if (unprintable !== undefined)
    return `"${printable(unprintable)}" holds characters that nobody can see; write it without them.`
  if (texts.some((text) => text.trim() === '')) return `this is empty; write a value such as "${example}".`
  if (!many && texts.length > 1) return `there are ${texts.length} answers; give one.`
  const unknown = choices && texts.find((text) => !choices.includes(text))
  if (!choices || unknown === undefined) return null
  const near = nearest(unknown, choices)
  const list = new Intl.ListFormat('en', { type: 'disjunction' }).format(choices.map((name) => `"${name}"`))
  return near ? `"${unknown}" is unknown; did you mean "${near}"?` : `"${unknown}" is unknown; write ${list}.`
}

/** Answers that cannot stand beside one another. */
export function conflicts(answers: Answers): AnswerFault[] {
  const times = textsOf(answers, 'fix-within')
  const [steward, manufacturer, until] = [answers.steward, answers.manufacturer, answers['support-until']]
  const publication = textsOf(answers, 'disclose-after')
  const found: [Key, string | false][] = [
    ['supported', versionsConflict(textsOf(answers, 'supported'), textsOf(answers, 'unsupported'))],
    [
      'fix-within',
      times.some((text) => text.includes('=')) &&
        times.some((text) => !text.includes('=')) &&
        'a time for all and times by severity contradict each other; write one or the other.',
    ],
    [
      'disclose-after',
      [true, false].some((after) => publication.filter((text) => AFTER.test(text) === after).length > 1) &&
        'there are several times; write one, and one after the announcement if there is an embargo.',
    ],
    ['manufacturer', Boolean(steward && manufacturer) && 'there is a steward, too; name one of the two.'],
    [
      'support-until',
      Boolean(until && !steward && !manufacturer) && 'whose support ends is not told; add --steward or --manufacturer.',
    ],
  ]
  return found.flatMap(([key, words]) => (words ? [{ key, source: answers[key]?.source ?? '', words }] : []))
}

/** The latest release, the default branch and a page are told in sentences, ranges in a table. */
function versionsConflict(supported: readonly string[], unsupported: readonly string[]): string | false {
  const pages = supported.filter(isPage)
  const named = supported.filter((text) => NAMED_VERSION.test(text))
  const ranges = supported.length + unsupported.length - pages.length - named.length
  const sorts = [pages, named].filter(({ length }) => length > 0).length + (ranges > 0 ? 1 : 0)
  if (pages.length > 1) return 'there are several pages; name one.'
  return sorts > 1 && `"${pages[0] ?? named[0]}" is told in a sentence of its own; write either that, or ranges.`
}

export function isPage(text: string): boolean {
  return WEB_ADDRESS.test(text)
}

/** What is wrong with a name that is no key, with the nearest one. */
export function unknownKey(name: string): string {
  const near = nearest(name, KEY_NAMES)
  return `there is no key "${name}"; ${near ? `did you mean "${near}"?` : '"secpolicy init --help" lists them all.'}`
}
