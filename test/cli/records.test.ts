import { describe, expect, test } from 'vitest'
import { recordOf } from '../../src/cli/records.js'

function record(text: string, fault: string | null = null) {
  return recordOf({ number: 3, text, fault })
}

test('a record has an id, a text and perhaps a path; other keys are left alone', () => {
  expect(record('{"id": "a", "path": "x.md", "text": "# T", "stars": 5}')).toEqual({
    id: 'a',
    path: 'x.md',
    text: '# T',
  })
  expect(record('{"id": 0, "text": ""}')).toEqual({ id: 0, path: '<stdin>', text: '' })
})

describe('a bad record keeps its id where it can be read', () => {
  test.each([
    ['broken JSON', '{"id": "a\\"b", "text": "', 'a"b', 'no JSON'],
    ['a broken text', '{"text": "x\ny", "id": 12}', 12, 'no JSON'],
    ['no object', '["id", 1]', null, 'no JSON object'],
    ['no id', '{"text": ""}', null, '"id" is neither'],
    ['an id that JSON does not keep', '{"id": 12345678901234567890, "text": ""}', null, '"id" is neither'],
    ['no text', '{"id": 1}', 1, '"text" is no string'],
    ['a path that is none', '{"id": 1, "text": "", "path": 2}', 1, '"path" is no string'],
  ])('%s', (_, line, id, words) => {
    expect(record(line)).toMatchObject({ id, line: 3, error: expect.stringContaining(words) })
  })

  test('a line that is too long', () => {
    expect(record('{"id": 7, "text": "xxx', 'too long')).toEqual({ id: 7, line: 3, error: 'too long' })
  })
})
