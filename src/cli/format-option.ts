import { InvalidArgumentError, Option } from 'commander'
import { FORMAT_NAMES, type FormatName } from '../formats/index.js'

/** Annotations in GitHub Actions, text for people elsewhere. */
export const AUTO = 'auto'

/** A format, and where its text goes. */
export interface FormatChoice {
  format: FormatName | typeof AUTO
  /** As the user named it; standard output where absent. */
  file?: string
}

const USUAL_FORMAT: readonly FormatChoice[] = [{ format: AUTO }]

/** The option that chooses formats, each as `name` or `name=file`. */
export function outputOption(): Option {
  const names = [AUTO, ...FORMAT_NAMES]
  return new Option('--format <name[=file]>', 'the form of the output, and a file to write it to; repeatable')
    .choices(names)
    .argParser((value: string, before: readonly FormatChoice[]) => {
      const choice = formatChoice(value, names)
      return before === USUAL_FORMAT ? [choice] : [...before, choice]
    })
    .default(USUAL_FORMAT, `"${AUTO}": annotations in GitHub Actions, text for people elsewhere`)
}

function formatChoice(value: string, names: readonly string[]): FormatChoice {
  const [name = ''] = value.split('=', 1)
  const file = value.slice(name.length + 1)
  if (!names.includes(name)) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`)
  if (value !== name && file === '')
    throw new InvalidArgumentError(`Name a file after "=", such as ${name}=report.txt.`)
  return { format: name as FormatChoice['format'], ...(file === '' ? {} : { file }) }
}
