import { pattern } from '../pattern.js'
import type { CompletedCommand, CompletedOption, Operand } from './completed-command.js'

const SPECIAL = pattern(/[[\]:\\]/g)

/** For zsh, evaluated or as a file `_program` in a folder of \`fpath\`. */
export function zsh(program: string, commands: readonly CompletedCommand[]): string {
  const summaries = commands.map(({ name, summary }) => `    ${quoted(`${name}:${summary}`)}`)
  const cases = commands.map(({ name, options, argument }) => {
    const specs = [
      ...options.flatMap(optionSpecs),
      ...(argument === null ? [] : [quoted(`*:${argument.file ? 'file' : 'value'}:${action(argument)}`)]),
    ]
    return `    ${name})\n      _arguments ${specs.join(' \\\n        ')}\n      ;;`
  })
  return `#compdef ${program}
# Completion of ${program} for zsh. In ~/.zshrc, after compinit: eval "$(${program} completion zsh)"
_${program}() {
  local -a commands=(
${summaries.join('\n')}
  )
  if (( CURRENT == 2 )); then
    _describe 'command' commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT -= 1 ))
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _${program} ]]; then
  _${program} "$@"
else
  compdef _${program} ${program}
fi
`
}

function optionSpecs({ flags, summary, value }: CompletedOption): string[] {
  const operand = value === null ? '' : `:${value.file ? 'file' : 'value'}:${action(value)}`
  return flags.map((flag) => quoted(`*${flag}[${summary.replace(SPECIAL, '\\$&')}]${operand}`))
}

function action({ choices, file }: Operand): string {
  if (file) return '_files'
  return choices.length > 0 ? `(${choices.join(' ')})` : ' '
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
