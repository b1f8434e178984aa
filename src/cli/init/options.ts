import type { Command } from 'commander'
import { pattern } from '../../pattern.js'
import type { AnswerOptions } from './given-answers.js'
import { descriptionOf, flagOf, isKey, KEY_NAMES, type Key } from './keys.js'

const CAPITALS = pattern(/[A-Z]/g)

/** What the command line says. */
export interface InitOptions extends AnswerOptions {
  /** False where nothing is to be asked. */
  input: boolean
  /** Take what was found in the repository for what is not answered. */
  yes: boolean
  /** Replace what is there. */
  write: boolean
  dryRun: boolean
  stdout: boolean
  output: string | undefined
  /** The file whose text is carried over; true for the policy that is there. */
  from: string | true | undefined
  /** Bring the generated parts of the policy up to date. */
  update: boolean
  /** Where a security.txt is written, too. */
  securityTxt: string | undefined
  /** The day on which that one is stale. */
  expires: string | undefined
  /** Where a security-insights.yml is written, too. */
  securityInsights: string | undefined
  /** Those who may administer the project; the first one answers for it. */
  administrators: readonly string[]
}

/** Gives the command its options. They are made here, so that no other command has to load them. */
export function addInitOptions(command: Command): Command {
  const collected = (value: string, before: string[] = []) => [...before, value]
  for (const key of KEY_NAMES) {
    const { summary, many, choices } = descriptionOf(key)
    const option = command.createOption(flagOf(key), many ? `${summary}; repeatable` : summary)
    // Choices are shown and completed; wrong ones are told with the faults of all answers.
    if (choices) option.choices(choices)
    if (many) option.argParser(collected)
    else option.argParser((value: string) => value)
    command.addOption(option)
  }
  return command
    .option('--answers <file>', 'read answers from this file (.yaml, .json); its keys are the names of the flags above')
    .addOption(
      command
        .createOption('--set <key=value>', 'an answer by its key, above those of the file; repeatable')
        .argParser(collected),
    )
    .option('--from [file]', 'carry over what this policy says; by default the one that is there')
    .addOption(
      command
        .createOption('--update', 'bring the generated parts of the policy up to date, and leave all others')
        .conflicts(['from', 'output']),
    )
    .option('--no-input', 'ask nothing; what is missing is an error')
    .option('--yes', 'ask nothing, and take contact and tracker from the repository where they are not given')
    .option('--output <file>', 'the file to write; by default the policy that is there, else SECURITY.md at the root')
    .option('--write', 'replace the policy that is there')
    .option('--dry-run', 'show what would change as a patch, and write nothing')
    .addOption(
      command
        .createOption('--security-txt <file>', 'also write a security.txt with the contacts of the policy')
        .conflicts('stdout'),
    )
    .option('--expires <date>', 'the day on which that one is stale, less than a year ahead')
    .addOption(
      command
        .createOption('--security-insights <file>', 'also write a security-insights.yml from the policy')
        .conflicts('stdout'),
    )
    .addOption(
      command
        .createOption(
          '--administrator <name>',
          'who may administer the project, as "Name <e-mail>", for that one; the first is the contact; repeatable',
        )
        .argParser(collected),
    )
    .option('--stdout', 'print the policy, and write nothing')
}

/** What commander read, with names in camel case. */
export function optionsIn(values: Readonly<Record<string, unknown>>): InitOptions {
  const flags = Object.entries(values).flatMap(([name, value]) => {
    const key = name.replace(CAPITALS, (letter) => `-${letter.toLowerCase()}`)
    return isKey(key) && value !== undefined ? [[key, value]] : []
  })
  return {
    flags: Object.fromEntries(flags) as Partial<Record<Key, string | true | string[]>>,
    input: values.input !== false,
    yes: values.yes === true,
    write: values.write === true,
    dryRun: values.dryRun === true,
    stdout: values.stdout === true,
    output: values.output as string | undefined,
    from: values.from as string | true | undefined,
    update: values.update === true,
    securityTxt: values.securityTxt as string | undefined,
    expires: values.expires as string | undefined,
    securityInsights: values.securityInsights as string | undefined,
    administrators: Array.isArray(values.administrator) ? (values.administrator as string[]) : [],
    ...(typeof values.answers === 'string' ? { answers: values.answers } : {}),
    ...(Array.isArray(values.set) ? { set: values.set as string[] } : {}),
  }
}
