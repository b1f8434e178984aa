import type { Argument, Command, Option } from 'commander'
import { rules } from '../index.js'
import { pattern } from '../pattern.js'
import type { CompletedCommand, CompletedOption, Operand, Shell } from './completed-command.js'
import { bash } from './completion-bash.js'
import { fish } from './completion-fish.js'
import { zsh } from './completion-zsh.js'
import { EXIT } from './exit-code.js'
import type { Terminal } from './terminal.js'

const PLACEHOLDER = pattern(/[<[]([^<[\]>]+)[\]>]/)
const FILE = pattern(/^(?:file|path)$/)

/** Prints the script that completes the command lines of a program in a shell. It is static: completing starts no process. */
export function completionCommand(shell: Shell, program: Command, { stdout }: Terminal): number {
  const ruleIds = rules.map(({ id }) => id)
  const commands = program.commands.map((command) => completed(command, ruleIds))
  stdout.write({ bash, zsh, fish }[shell](program.name(), commands))
  return EXIT.clean
}

function completed(command: Command, ruleIds: readonly string[]): CompletedCommand {
  const [argument] = command.registeredArguments
  return {
    name: command.name(),
    summary: command.summary(),
    options: command
      .createHelp()
      .visibleOptions(command)
      .map((option) => completedOption(option, ruleIds)),
    argument: argument === undefined ? null : operand(argument, argument.name(), ruleIds),
  }
}

function completedOption(option: Option, ruleIds: readonly string[]): CompletedOption {
  const flags = [option.short, option.long].filter((flag): flag is string => typeof flag === 'string')
  const placeholder = PLACEHOLDER.exec(option.flags)?.[1]
  return {
    flags,
    summary: option.description,
    value: placeholder === undefined ? null : operand(option, placeholder, ruleIds),
  }
}

/** What is meant by a placeholder of the help: the path of a file, a rule, or one of the choices. */
function operand({ argChoices }: Option | Argument, placeholder: string, ruleIds: readonly string[]): Operand {
  if (placeholder === 'rule') return { choices: ruleIds, file: false }
  return { choices: argChoices ?? [], file: FILE.test(placeholder) }
}
