import { describe, expect, it } from 'vitest'
import suppressionReason from '../../rules/document/suppression-reason.js'
import usedSuppression from '../../rules/document/used-suppression.js'
import { judgeWith, materialOf, ruleOf } from './material.js'

/** Finds every occurrence of the word. */
const finds = (id: string, word: string) =>
  ruleOf(id, ({ document: { text, placeOf } }) =>
    [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ place: placeOf(index, index + word.length) })),
  )

const absent = ruleOf('absent', () => [{ section: 'response' }])
const RULES = [finds('bad', 'BAD'), finds('ugly', 'UGLY'), absent, suppressionReason, usedSuppression]

async function judgeText(text: string) {
  const { findings, suppressed } = await judgeWith(RULES, materialOf(text))
  const show = (list: typeof findings) => list.map(({ rule, place }) => `${rule} ${place.start.line}`)
  return { kept: show(findings), hidden: show(suppressed), messages: findings.map(({ message }) => message) }
}

describe('secpolicy-disable-next-line', () => {
  it('hides findings of the named rules on the next line with text', async () => {
    const text = '<!-- secpolicy-disable-next-line bad, absent -- on purpose -->\n\n# BAD UGLY\n\nBAD\n'
    expect(await judgeText(text)).toMatchObject({ kept: ['ugly 3', 'bad 5'], hidden: ['absent 3', 'bad 3'] })
  })

  it('works with Windows line ends and inside a list', async () => {
    const text = '# T\r\n\r\n- one\r\n<!-- secpolicy-disable-next-line bad -- yes -->\r\n- BAD\r\n'
    expect(await judgeText(text)).toMatchObject({ kept: ['absent 1'], hidden: ['bad 5'] })
  })

  it('hides all rules where it names none', async () => {
    const text = '# T\n\n<!-- secpolicy-disable-next-line -- quoted -->\nBAD UGLY\n'
    expect((await judgeText(text)).hidden).toEqual(['bad 4', 'ugly 4'])
  })
})

describe('secpolicy-disable and secpolicy-enable', () => {
  it('hide from the one comment to the other', async () => {
    const text =
      '# T\n\nBAD\n\n<!-- secpolicy-disable bad -- here -->\n\nBAD UGLY\n\n<!-- secpolicy-enable bad -->\n\nBAD\n'
    expect(await judgeText(text)).toMatchObject({ kept: ['absent 1', 'bad 3', 'ugly 7', 'bad 11'], hidden: ['bad 7'] })
  })

  it('hide to the end of the document where nothing enables the rule again', async () => {
    const text = '# T\n\n<!-- secpolicy-disable -- all of it -->\n\nBAD\n\n<!-- secpolicy-enable ugly -->\n\nBAD UGLY\n'
    expect(await judgeText(text)).toMatchObject({ kept: ['absent 1', 'ugly 9'], hidden: ['bad 5', 'bad 9'] })
  })

  it('hide what is said to be absent from anywhere, if the rule is named and not enabled again', async () => {
    const end = '# T\n\n## Response\n\nWords.\n\n<!-- secpolicy-disable absent -- we promise nothing -->\n'
    expect(await judgeText(end)).toMatchObject({ kept: [], hidden: ['absent 3'] })
    const enabled = `${end}\n<!-- secpolicy-enable absent -->\n`
    expect((await judgeText(enabled)).hidden).toEqual([])
    const unnamed = '# T\n\n## Response\n\n<!-- secpolicy-disable -- all -->\n\nBAD\n'
    expect((await judgeText(unnamed)).kept).toEqual(['absent 3'])
  })

  it('are not ended by a comment for one line', async () => {
    const text =
      '# T\n\n<!-- secpolicy-disable bad -- so -->\n\n<!-- secpolicy-disable-next-line bad -- so -->\n\nBAD\n\nBAD\n'
    expect((await judgeText(text)).hidden).toEqual(['bad 7', 'bad 9'])
  })

  it('do not hide what is said to be absent by a comment for one line', async () => {
    const text = '# T\n\n<!-- secpolicy-disable-next-line absent -- so -->\n\nWords.\n'
    expect((await judgeText(text)).kept).toContain('absent 1')
  })

  it('hide what stands right behind them', async () => {
    expect((await judgeText('# T\n\n<!-- secpolicy-disable bad -- so -->BAD\n')).hidden).toEqual(['bad 3'])
  })

  it('hide what is said to be absent at the title from the top', async () => {
    const text = '<!-- secpolicy-disable absent -- we promise nothing -->\n\n# T\n\nWords.\n'
    expect(await judgeText(text)).toMatchObject({ kept: [], hidden: ['absent 3'] })
  })
})

describe('what is said about suppressions', () => {
  it.each([
    [
      'no reason',
      'bad',
      'This suppression gives no reason; add one after two hyphens, such as "-- we promise no times".',
    ],
    [
      'an empty reason',
      'bad --',
      'This suppression gives no reason; add one after two hyphens, such as "-- we promise no times".',
    ],
    ['nothing to hide', 'ugly -- so', 'This suppression of "ugly" hides nothing; remove it.'],
    ['a misspelt rule', 'bda -- so', 'There is no rule "bda"; write "bad".'],
    ['an unknown rule', 'nowhere-near -- so', 'There is no rule "nowhere-near"; remove the name.'],
  ])('tells %s', async (_, words, message) => {
    const { messages } = await judgeText(`# T\n\n<!-- secpolicy-disable-next-line ${words} -->\nBAD\n`)
    expect(messages).toContain(message)
  })

  it('tells nothing to hide where no rule is named', async () => {
    const { messages } = await judgeText('# T\n\n<!-- secpolicy-disable-next-line -- so -->\nGood.\n')
    expect(messages).toContain('This suppression hides nothing; remove it.')
  })

  it('does not tell that a rule is idle which did not run', async () => {
    const off = ruleOf('off', () => [{}], { severity: { minimal: 'error', recommended: 'off', strict: 'error' } })
    const text = '# T\n\n<!-- secpolicy-disable off -- not here -->\n'
    const { findings } = await judgeWith([off, usedSuppression], materialOf(text))
    expect(findings).toEqual([])
  })

  it('keeps hyphens inside a reason and comments for others apart', async () => {
    const text = '# T\n\n<!-- secpolicy-disable absent bad -- no -- really not -->\n<!-- secpolicy:begin x -->\n\nBAD\n'
    expect(await judgeText(text)).toMatchObject({ kept: [], hidden: ['absent 1', 'bad 6'] })
  })
})
