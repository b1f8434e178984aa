import { array, assert, asyncProperty, integer, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Line, linesOf } from '../../src/cli/lines.js'

const MEBIBYTE = 1024 * 1024

async function linesIn(...chunks: (string | Uint8Array)[]): Promise<Line[]> {
  const lines: Line[] = []
  for await (const line of linesOf(stream(chunks))) lines.push(line)
  return lines
}

async function* stream(chunks: readonly (string | Uint8Array)[]) {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

function* cut(bytes: Uint8Array, sizes: readonly number[]): Generator<Uint8Array> {
  let start = 0
  for (let turn = 0; start < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    yield bytes.subarray(start, start + size)
    start += size
  }
}

test('the lines are the same however the stream is cut', async () => {
  await assert(
    asyncProperty(
      string({ unit: 'grapheme' }),
      array(integer({ min: 1, max: 9 }), { minLength: 1 }),
      async (text, sizes) => {
        const lines = await linesIn(...cut(Buffer.from(text), sizes))
        const expected = text.split('\n').map((line, index) => ({ number: index + 1, text: line, fault: null }))
        expect(lines).toEqual(expected.filter((line) => line.text.trim() !== ''))
      },
    ),
  )
})

test('a byte order mark is no part of a line', async () => {
  expect(await linesIn('\ufeff{}\n')).toEqual([{ number: 1, text: '{}', fault: null }])
})

describe('a line that cannot be taken as it is', () => {
  test('is told by its beginning where it is too long, and the next one is read', async () => {
    const long = Array.from({ length: 9 }, () => 'x'.repeat(MEBIBYTE))
    const [first, second, ...others] = await linesIn('{"id": 7, "text": "', ...long, '"}\nnext')
    expect(first?.text).toMatch(/^\{"id": 7, "text": "x+$/)
    expect(first?.text.length).toBeLessThan(MEBIBYTE)
    expect(first?.fault).toContain('longer than 8 MiB')
    expect(second).toEqual({ number: 2, text: 'next', fault: null })
    expect(others).toEqual([])
  })

  test('is told where it is not UTF-8', async () => {
    const [line] = await linesIn(Uint8Array.of(0x7b, 0xff, 0x7d, 0x0a))
    expect(line?.fault).toContain('not valid UTF-8')
  })
})
