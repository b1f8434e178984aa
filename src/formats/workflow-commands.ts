import { pattern } from '../pattern.js'

const COMMAND = pattern(/^([^\S\r\n\u2028\u2029]*):(?=:)/gm)

/**
 * Commands in the output of a step, as the runner of GitHub Actions reads them: `::name key=value::message`.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function workflowCommand(
  name: string,
  properties: Record<string, string | number | undefined>,
  message: string,
): string {
  const list = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeProperty(String(value))}`],
  )
  return `::${name} ${list.join(',')}::${escapeMessage(message)}`
}

/** A text for people in which the runner finds no command, neither at the start of a line nor, in the older form, within one. */
export function withoutCommands(text: string): string {
  return text.replaceAll('##[', '## [').replace(COMMAND, '$1: ')
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
