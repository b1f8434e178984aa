import { AnchorCollector } from './anchors.js'
import { BlockWriter } from './blocks.js'
import { ContainerStack } from './containers.js'
import type { Block, Document, Sentence, Wording } from './document.js'
import { dropNames, numberSections } from './headings.js'
import { HtmlReader } from './html.js'
import { MarkdownReader } from './markdown.js'
import { PhrasingReader } from './phrasing.js'
import { placeFinder } from './places.js'
import { parseTree } from './processor.js'
import type { MappedProse } from './prose.js'
import { definitionsOf, unresolvedReferencesIn } from './references.js'
import { splitSentences } from './sentences.js'
import { StructureWriter } from './structure.js'

/**
 * Reads a markdown text. `wordingOf` is given its plain prose once and tells the wording by which sentences are split.
 * Never fails for what the text says; {@link refusal} tells beforehand which texts are too large to be read.
 */
export function parseDocument(text: string, wordingOf: (prose: string) => Wording): Document {
  const tree = parseTree(text)
  const places = placeFinder(text)
  const containers = new ContainerStack()
  const blocks = new BlockWriter(places, containers)
  const structure = new StructureWriter(places, blocks, containers)
  const anchors = new AnchorCollector()
  const html = new HtmlReader(text, places, blocks, structure, anchors)
  const phrasing = new PhrasingReader(text, blocks, html, definitionsOf(tree))
  new MarkdownReader(text, blocks, structure, phrasing, html, anchors).read(tree)

  dropNames(blocks.proseOf)
  const wording = wordingOf([...blocks.proseOf.values()].map((prose) => prose.text).join('\n'))
  numberSections(blocks.outline.sections, blocks.proseOf, wording)
  const proses = [...blocks.proseOf]
  const sentences = addSentences(proses, wording)
  for (const [structured, lead] of blocks.leads) structured.lead = lead.sentences.at(-1) ?? null

  return {
    text,
    tree,
    language: wording.tag,
    sections: blocks.outline.sections,
    blocks: blocks.blocks,
    sentences,
    tables: structure.tables,
    comments: html.comments,
    codeBlocks: blocks.codeBlocks,
    links: blocks.links.links,
    unresolvedReferences: proses.flatMap(([, prose]) => unresolvedReferencesIn(prose, text)),
    anchors: anchors.anchors,
    placeOf: places,
  }
}

/** Gives each block its sentences; a heading is one. Returns all in the order of the text. */
function addSentences(proses: readonly [Block, MappedProse][], wording: Wording): Sentence[] {
  const all: Sentence[] = []
  for (const [block, prose] of proses) {
    const parts = block.kind === 'heading' && prose.text !== '' ? [prose] : splitSentences(prose, wording)
    for (const part of parts) {
      const sentence: Sentence = {
        text: part.text,
        spans: part.spans,
        placeOf: (start, end) => part.placeOf(start, end),
        block,
        index: all.length,
      }
      block.sentences.push(sentence)
      all.push(sentence)
    }
  }
  return all
}
