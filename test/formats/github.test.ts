import { expect, test } from 'vitest'
import { github } from '../../src/formats/github.js'
import type { Report } from '../../src/lint/report.js'
import {
  crashedReport,
  display,
  findingAt,
  HOSTILE,
  hostileReport,
  reportOn,
  tool,
  unreadReport,
} from './sample-report.js'

interface Command {
  name: string
  properties: Record<string, string>
  message: string
}

/** The commands in a log, read as the runner of GitHub Actions does. */
function commandsIn(output: string): Command[] {
  return output
    .split(/\r\n|\n|\r/)
    .map((line) => line.trimStart())
    .filter((line) => line.startsWith('::'))
    .map((line) => {
      const end = line.indexOf('::', 2)
      const [name = '', ...rest] = line.slice(2, end).split(' ')
      const properties = rest
        .join(' ')
        .split(',')
        .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)])
      return {
        name,
        properties: Object.fromEntries(properties.map(([key = '', value = '']) => [key, unescaped(value, true)])),
        message: unescaped(line.slice(end + 2)),
      }
    })
}

function unescaped(text: string, inProperty = false): string {
  const message = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  const property = inProperty ? message.replaceAll('%3A', ':').replaceAll('%2C', ',') : message
  return property.replaceAll('%25', '%')
}

const commandsOf = (report: Report) => commandsIn(github(report, display, tool))

test('gives each finding as an annotation at its place, then the counts', () => {
  const text = '# Security\n\nPlease open an issue.\n'
  const report = reportOn(text, [findingAt(text, 'open an issue')], { path: 'docs/a,b: 100%.md' })
  expect(commandsOf(report)).toEqual([
    {
      name: 'error',
      properties: {
        file: 'docs/a,b: 100%.md',
        line: '3',
        endLine: '3',
        col: '8',
        endColumn: '21',
        title: 'secpolicy: private-channel',
      },
      message:
        'docs/a,b: 100%.md:3:8: No private way to report; give an e-mail address or a link to the private report form.\n' +
        'https://example.org/docs/private-channel',
    },
  ])
  expect(github(report, display, tool)).toMatch(/\n1 file: 1 error\n$/)
})

test('names the file as GitHub does, however the user named it', () => {
  const files = ['./docs/SECURITY.md', 'docs\\SECURITY.md'].map((path) =>
    reportOn('# S', [findingAt('# S', 'S')], { path }),
  )
  const commands = files.flatMap(commandsOf)
  expect(commands.map(({ properties }) => properties.file)).toEqual(['docs/SECURITY.md', 'docs/SECURITY.md'])
})

test('gives no columns for several lines, which GitHub refuses', () => {
  const text = 'one\ntwo\n'
  const [command] = commandsOf(reportOn(text, [findingAt(text, 'one\ntwo', { severity: 'warning' })]))
  expect(command?.name).toBe('warning')
  expect(command?.properties).toEqual({
    file: 'SECURITY.md',
    line: '1',
    endLine: '2',
    title: 'secpolicy: private-channel',
  })
})

test('tells files that were not read and rules that crashed', () => {
  const commands = commandsOf({ files: [...unreadReport().files, ...crashedReport('# Security').files] })
  expect(commands.map(({ name, properties }) => [name, properties.file, properties.title])).toEqual([
    ['error', 'b.md', 'secpolicy: not-read'],
    ['error', 'SECURITY.md', 'secpolicy: internal'],
  ])
})

test('foreign text begins no command and no line', () => {
  const output = github(hostileReport(), display, tool)
  const commands = commandsIn(output)
  expect(commands.map(({ name }) => name)).toEqual(['error', 'error'])
  expect(Object.keys(commands[0]?.properties ?? {})).toEqual(['file', 'line', 'endLine', 'col', 'endColumn', 'title'])
  expect(output.split('\n')).toHaveLength(4)
  expect(commands[1]?.message).toContain('##[add-mask]x')
  expect(output).not.toMatch(/(?!\n)\p{Cc}|\u202e/u)
  expect(HOSTILE).toContain('\n::error::x')
})
