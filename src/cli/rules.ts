import { docsUrl, PRESETS, type PresetName, rulesByArea } from '../index.js'
import { EXIT } from './exit-code.js'
import type { Terminal } from './terminal.js'

export interface RulesCommandOptions {
  format: 'pretty' | 'json'
  /** Only the severities of this preset. */
  preset?: PresetName
}

/** Lists all rules with their severity in each preset. */
export function rulesCommand({ format, preset }: RulesCommandOptions, { stdout }: Terminal): number {
  const presets = preset ? [preset] : PRESETS
  const records = Object.entries(rulesByArea).flatMap(([area, rules]) =>
    rules.map(({ id, summary, severity, options }) => ({
      id,
      area,
      summary,
      severity: Object.fromEntries(presets.map((name) => [name, severity[name]])),
      options,
      url: docsUrl(id),
    })),
  )
  if (format === 'json') {
    stdout.write(`${JSON.stringify(records, null, 2)}\n`)
    return EXIT.clean
  }
  const rows = [
    ['rule', ...presets, 'what is wanted'],
    ...records.map(({ id, severity, summary }) => [id, ...presets.map((name) => severity[name] ?? ''), summary]),
  ]
  stdout.write(`${table(rows)}\n`)
  return EXIT.clean
}

function table(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
