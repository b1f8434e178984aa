import { describe, expect, it } from 'vitest'
import { factsIn } from './policy.js'

const linesOf = (text: string) => factsIn(`# Security\n\nMail security@lantern.dev about flaws.\n\n${text}\n`).topics
const isStated = (text: string) => 'report-contents' in linesOf(text)

describe('what a reporter is asked to state, whichever words name it', () => {
  it.each([
    'Please mention the phone, the app store you got it from and the screen you were on.',
    'Name the page, the account you were signed in with and the clicks that lead there.',
    'Tell us enough for us to repeat it: the page, the account and the clicks.',
  ])('is contents: %s', (text) => {
    expect(isStated(text)).toBe(true)
  })

  it.each([
    'Include the word lantern, a space and the year in the subject line.',
    'Please mention no page, account or payload in public.',
    'Tell us if you want credit, and we add your name, company and link to the page.',
    'Give us patience, time and the benefit of the doubt.',
  ])('is none: %s', (text) => {
    expect(isStated(text)).toBe(false)
  })

  it.each([
    ['de', '# Sicherheit\n\nSchreib an security@lantern.dev und nenne die Seite, das Konto und den Hergang.\n'],
    ['fr', '# Sécurité\n\nÉcrivez à security@lantern.dev en indiquant la page, le compte et les gestes à refaire.\n'],
    ['nl', '# Veiligheid\n\nMail naar security@lantern.dev en vermeld de pagina, het account en het tijdstip.\n'],
    [
      'ja',
      '# セキュリティ\n\nsecurity@lantern.dev までメールしてください。該当の画面、使ったアカウント、操作の流れを書いてください。\n',
    ],
  ])('is contents in other languages: %s', (_, text) => {
    expect(factsIn(text).topics).toHaveProperty('report-contents')
  })
})

describe('a list of contents behind words that do not ask', () => {
  it.each([
    'Not all of these are needed, but each one helps:\n\n- the kind of problem\n- how you installed it',
    'The more of this you can give, the faster we can act:\n\n- branch or tag\n- prerequisites\n- the steps to reproduce it',
    'We work fastest when we know:\n\n- what you did\n- what you saw',
    'Your message should contain:\n\nThe page in which you saw it.\nWhat one has to do to trigger it.\nAny screenshots.',
  ])('is one: %s', (text) => {
    expect(isStated(text)).toBe(true)
  })

  it.each([
    'After your mail reaches us:\n\n1. We reproduce the problem\n2. You get a message with a description\n3. We rate the impact',
    'We will notify the operators with:\n\n- a description\n- the steps to reproduce it',
    'The main ideas are:\n\n- You have a description of a problem\n- You want the impact to be small',
  ])('is none: %s', (text) => {
    expect(isStated(text)).toBe(false)
  })
})

describe('what users are told', () => {
  it.each([
    'The announcement should contain the following information:\n\n- a description of the flaw\n- the affected versions',
  ])('is no contents of a report: %s', (text) => {
    expect(isStated(text)).toBe(false)
  })
})

describe('a verb and its object', () => {
  it('are one item', () => {
    expect(isStated('Write to us and describe what you have found.')).toBe(false)
    expect(isStated('Describe what you have found and the impact.')).toBe(true)
  })
})
