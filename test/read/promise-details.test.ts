import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { readReport } from './policy.js'

const timeIn = (text: string) => readReport(text).timeframes[0]?.value

describe('what the reading says of a time beyond its length', () => {
  it.each([
    ['We will respond within 48 hours.', 'promise'],
    ['You will receive a response within 48 hours.', 'promise'],
    ['We aim to respond within 48 hours.', 'aim'],
    ['We usually respond within 48 hours.', 'aim'],
    ['We try to respond within 48 hours.', 'aim'],
    ['Please allow us 48 hours to respond.', 'advice'],
  ])('force: %s', (text, force) => {
    expect(timeIn(text)).toMatchObject({ force })
  })

  it.each([
    ['We will publish an advisory 7 days after the release.', 'maintainer'],
    ['Please wait 90 days before you publish anything.', 'reporter'],
    ['Please do not disclose the flaw for 90 days.', 'reporter'],
  ])('who acts or waits: %s', (text, actor) => {
    expect(timeIn(text)).toMatchObject({ stage: 'disclose', actor })
  })

  it.each([
    ['We will respond within 48 hours of receiving your report.', 'report'],
    ['We will respond within 48 hours after receipt.', 'report'],
    ['We will respond within 48 hours.', null],
    ['We publish the advisory 7 days after the fix is released.', 'fix'],
    ['Seven days before the release an announcement is sent to our list of users.', 'fix'],
  ])('counted from: %s', (text, since) => {
    expect(timeIn(text)).toMatchObject({ since })
  })

  it('counts nothing from what the reporter receives, where that is one word', () => {
    const text =
      '# Polityka bezpieczeństwa\n\n## Zgłaszanie podatności\n\nW ciągu 5 dni otrzymasz szczegółową odpowiedź wraz z naszą oceną.\n'
    expect(read(text).reading.timeframes[0]?.value).toMatchObject({ stage: 'assess', since: null })
  })

  it('keeps the condition in the words of the text', () => {
    expect(timeIn('If the flaw is critical, we will fix it within 7 days.')).toMatchObject({
      condition: expect.stringContaining('If the flaw is critical'),
    })
    expect(timeIn('We will fix it within 7 days.')).toMatchObject({ condition: null })
  })

  it('keeps both ends of a range', () => {
    expect(timeIn('We will respond within 3-5 working days.')).toMatchObject({
      from: { amount: 3, unit: 'bd' },
      within: { amount: 5, unit: 'bd' },
    })
    expect(timeIn('We will respond within 5 days.')).toMatchObject({ from: null })
  })
})

describe('times without a number', () => {
  const vagueIn = (text: string) => readReport(text).vagueTimes.map(({ value }) => value)

  it.each([
    ['We will respond as soon as possible.', 'acknowledge', 'as soon as possible'],
    ['We will fix it promptly.', 'fix', 'promptly'],
    ['Patches are released as quickly as possible.', 'fix', 'as quickly as possible'],
    ['We will acknowledge your report in a timely manner.', 'acknowledge', 'in a timely manner'],
    ['You get an acknowledgement within a few days.', 'acknowledge', 'within a few days'],
    ['You can expect a quick response.', 'acknowledge', 'quick response'],
    ['We endeavour to respond to disclosures as quickly as possible.', 'acknowledge', 'as quickly as possible'],
    ['We patch it within a reasonable time.', 'fix', 'reasonable time'],
    ['- **Timely Resolution**: we fix it swiftly.', 'fix', 'swiftly'],
    ['We will get to you as soon as possible.', 'acknowledge', 'as soon as possible'],
    ['We strive to respond promptly.', 'acknowledge', 'promptly'],
    ['We will take prompt action to fix it.', 'fix', 'prompt action'],
    ['We fix each flaw as soon as possible after we have confirmed it.', 'fix', 'as soon as possible'],
    ['We reply within 3 days and work to fix it promptly.', 'fix', 'promptly'],
    ['All vulnerabilities will be dealt with promptly.', 'fix', 'promptly'],
    ['We answer as soon as is reasonably possible.', 'acknowledge', 'as soon as is reasonably possible'],
    ['We reply to you within days.', 'acknowledge', 'within days'],
    ['You get a prompt acknowledgement, with our questions.', 'acknowledge', 'prompt acknowledgement'],
    ['We will send our evaluation and a fix date as soon as possible.', 'assess', 'as soon as possible'],
  ])('%s', (text, stage, words) => {
    expect(vagueIn(text)).toEqual([{ stage, words }])
  })

  it.each([
    'We will respond as soon as possible, at the latest within 48 hours.',
    'Please report it as soon as possible.',
    'Please upgrade promptly.',
    'Give us reasonable time to fix it before you publish it.',
    'Researchers must give reasonable time for remediation before public disclosure.',
    'After patching the branches, we will immediately issue new releases.',
    'All issues of the last audit were promptly fixed.',
    '- **Timely Resolution**: we work with you.',
    'We fix bugs that allow prompt injection.',
    'We review reports as time permits.',
    'The team may choose to release a patch as soon as possible.',
    'So that we can fix it quickly, name the version.',
    'We welcome working with you to resolve the problem promptly.',
    'We are committed to resolving vulnerabilities in a timely manner.',
    'These details help us fix the problem quickly.',
    'A precise description allows us to respond promptly.',
    'Updates are released as soon as possible after a flaw is confirmed and fixed.',
    'Grave flaws are dealt with at once, with a fix in the next patch release.',
    'Upstream projects are informed promptly.',
    'Those concerned are informed immediately after the confirmation.',
    'We answer your questions quickly.',
    'We reply within 3 days and, if we can, quickly.',
    'We fix it within 30 days and publish it promptly.',
    'We deal with each report promptly.',
    'These rules serve the aim of allowing us to deliver timely fixes.',
    'Flaws that require immediate action are critical.',
  ])('is none: %s', (text) => {
    expect(vagueIn(text)).toEqual([])
  })
})

describe('times that are not promised', () => {
  const declinedIn = (text: string) => readReport(text).declinedTimes.map(({ value }) => value.stages)

  it.each([
    ['There is no fixed SLA.', []],
    ['We do not make guarantees on timelines.', []],
    ['We cannot promise a response time.', ['acknowledge']],
    ['Response times are not guaranteed.', ['acknowledge']],
    ['We are few, so we cannot guarantee a reply within any time frame.', ['acknowledge']],
    ['No fixed deadline for the fix is promised.', ['fix']],
    ['There is no formal SLA for security issues.', ['fix']],
    ['We review reports as time permits.', ['acknowledge', 'assess']],
    ['Vulnerabilities are fixed on a best-effort basis.', ['fix']],
    ['Responses are best effort.', ['acknowledge']],
    ['Reports are handled as time permits.', []],
    ['We publish no response times.', ['acknowledge']],
    ['Response SLA: none.', ['acknowledge']],
  ])('%s', (text, stages) => {
    expect(declinedIn(text)).toEqual([stages])
  })

  it.each([
    'We do not publish anything before the deadline.',
    'If we miss the deadline, write again.',
    'We answer within 3 days, though this is no SLA.',
    'Please do not set us a deadline.',
    'We will meet each deadline.',
    'The desktop client is supported on a best-effort basis.',
    'Describe it as time permits.',
  ])('is none: %s', (text) => {
    expect(declinedIn(text)).toEqual([])
  })
})

describe('replies that are promised without a time', () => {
  const repliesIn = (text: string) => readReport(text).untimedReplies.map((reply) => reply.text)

  it.each([
    ['You will get an acknowledgement.', 'acknowledgement'],
    ['A maintainer will get back to you.', 'get back to'],
    ['We respond to each report.', 'respond'],
  ])('%s', (text, words) => {
    expect(repliesIn(text)).toEqual([words])
  })

  it.each([
    'We will acknowledge your report within 3 days.',
    'We will reply as soon as possible.',
    'Our response team handles each report.',
    'We will respond to security incidents.',
    'We acknowledge reporters in the release notes.',
    'We may reply to you.',
    'We do not reply to such reports.',
  ])('is none: %s', (text) => {
    expect(repliesIn(text)).toEqual([])
  })
})

describe('embargoes', () => {
  const embargoIn = (text: string) => readReport(text).embargoes.map(({ value }) => value.until)

  it.each([
    ['Please do not disclose it publicly until a fix is released.', ['fix']],
    ['Please wait 90 days before you publish anything.', ['date']],
    ['Please do not publish anything until we have agreed on a date.', ['agreement']],
    ['Please do not disclose it before we have had a chance to respond.', ['response']],
    ['Never disclose the vulnerability.', [null]],
    ['Avoid publishing secrets.', []],
    ['Mail us.', []],
    ['We will not disclose your name.', []],
    ['Public disclosure: once the patch is out', ['fix']],
    ['The vulnerability will be publicly disclosed after the fix is deployed.', ['fix']],
    ['Please do not share this with anyone else.', [null]],
    ['Do not publish addresses of customers.', []],
    ['We prefer published CVEs rather than sweeping them under the rug.', []],
    ['Do not ask security questions in public issues.', []],
    ['We will release a more complete disclosure policy prior to the launch.', []],
    ['There are no published security advisories so far.', []],
  ])('%s', (text, ends) => {
    expect(embargoIn(text)).toEqual(ends)
  })

  it.each([
    ['We share no details of vulnerabilities until they are fixed.', ['fix']],
    ['An advisory will be published when the fix is out.', ['fix']],
    ['On the day the fix lands, an advisory is published.', ['fix']],
    ['## What happens next\n\n- A patch is made.\n- The vulnerability is announced.', ['fix']],
    ['We disclose no vulnerability without your consent.', ['agreement']],
    ['We will not disclose the vulnerability unless you agree.', ['agreement']],
    ['Please report vulnerabilities to us before you make them public.', ['response']],
    ['When we are sure that disclosure harms nobody, we add an entry to our advisories.', ['response']],
    ['If it is reported under embargo, we need no old release before lifting the embargo.', ['response']],
    ['We practise full disclosure.', ['none']],
    ['We publish a new version once the bug is fixed.', []],
    ['We may publish an advisory when the fix is out.', []],
    ['We never share your personal data without your consent.', []],
    ['Please contact us before publishing a package.', []],
    ['We confirm the report before publishing the details.', []],
    ['## Features\n\n1. Fix the sources\n2. Publish the page', []],
  ])('tells when it is public: %s', (text, ends) => {
    expect(embargoIn(text)).toEqual(ends)
  })

  it('is unsure whether "publicly" asks for silence or for another way', () => {
    const confidence = (text: string) => readReport(text).embargoes[0]?.confidence
    expect(confidence('Please do not disclose vulnerabilities publicly.')).toBe('medium')
    expect(confidence('Never disclose the vulnerability.')).toBe('high')
    expect(confidence('Do not discuss the vulnerability in our Discord.')).toBe('medium')
  })
})
