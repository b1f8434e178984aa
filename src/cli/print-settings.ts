import { printableJson } from '../formats/printable.js'
import { resolveSettings } from '../index.js'
import { EXIT } from './exit-code.js'
import { tellErrors } from './log-text.js'
import type { Policy } from './policy.js'
import type { AppliedSettings } from './settings.js'
import type { Terminal } from './terminal.js'

/** Prints the settings that hold for each policy, also for one that is not there yet; that it is not is told. */
export async function printSettings(
  policies: readonly Policy[],
  applied: readonly AppliedSettings[],
  terminal: Terminal,
): Promise<number> {
  for (const { settings, path } of applied) {
    terminal.stdout.write(`${printableJson({ path, ...resolveSettings(settings, path) }, 2)}\n`)
  }
  const files = policies.filter(({ streamed }) => !streamed)
  const sources = await Promise.all(files.map(async ({ path, read }) => ({ path, source: await read() })))
  const faults = sources.flatMap(({ path, source }) => ('fault' in source ? [`${path}: ${source.fault}`] : []))
  tellErrors(faults, terminal)
  return faults.length > 0 ? EXIT.unread : EXIT.clean
}
