import { pattern } from '../../pattern.js'
import { allMatches } from '../../policy/letters.js'
import { holds, type Place } from '../../policy/place.js'
import type { Placeholder, Statement } from '../../policy/reading.js'
import { fold } from '../folding.js'
import { isInstruction } from '../instructions.js'
import { type Manuscript, type Passage, statement, statementAt } from '../passages.js'
import { blanks } from './in-sentences.js'
import { angles, yours } from './in-source.js'
import { isSpokenAbout } from './spoken-about.js'
import { standIns } from './stand-ins.js'
import { asking, BRACKETS, isBlank, isUsedInCode } from './wording.js'

const BLANKS = pattern(/\s+/g)
/** Comments that speak to a tool, or say that a tool wrote the file. */
const DIRECTIVE = pattern(
  /^(?:secpolicy|markdownlint|prettier|textlint|vale|cspell|remark|lint|eslint|alex|spell|spdx|copyright|begin|end|start|toc|doctoc|all-contributors|generated|auto-?generated|this file (?:is|was) (?:auto|generated)|do not edit|(?:please )?edit (?:the (?:original|source|template)|at|in)\b|omit)/i,
)

/** Finds what is left to be filled in and what speaks to the author of the file. */
export function readPlaceholders(manuscript: Manuscript): Statement<Placeholder>[] {
  const { document, language } = manuscript
  const asks = asking(language)
  const isRendered = beginsWithFrontMatter(manuscript)
  const found = manuscript.passages.flatMap((passage) => [
    ...templateSentences(passage),
    ...blanks(passage, language, asks).filter(({ text }) => !(isRendered && PROPERTY.test(text))),
    ...standIns(passage),
  ])
  return [
    ...found,
    ...angles(manuscript, asks),
    // "{{ YOUR_EMAIL }}" is one blank.
    ...yours(manuscript).filter((one) => !found.some(({ place }) => holds(place, one.place))),
    ...document.comments
      .filter(({ text }) => !DIRECTIVE.test(text) && isInstruction(fold(text).replace(BLANKS, ' '), language))
      .map(({ text, place }) =>
        statementAt(document, { text: text.replace(BLANKS, ' '), kind: 'blank' as const }, place),
      ),
    ...document.codeBlocks.flatMap(({ text, place }) =>
      isForm(text)
        ? []
        : allMatches(BRACKETS, text)
            .filter(([match]) => isBlank(match, asks) && asks(match) && isUsedInCode(match, language))
            .map((match) =>
              statementAt(
                document,
                { text: match[0], kind: 'blank' as const },
                placeInBlock(manuscript, place, match[0]),
              ),
            ),
    ),
  ]
    .filter((one) => !isSpokenAbout(one, manuscript))
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
}

/** A page with front matter is put together by a site generator, which puts in what `{{ site.title }}` stands for. */
function beginsWithFrontMatter({ document }: Manuscript): boolean {
  const type = document.tree.children[0]?.type
  return type === 'yaml' || (type as string | undefined) === 'toml'
}

const PROPERTY = pattern(/^\{\{-?\s?\.?[a-z]+\.[\w.-]+\s?(?:\||-?\}\})/i)

function templateSentences(passage: Passage): Statement<Placeholder>[] {
  if (!passage.instruction) return []
  return [
    statement(passage, { text: passage.text, kind: passage.instruction === 'order' ? 'blank' : 'template-sentence' }),
  ]
}

/** Lines such as "Impact: [what happens]" are for the reporter to fill in. */
function isForm(text: string): boolean {
  return allMatches(FIELD, text).length >= FIELDS_OF_FORM
}

const FIELD = pattern(/^[^\n:[\]]+:\s?\[[^\n[\]]+\]$/gm)
const FIELDS_OF_FORM = 4

function placeInBlock({ document }: Manuscript, block: Place, text: string): Place {
  const start = document.text.indexOf(text, block.start.offset)
  return start < 0 ? block : document.placeOf(start, start + text.length)
}
