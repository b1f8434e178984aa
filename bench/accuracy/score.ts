import type { Facts } from '../../src/policy/facts.js'
import { FIELDS, type Field, type Item, primaryTag } from './fields.js'

/** A document with what it says, and what was read. */
export interface Answer {
  name: string
  label: Facts
  found: Facts
}

/** How often the reader agreed with the labels. */
export interface Counts {
  /** Answers that the label holds, too. */
  right: number
  /** Answers that the label does not hold. */
  wrong: number
  /** What the label holds and the reader did not find. */
  missed: number
  /** Right answers of which both sides name a line, and those of them whose lines are at most one apart. */
  lined: number
  near: number
}

/** A difference between label and answer. */
interface Disagreement {
  name: string
  problem: 'missed' | 'wrong'
  key: string
  line: number | null
}

export interface FieldScore {
  field: string
  counts: Counts
  disagreements: Disagreement[]
}

/** The scores of a set of documents. */
export interface Score {
  documents: number
  fields: FieldScore[]
  /** All answers of all fields together; the advisory targets count, as an address is a fact of its own. */
  total: Counts
  /** The mean F1 of the fields that some label of the set holds, each field weighing the same. */
  mean: number
}

const NONE: Counts = { right: 0, wrong: 0, missed: 0, lined: 0, near: 0 }

/** Compares each answer with its label, field by field. */
export function score(answers: readonly Answer[]): Score {
  const fields = FIELDS.map((field) => scoreField(field, answers))
  const held = fields.filter(({ counts }) => counts.right + counts.missed > 0)
  return {
    documents: answers.length,
    fields,
    total: sum(fields.map(({ counts }) => counts)),
    mean: held.reduce((total, { counts }) => total + (f1(counts) ?? 0), 0) / held.length,
  }
}

/** The score of each language of the labels, in the order of the tags. */
export function scoreByLanguage(answers: readonly Answer[]): { language: string; score: Score }[] {
  const languages = new Set(answers.map(({ label }) => primaryTag(label.language)))
  return [...languages].sort().map((language) => ({
    language,
    score: score(answers.filter(({ label }) => primaryTag(label.language) === language)),
  }))
}

/** Right answers among all answers; null where there is none. */
export function precision({ right, wrong }: Counts): number | null {
  return ratio(right, right + wrong)
}

/** Right answers among all that is labelled; null where nothing is. */
export function recall({ right, missed }: Counts): number | null {
  return ratio(right, right + missed)
}

/** The harmonic mean of precision and recall; null where there is neither an answer nor a label. */
export function f1({ right, wrong, missed }: Counts): number | null {
  return ratio(2 * right, 2 * right + wrong + missed)
}

function ratio(part: number, all: number): number | null {
  return all === 0 ? null : part / all
}

function scoreField(field: Field, answers: readonly Answer[]): FieldScore {
  const compared = answers.map(({ name, label, found }) =>
    compare(name, firstLines(field.itemsOf(label)), firstLines(field.itemsOf(found))),
  )
  return {
    field: field.name,
    counts: sum(compared.map(({ counts }) => counts)),
    disagreements: compared.flatMap(({ disagreements }) => disagreements),
  }
}

type Lines = ReadonlyMap<string, number | null>

function compare(name: string, label: Lines, found: Lines): Pick<FieldScore, 'counts' | 'disagreements'> {
  const right = [...found].filter(([key]) => label.has(key))
  const lined = right.flatMap(([key, line]) => {
    const wanted = label.get(key) ?? null
    return line === null || wanted === null ? [] : [Math.abs(line - wanted)]
  })
  const disagreements = [
    ...[...found].filter(([key]) => !label.has(key)).map(([key, line]) => ({ problem: 'wrong' as const, key, line })),
    ...[...label].filter(([key]) => !found.has(key)).map(([key, line]) => ({ problem: 'missed' as const, key, line })),
  ]
  return {
    counts: {
      right: right.length,
      wrong: disagreements.filter(({ problem }) => problem === 'wrong').length,
      missed: disagreements.filter(({ problem }) => problem === 'missed').length,
      lined: lined.length,
      near: lined.filter((distance) => distance <= 1).length,
    },
    disagreements: disagreements.map((disagreement) => ({ name, ...disagreement })),
  }
}

/** The same answer given twice counts once, on its first line. */
function firstLines(items: readonly Item[]): Lines {
  const lines = new Map<string, number | null>()
  for (const { key, line } of items) {
    const known = lines.get(key)
    lines.set(key, known != null && line !== null ? Math.min(known, line) : (known ?? line))
  }
  return lines
}

function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, { right, wrong, missed, lined, near }) => ({
      right: total.right + right,
      wrong: total.wrong + wrong,
      missed: total.missed + missed,
      lined: total.lined + lined,
      near: total.near + near,
    }),
    NONE,
  )
}
