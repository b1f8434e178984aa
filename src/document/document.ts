import type { Root } from 'mdast'
import type { Place } from '../policy/place.js'

/** A marked stretch of a prose text, in offsets of that text (not of the source). */
export interface Span {
  start: number
  end: number
  kind: 'link' | 'code' | 'strong' | 'deleted' | 'image'
  /** Of a link or image: its destination, with references resolved; absent for other kinds. */
  url?: string
}

/**
 * Text as a reader sees it: entities decoded, emphasis, code and link marks gone, every run of white space one blank.
 * Line breaks between two Chinese or Japanese characters vanish; any other becomes a blank.
 */
export interface Prose {
  text: string
  spans: readonly Span[]
  /** The place in the source of a stretch of `text`; of all of it without arguments. */
  placeOf(start?: number, end?: number): Place
}

/** One sentence, or one list item, cell or heading that is none. */
export interface Sentence extends Prose {
  block: Block
  /** Position among all sentences of the document. */
  index: number
}

/** A paragraph, heading, the text of a list item or the cell of a table. */
export interface Block {
  kind: 'paragraph' | 'heading' | 'item' | 'cell'
  section: Section
  sentences: Sentence[]
  place: Place
  /** Of a list item: the list it stands in; null elsewhere, also for later paragraphs of an item. */
  list: List | null
  /** Of a cell: its table, row (-1 the header) and column; null elsewhere. */
  cell: { table: Table; row: number; column: number } | null
  /** Inside a block quotation. */
  quoted: boolean
  /** Position among all blocks of the document. */
  index: number
}

/** A list. Its items are blocks; a nested list's `parent` is the item that it stands in. */
export interface List {
  ordered: boolean
  /** The number of the first item of an ordered list. */
  first: number
  items: Block[]
  /** The sentence right before the list that introduces it: in the same section, or the parent item's; null where there is none. */
  lead: Sentence | null
  parent: Block | null
  /** 0 for a list that stands in no other. */
  depth: number
}

/** A markdown or HTML table. */
export interface Table {
  section: Section
  /** Cells of the header row; empty where an HTML table has none. */
  header: Block[]
  rows: Block[][]
  place: Place
  /** The sentence right before the table, in the same section. */
  lead: Sentence | null
  html: boolean
}

/** A heading with all up to the next heading of its level or a higher one. The first section has no heading: the text before any. */
export interface Section {
  heading: Block | null
  /** 1 to 6; 0 for the first section; a paragraph in bold or capitals that serves as heading is one level below the heading above it. */
  level: number
  /** "1.2" of a numbered heading, which its text does not repeat; null where there is none. */
  number: string | null
  parent: Section | null
  /** From the heading to the end of the last block that is in this section or one below it. */
  place: Place
  /** Blocks right in this section, its heading and the sections below left out, cells of tables included. */
  blocks: Block[]
  /** Whether anything stands under the heading (prose, code, image, table, a section below). */
  empty: boolean
  /** A paragraph in bold or capitals rather than a markdown or HTML heading. */
  implied: boolean
}

/** An HTML comment: never prose, but an instruction to an author, or one to us. */
export interface Comment {
  /** What stands between the marks, trimmed. */
  text: string
  place: Place
}

/** A fenced or indented code block. */
export interface CodeBlock {
  text: string
  lang: string | null
  place: Place
}

/** A link, image or definition, wherever it stands; `url` as written, entities decoded. */
export interface Link {
  kind: 'link' | 'image' | 'definition'
  url: string
  /** What the reader sees. */
  text: string
  place: Place
}

/** A markdown text made ready for reading. All arrays are in the order of the text. */
export interface Document {
  /** The source as given. */
  text: string
  tree: Root
  /** BCP 47 tag of the language that its prose was split by. */
  language: string
  sections: Section[]
  blocks: Block[]
  sentences: Sentence[]
  tables: Table[]
  comments: Comment[]
  codeBlocks: CodeBlock[]
  links: Link[]
  /** Labels of references such as `[text][label]` that no definition resolves. */
  unresolvedReferences: { label: string; place: Place }[]
  /** Anchors that a link `#...` in this document can reach: of headings as GitHub makes them, and of HTML `id` and `name`. */
  anchors: ReadonlySet<string>
  /** The place of a stretch of the source. */
  placeOf(start: number, end: number): Place
}

/** What splitting prose into sentences needs to know of its language. */
export interface Wording {
  /** BCP 47 tag. */
  tag: string
  /** Lower-case abbreviations with their dots that do not end a sentence, such as `e.g.`. */
  abbreviations: ReadonlySet<string>
  /** Lower-case words that stand before the number of a section in its heading: "chapter". */
  sectionWords?: ReadonlySet<string>
}
