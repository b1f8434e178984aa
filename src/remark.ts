import type { Root } from 'mdast'
import type { Plugin } from 'unified'
import { type Finding, lint, parseSettings, type Settings } from './index.js'
import { pattern } from './pattern.js'

/** The settings of the linter, and which files it judges. */
export interface RemarkOptions extends Settings {
  /** Judges every file; otherwise only those named `SECURITY.md` or `SECURITY.markdown`, in any case. */
  always?: boolean
}

/** What every message bears as its `source`. */
const SOURCE = 'secpolicy'

const POLICY_NAME = pattern(/^security\.(?:md|markdown)$/i)

/**
 * A remark plugin that judges security policies and leaves their text as it is. Each finding becomes a message of the
 * file with `ruleId`, `source`, `url` and `place`, and with `actual` and `expected` where a fix is known; errors are
 * `fatal`. A file that is run with wrong options fails with all their faults.
 *
 * Nothing is known of the repository around the file, so links to other files are not followed.
 */
const remarkSecpolicy: Plugin<[options?: RemarkOptions | null | undefined], Root> = (options) => {
  const { always = false, ...data } = options ?? {}
  let checked: Promise<Settings> | undefined

  return async (_tree, file) => {
    if (!always && !POLICY_NAME.test(file.basename ?? '')) return

    checked ??= checkedSettings(data)
    const text = String(file)
    const path = file.path?.replaceAll('\\', '/')
    const report = await lint(text, { settings: await checked, ...(path === undefined ? {} : { path }) })
    if (report.fault !== null) file.message(report.fault, { source: SOURCE }).fatal = true
    for (const finding of report.findings) {
      const { message, rule, place, severity, url } = finding
      const added = file.message(message, { ruleId: rule, source: SOURCE, place })
      Object.assign(added, { fatal: severity === 'error', url }, replacement(finding, text))
    }
  }
}

export default remarkSecpolicy

async function checkedSettings(data: unknown): Promise<Settings> {
  const { settings, faults } = await parseSettings(data)
  if (faults.length > 0) throw new Error(`The options of secpolicy/remark are wrong.\n${faults.join('\n')}`)
  return settings
}

/** What stands at the place and what a fix puts there; nothing where the fix also changes text outside the place. */
function replacement({ place, fix }: Finding, text: string): { actual?: string; expected?: string[] } {
  const { start, end } = place
  const edits = fix?.edits ?? []
  const inside = edits.every((edit) => start.offset <= edit.start && edit.end <= end.offset)
  if (edits.length === 0 || !inside) return {}

  const actual = text.slice(start.offset, end.offset)
  const expected = [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (words, edit) => words.slice(0, edit.start - start.offset) + edit.text + words.slice(edit.end - start.offset),
      actual,
    )
  return { actual, expected: [expected] }
}
