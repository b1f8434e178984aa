import { pattern } from '../pattern.js'
import type { CompletedCommand, CompletedOption, Operand } from './completed-command.js'

const QUOTE_OR_ESCAPE = pattern(/['\\]/g)

/** For fish 3 and newer. */
export function fish(program: string, commands: readonly CompletedCommand[]): string {
  const lines = [
    `# Completion of ${program} for fish: ${program} completion fish > ~/.config/fish/completions/${program}.fish`,
    `complete -c ${program} -f`,
    ...commands.map(
      ({ name, summary }) => `complete -c ${program} -n __fish_use_subcommand -a ${name} -d ${quoted(summary)}`,
    ),
    ...commands.flatMap((command) => commandLines(program, command)),
  ]
  return `${lines.join('\n')}\n`
}

function commandLines(program: string, { name, options, argument }: CompletedCommand): string[] {
  const start = `complete -c ${program} -n '__fish_seen_subcommand_from ${name}'`
  return [
    ...options.map((option) => `${start} ${optionWords(option)}`),
    ...(argument === null ? [] : [`${start} ${operandWords(argument)}`]),
  ]
}

function optionWords({ flags, summary, value }: CompletedOption): string {
  const names = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  const operand = value === null ? [] : [value.file ? '-r' : '-x', operandWords(value)]
  return [...names, '-d', quoted(summary), ...operand].filter((word) => word !== '').join(' ')
}

function operandWords({ choices, file }: Operand): string {
  if (file) return '-F'
  return choices.length > 0 ? `-a ${quoted(choices.join(' '))}` : ''
}

function quoted(text: string): string {
  return `'${text.replace(QUOTE_OR_ESCAPE, '\\$&')}'`
}
