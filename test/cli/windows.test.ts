import { describe, expect, test, vi } from 'vitest'
import { foldersUpward, isInside, slashed } from '../../src/cli/repository.js'
import { forgePath } from '../../src/formats/forge-path.js'
import { locationOf } from '../../src/formats/sarif-location.js'

/** As Node has it on Windows. */
vi.mock('node:path', async (importOriginal) => {
  const { win32 } = await importOriginal<typeof import('node:path')>()
  return { ...win32, default: win32 }
})

describe('paths of Windows', () => {
  test.each([
    ['C:\\work\\box\\SECURITY.md', 'C:\\work\\box', true],
    ['c:\\WORK\\box\\docs\\SECURITY.md', 'C:\\work\\box', true],
    ['C:\\work\\box', 'C:\\work\\box', true],
    ['C:\\work\\boxes\\SECURITY.md', 'C:\\work\\box', false],
    ['C:\\work\\..\\SECURITY.md', 'C:\\work', false],
    ['D:\\work\\box\\SECURITY.md', 'C:\\work\\box', false],
    ['\\\\host\\share\\SECURITY.md', 'C:\\work\\box', false],
    ['\\\\host\\share\\box\\SECURITY.md', '\\\\host\\share\\box', true],
    ['C:\\work\\box\\..x\\SECURITY.md', 'C:\\work\\box', true],
  ])('%s in %s: %s', (path, folder, inside) => {
    expect(isInside(path, folder)).toBe(inside)
  })

  test('lead upward to the root of the drive or the share', () => {
    expect(foldersUpward('C:\\work\\box')).toEqual(['C:\\work\\box', 'C:\\work', 'C:\\'])
    expect(foldersUpward('\\\\host\\share\\box')).toEqual(['\\\\host\\share\\box', '\\\\host\\share\\'])
  })

  test('are shown with slashes, and named to forges as these know them', () => {
    expect(slashed('docs\\SECURITY.md')).toBe('docs/SECURITY.md')
    expect(forgePath('.\\docs\\SECURITY.md')).toBe('docs/SECURITY.md')
    expect(locationOf('C:\\my box\\a#b.md').physicalLocation?.artifactLocation).toEqual({
      uri: 'file:///C%3A/my%20box/a%23b.md',
    })
  })
})
