import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { json } from '../../src/formats/json.js'
import { findingAt, reportOn } from './sample-report.js'

const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'))
const isValid = new Ajv({ formats: { uri: true } }).compile(schema)

test('prints what the published schema describes', () => {
  const text = '# Security\n\nOpen an issue.\n'
  const fix = { safe: true, edits: [{ start: 0, end: 1, text: '' }] }
  const [read] = reportOn(text, [findingAt(text, 'issue', { fix })], { suppressed: [findingAt(text, 'Open')] }).files
  const [unread] = reportOn('', [], { kind: null, language: null, fault: 'This file does not exist.' }).files
  const output = JSON.parse(json({ files: [read, unread].filter((file) => file !== undefined) }))

  expect(isValid(output), JSON.stringify(isValid.errors)).toBe(true)
  expect(output.summary).toEqual({
    files: 2,
    errors: 1,
    warnings: 0,
    suppressed: 1,
    known: 0,
    faults: 1,
    crashed: false,
  })
  expect(output.files[0].findings[0]).toMatchObject({ start: { offset: 20, line: 3, column: 9 }, fix })
})

test('the schema refuses a report without its version', () => {
  expect(isValid({ files: [], summary: JSON.parse(json({ files: [] })).summary })).toBe(false)
})

test('escapes what a terminal acts on, and keeps the value', () => {
  const message = 'a\u202eb\u009bc\u{e0041}\ud800"\\'
  const output = json(reportOn('x', [findingAt('x', 'x', { message })]))

  expect(output).not.toMatch(/[\u202e\u009b\u{e0041}]/u)
  expect(JSON.parse(output).files[0].findings[0].message).toBe(message)
})
