import { expect, test } from 'vitest'
import { gitlab } from '../../src/formats/gitlab.js'
import { findingAt, hostileReport, reportOn, unreadReport } from './sample-report.js'

const TEXT = '# Security\n\nPlease open an issue.\n'

test('gives each finding with the fields that GitLab reads', () => {
  const report = reportOn(TEXT, [findingAt(TEXT, 'issue', { severity: 'warning' })], { path: './docs\\SECURITY.md' })
  expect(JSON.parse(gitlab(report))).toEqual([
    {
      type: 'issue',
      check_name: 'private-channel',
      description: 'No private way to report; give an e-mail address or a link to the private report form.',
      severity: 'minor',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      location: { path: 'docs/SECURITY.md', lines: { begin: 3 } },
    },
  ])
})

test('gives every finding its own fingerprint, the same when lines move', () => {
  const fingerprints = (text: string) => {
    const alike = [findingAt(text, 'issue'), findingAt(text, 'issue'), findingAt(text, 'open')]
    const files = ['a.md', 'b.md'].flatMap((path) => reportOn(text, alike, { path }).files)
    const issues: { fingerprint: string }[] = JSON.parse(gitlab({ files: [...files, ...unreadReport().files] }))
    return issues.map(({ fingerprint }) => fingerprint)
  }
  expect(new Set(fingerprints(TEXT)).size).toBe(7)
  expect(fingerprints(`New.\n\n${TEXT}`)).toEqual(fingerprints(TEXT))
})

test('tells a file that was not read', () => {
  expect(JSON.parse(gitlab(unreadReport('No such file.')))).toMatchObject([
    { check_name: 'not-read', description: 'No such file.', severity: 'critical', location: { path: 'b.md' } },
  ])
})

test('is an empty list where nothing was found, and lets no control character through', () => {
  expect(JSON.parse(gitlab(reportOn(TEXT, [])))).toEqual([])
  expect(gitlab(hostileReport())).not.toMatch(/(?!\n)[\p{Cc}\u202e]|##\[/u)
})
