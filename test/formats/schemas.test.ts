import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { checkstyle } from '../../src/formats/checkstyle.js'
import type { Format } from '../../src/formats/format.js'
import { gitlab } from '../../src/formats/gitlab.js'
import { json } from '../../src/formats/json.js'
import { junit } from '../../src/formats/junit.js'
import { sarif } from '../../src/formats/sarif.js'
import type { Report } from '../../src/index.js'
import { realReport } from './real-report.js'
import { display, tool } from './sample-report.js'

const report = await realReport()
const none: Report = { files: [] }
const schemaText = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')

/** What GitLab documents: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
const CODE_QUALITY = {
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: { type: 'object', required: ['begin'], properties: { begin: { type: 'integer', minimum: 1 } } },
        },
      },
    },
  },
}

/** The schema of SARIF is of an older draft, whose only word here that has changed since is the name of its own address. */
function sarifSchema(): object {
  const { id, $schema, ...schema } = JSON.parse(schemaText('./schemas/sarif-schema-2.1.0.json'))
  return schema
}

function faultsOf(schema: object, text: string): unknown {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true }))
  const validate = ajv.compile(schema)
  return validate(JSON.parse(text)) ? [] : validate.errors
}

test.each<[string, Format, object]>([
  ['sarif', sarif, sarifSchema()],
  ['gitlab', gitlab, CODE_QUALITY],
  ['json', json, JSON.parse(schemaText('../../schemas/report.schema.json'))],
])('%s is as its schema says, whatever was found', (_, format, schema) => {
  expect(faultsOf(schema, format(report, display, tool))).toEqual([])
  expect(faultsOf(schema, format(none, display, tool))).toEqual([])
  expect(faultsOf(schema, '{"runs": [{}]}')).not.toEqual([])
})

test.each<[string, Format]>([
  ['junit', junit],
  ['checkstyle', checkstyle],
])('%s is as its schema says, whatever was found', async (name, format) => {
  const schema = schemaText(`./schemas/${name}.xsd`)
  const errors = async (xml: string) => (await validateXML({ xml, schema })).errors
  expect(await errors(format(report, display, tool))).toEqual([])
  expect(await errors(format(none, display, tool))).toEqual([])
  expect(await errors('<testsuites><testsuite/></testsuites>')).not.toEqual([])
})

test('gitlab: no fingerprint stands for two findings', () => {
  const issues: { fingerprint: string }[] = JSON.parse(gitlab(report))
  expect(issues.length).toBeGreaterThan(100)
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
})
