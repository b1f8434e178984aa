import { writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type FormatName, loadFormat } from '../formats/index.js'
import type { Report } from '../index.js'
import { displayOf } from './display.js'
import { AUTO, type FormatChoice } from './format-option.js'
import { isGitHubActions, logText } from './log-text.js'
import { statsOf } from './read-text.js'
import { systemFault } from './system-fault.js'
import type { Terminal } from './terminal.js'
import { tool } from './tool.js'
import { UsageError } from './usage-error.js'

/** The file that stands for standard output on the command line. */
const STDOUT = '-'

/** What the command line says of output. */
export interface OutputOptions {
  format: readonly FormatChoice[]
  /** The file of the only format. */
  output?: string
  color?: boolean
}

/** A format with the absolute path of its file; null for standard output. */
export interface Output {
  format: FormatName
  file: string | null
}

/** A file that a run reads, and what it is. */
export interface Input {
  noun: string
  /** Absolute. */
  file: string
}

/** Where each format goes. Throws a usage error where two go to one place, or where a file could not be made. */
export function outputsOf({ format, output }: OutputOptions, terminal: Terminal): Output[] {
  const [first] = format
  if (output !== undefined && (format.length > 1 || first?.file !== undefined)) {
    throw new UsageError(['--output is for a single format; give each its file, such as --format sarif=report.sarif.'])
  }
  const outputs = format.map(({ format: name, file: named = output }) => {
    const file = named === undefined || named === STDOUT ? null : resolve(terminal.cwd, named)
    return { format: name === AUTO ? usualFormat(file, terminal) : name, file }
  })
  const faults = [...clashes(outputs), ...outputs.flatMap(({ file }) => (file === null ? [] : folderFaults(file)))]
  if (faults.length > 0) throw new UsageError(faults)
  return outputs
}

/** Throws a usage error where the output would stand in the place of a file that is to be read. */
export function refuseOverwriting(outputs: readonly Output[], inputs: readonly Input[]): void {
  for (const { file } of outputs) {
    const input = inputs.find((one) => file !== null && isSameFile(file, one.file))
    if (input) throw new UsageError([`${file}: this is the ${input.noun}; name another file for the output.`])
  }
}

function isSameFile(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [statsOf(one), statsOf(other)]
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino
}

/** Writes a report in all its formats, each file whole or not at all; gives what is wrong with the files that cannot be written. */
export async function writeReport(
  report: Report,
  outputs: readonly Output[],
  { color }: OutputOptions,
  terminal: Pick<Terminal, 'stdout' | 'env'>,
): Promise<string[]> {
  const faults: string[] = []
  for (const { format, file } of outputs) {
    // What the terminal can do is no matter for a file.
    const display = file === null ? displayOf(terminal, color) : { color: color ?? false, width: 80 }
    const show = await loadFormat(format)
    const text = show(report, display, tool())
    if (file !== null) faults.push(...(await writeText(file, text)))
    else terminal.stdout.write(format === 'github' ? text : logText(text, terminal))
  }
  return faults
}

function usualFormat(file: string | null, terminal: Terminal): FormatName {
  return file === null && isGitHubActions(terminal) ? 'github' : 'pretty'
}

function clashes(outputs: readonly Output[]): string[] {
  return outputs.flatMap(({ format, file }, index) => {
    const other = outputs.slice(0, index).find((before) => before.file === file)
    if (other === undefined) return []
    const place = file ?? 'standard output'
    return [
      `Both "${other.format}" and "${format}" go to ${place}; give one a file of its own: --format ${format}=FILE.`,
    ]
  })
}

function folderFaults(file: string): string[] {
  const folder = dirname(file)
  if (statsOf(folder)?.isDirectory() !== true) return [`${file}: the folder ${folder} does not exist; make it first.`]
  return statsOf(file)?.isDirectory() ? [`${file}: this is a folder; name a file in it to write to.`] : []
}

/** The absolute path of a file to write to; null for standard output. Throws a usage error where it could not be made. */
export function outputFile(output: string | undefined, { cwd }: Pick<Terminal, 'cwd'>): string | null {
  if (output === undefined || output === STDOUT) return null
  const file = resolve(cwd, output)
  const faults = folderFaults(file)
  if (faults.length > 0) throw new UsageError(faults)
  return file
}

/** Writes a file whole or not at all; gives what is wrong where it cannot be written. */
export async function writeText(file: string, text: string): Promise<string[]> {
  try {
    // A pipe or device, such as /dev/stderr, must not be replaced by a file.
    if (statsOf(file)?.isFile() === false) writeFileSync(file, text)
    else {
      const { default: writeFileAtomic } = await import('write-file-atomic')
      await writeFileAtomic(file, text)
    }
    return []
  } catch (error) {
    return [`${file}: ${systemFault(error, 'written')}`]
  }
}
