import { type Counts, type FieldScore, f1, precision, recall, type Score } from './score.js'

const NAME_WIDTH = 24
const HEADINGS = ['precision', 'recall', 'F1', 'lines', 'right', 'wrong', 'missed']

/** The fields of a score in columns, and their sum. */
export function fieldTable({ fields, total, mean, documents }: Score): string {
  return [
    row('field', HEADINGS),
    ...fields.map(({ field, counts }) => row(field, cells(counts))),
    row('all (micro)', cells(total)),
    '',
    `${documents} documents, micro F1 ${figure(f1(total), 4)}, mean F1 of the fields ${figure(mean, 4)}`,
  ].join('\n')
}

/** One row for each language. */
export function languageTable(languages: readonly { language: string; score: Score }[]): string {
  return [
    row('language', ['documents', ...HEADINGS]),
    ...languages.map(({ language, score }) => row(language, [String(score.documents), ...cells(score.total)])),
  ].join('\n')
}

/** What label and reader disagree on, field by field. */
export function disagreementList(fields: readonly FieldScore[]): string {
  return fields
    .filter(({ disagreements }) => disagreements.length > 0)
    .map(({ field, disagreements }) =>
      [
        field,
        ...disagreements.map(
          ({ name, problem, key, line }) => `  ${problem.padEnd(6)} ${name}${line === null ? '' : `:${line}`}  ${key}`,
        ),
      ].join('\n'),
    )
    .join('\n')
}

function cells(counts: Counts): string[] {
  const { right, wrong, missed, lined, near } = counts
  return [
    figure(precision(counts)),
    figure(recall(counts)),
    figure(f1(counts)),
    figure(lined === 0 ? null : near / lined),
    ...[right, wrong, missed].map(String),
  ]
}

function row(name: string, columns: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + columns.map((column) => column.padStart(10)).join('')
}

function figure(value: number | null, digits = 3): string {
  return value === null || Number.isNaN(value) ? '-' : value.toFixed(digits)
}
