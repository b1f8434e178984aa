import type { CompletedCommand, Operand } from './completed-command.js'

/** For bash 3.2 and newer, without the package bash-completion. */
export function bash(program: string, commands: readonly CompletedCommand[]): string {
  const name = `_${program}`
  const values = commands.flatMap((command) =>
    command.options.flatMap(({ flags, value }) =>
      value === null
        ? []
        : [`    ${flags.map((flag) => `'${command.name} ${flag}'`).join('|')}) ${reply(value, name)}; return ;;`],
    ),
  )
  const flags = commands.map(
    (command) => `    '${command.name}') ${matches(command.options.flatMap((option) => option.flags))} ;;`,
  )
  const operands = commands.flatMap(({ name: command, argument }) =>
    argument === null ? [] : [`    '${command}') ${reply(argument, name)} ;;`],
  )
  return `# Completion of ${program} for bash. In ~/.bashrc: eval "$(${program} completion bash)"
${name}_files() {
  # Names hold blanks, and folders want a slash; bash 3.2 has no compopt and does without.
  local IFS=$'\\n'
  compopt -o filenames 2>/dev/null
  COMPREPLY=($(compgen -f -- "$1"))
}
${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  COMPREPLY=()
  if [[ $COMP_CWORD -le 1 ]]; then
    ${matches([...commands.map((command) => command.name), '--help', '--version'])}
    return
  fi
  # "=" is a word of its own: after it comes a file, as in --format sarif=FILE.
  if [[ $current == '=' || $previous == '=' ]]; then
    ${name}_files "\${current#=}"
    return
  fi
  case "$command $previous" in
${values.join('\n')}
  esac
  if [[ $current == -* ]]; then
    case "$command" in
${flags.join('\n')}
    esac
  else
    case "$command" in
${operands.join('\n')}
    esac
  fi
}
complete -F ${name} ${program}
`
}

function reply({ choices, file }: Operand, name: string): string {
  return file ? `${name}_files "$current"` : matches(choices)
}

function matches(words: readonly string[]): string {
  return `COMPREPLY=($(compgen -W '${words.join(' ')}' -- "$current"))`
}
