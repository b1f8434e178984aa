import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

/** A policy in one section whose heading says nothing on reports. */
function policy(text: string): string {
  return `# Security\n\n${text}`
}

describe('privacy in other words', () => {
  it.each([
    'Never post security holes in the issue tracker; drop a line to sec@lantern.dev.',
    "Opening a public issue for a vulnerability is something we would rather you didn't do. Mail sec@lantern.dev.",
    'GitHub issues are the wrong venue for security holes: mail sec@lantern.dev.',
    'If it is a security hole, press the button under the Security tab so only the maintainers see it.',
    'We insist that vulnerabilities reach us through non-public means first. Address: sec@lantern.dev',
    'Vulnerability details must on no account be shared on social media, in forums or in tickets. Contact: sec@lantern.dev',
    'No tweets, no blog posts, no tickets, please: just an e-mail to sec@lantern.dev about the vulnerability.',
    'It is imperative that security defects are not filed as ordinary tickets. They shall be sent to sec@lantern.dev.',
    'Public discussion of a vulnerability is to be avoided. Mail sec@lantern.dev.',
    'The use of GitHub issues for vulnerabilities is strictly forbidden. Mail sec@lantern.dev.',
    'Public issues must not be used for the submission of vulnerabilities. Mail sec@lantern.dev.',
    'Hands off the issue tracker when it comes to security holes; write to sec@lantern.dev.',
    'GitHub issues are public, so they are not the place for vulnerabilities. Mail sec@lantern.dev.',
    'A flaw in Lantern is a matter for sec@lantern.dev and for nobody else.',
    'The use of the form (https://lantern.dev/flaws) is asked for, as posting flaws elsewhere alerts attackers.',
    'We would be thankful if you could report vulnerabilities confidentially to sec@lantern.dev.',
    'It is important that vulnerabilities not be publicised ahead of the release. sec@lantern.dev takes reports.',
    'Vulnerability reports are for the eyes of the team; publishing them puts users at risk. Write to sec@lantern.dev.',
    'Anything security related must go to sec@lantern.dev; tickets about it get closed and hidden.',
    'Do us a favour: no screenshots of exploits in the chat. Mail sec@lantern.dev.',
    'The tracker is open to all, hence unsuited to vulnerabilities. Mail sec@lantern.dev.',
    'Shoot an email to sec@lantern.dev and keep it on the down-low until we ship the fix.',
    'Two confidential routes exist for vulnerabilities: sec@lantern.dev and jo@lantern.dev.',
    'Vulnerabilities STAY OUT OF PUBLIC VIEW. Mail sec@lantern.dev.',
    'Hit the button under the Security tab; that way nobody but the core team gets to see the vulnerability.',
  ])('is wanted: %s', (text) => {
    expect(factsIn(policy(text)).publicReports).toBe('discouraged')
  })

  it.each([
    'Mail vulnerabilities to sec@lantern.dev. Tickets must not be used for support questions.',
    'Mail vulnerabilities to sec@lantern.dev. Reports should not be longer than a page.',
    'Mail vulnerabilities to sec@lantern.dev. Feature requests are not to be opened as issues; use discussions instead.',
    'Mail vulnerabilities to sec@lantern.dev. Pull requests must be signed.',
    'Mail vulnerabilities to sec@lantern.dev. A public changelog lists each fix.',
    'Mail vulnerabilities to sec@lantern.dev. Old tickets are closed.',
    'Mail vulnerabilities to sec@lantern.dev. We do not publish the names of reporters without consent.',
    'Mail vulnerabilities to sec@lantern.dev. Never expose the admin port to the public internet.',
    'Where no private contact of a vendor can be found, the vulnerability may be sent to sec@lantern.dev.',
  ])('is not spoken of: %s', (text) => {
    expect(factsIn(policy(text)).publicReports).toBe('unstated')
  })
})

describe('channels in other words', () => {
  it.each([
    ['Spotted a hole? sec@lantern.dev is read daily.', ['email sec@lantern.dev']],
    ['Notification of a vulnerability is to be given to sec@lantern.dev.', ['email sec@lantern.dev']],
    ['Should you come upon a vulnerability, kindly get hold of the author in private.', ['unnamed -']],
    ['The maintainers of Lantern are to be approached in private about vulnerabilities.', ['unnamed -']],
    ['Vulnerabilities are taken in at <https://lantern.dev/flaws>.', ['form https://lantern.dev/flaws']],
    ['On the repository page, pick "Security", then press the green button to report a vulnerability.', ['advisory -']],
    [
      'Where nobody answers, or where no contact can be found, the matter may be referred to jo@lantern.dev.',
      ['email jo@lantern.dev'],
    ],
    ['The address for security bugs is sec@lantern.dev.', ['email sec@lantern.dev']],
    ['Security flaw? Please poke one of the maintainers directly, not in public.', ['unnamed -']],
    ['Fill in <https://lantern.dev/flaws> when you have found a flaw.', ['form https://lantern.dev/flaws']],
    [
      'Flaws may be filed at https://github.com/o/lantern/issues like anything else.',
      ['issue https://github.com/o/lantern/issues'],
    ],
    ['No acknowledgement of your report at all: jo@lantern.dev', ['email jo@lantern.dev']],
    [
      'Where no private way exists, you may create a public issue, but solely with the request for a secure channel.',
      [],
    ],
    ['Our thanks go to these researchers for vulnerabilities they found:\n\n- Jo Roe, jo@roe.dev', []],
    ['Write about vulnerabilities to the mailing list of the team (core@lantern.dev).', ['email core@lantern.dev']],
    [
      'Report a vulnerability to sec@lantern.dev. Our advisories are posted to all@lantern.dev.',
      ['email sec@lantern.dev'],
    ],
    [
      'Whether big or small: file a vulnerability as a public [issue](https://github.com/o/lantern/issues).',
      ['issue https://github.com/o/lantern/issues'],
    ],
    [
      'Mail vulnerabilities to sec@lantern.dev. CVE identifiers are requested by us through GitHub Security Advisories.',
      ['email sec@lantern.dev'],
    ],
  ])('%s', (text, channels) => {
    expect(factsIn(policy(text)).channels.map(({ kind, target }) => `${kind} ${target ?? '-'}`)).toEqual(channels)
  })

  it.each([
    'Found something?',
    'Telling us about a hole',
    'How findings are to be submitted',
    'Notification of vulnerabilities',
  ])('a section on them: %s', (heading) => {
    expect(factsIn(`# Security\n\n## ${heading}\n\nLet us know in private, please.`)).toMatchObject({
      publicReports: 'discouraged',
    })
  })
})

describe('versions in other words', () => {
  it.each([
    ['Only whatever was released last is cared for; all that came before stays unpatched.', ['latest +']],
    ['## Versions\n\nSecurity work is confined to the newest release. Please upgrade before you write.', ['latest +']],
    ['## Maintenance\n\n4.x gets patches. 3.x has come to an end.', ['4.x +', '3.x -']],
    ['## Versions\n\nWe are before 1.0: the newest release gets fixes.', ['latest +']],
    ['## Versions\n\nNobody looks after 1.x. If you run it, move up to the newest release.', ['1.x -']],
    ['## Versions\n\nWhen there is a security fix, `main` gets it.', ['main +']],
    ["## Supported versions\n\nYou'll get fixes on `main`.", ['main +']],
    ['Users of 1.x can rely on security patches until the end of 2027.', ['1.x +']],
    ['Once a flaw has been confirmed, a patch is guaranteed solely for the current version.', ['latest +']],
    ['| Major | Security patches |\n| --- | --- |\n| 3 | covered |\n| 2 | ended |', ['3 +', '2 -']],
    ['| Version | What it receives |\n| --- | --- |\n| 3 | all is repaired |\n| 2 | nothing |', ['3 +', '2 -']],
    ['| Line | Do we fix it? |\n| --- | --- |\n| 2.x | sure |\n| 1.x | not any longer |', ['2.x +', '1.x -']],
    [
      '| Version | Fixes of critical severity | Other security fixes |\n| --- | --- | --- |\n| 3 | Y | N |\n| 2 | N | N |',
      ['3 +', '2 -'],
    ],
    ['| Version | Security maintenance |\n| --- | --- |\n| 3.1 | Provided |\n| 3.0 | Superseded |', ['3.1 +', '3.0 -']],
  ])('%s', (text, entries) => {
    const { versions } = factsIn(`# Security\n\n${text}\n`)
    expect(versions.entries.map(({ range, supported }) => `${range} ${supported ? '+' : '-'}`)).toEqual(entries)
  })

  it.each([
    'We recommend to move to the latest release before you report a flaw to sec@lantern.dev.',
    'Keep Lantern at the level of the newest security patches.',
    '| Severity | Time to fix |\n| --- | --- |\n| High | 7 days |\n| Low | 90 days |',
    '| Version | Published |\n| --- | --- |\n| 2.0 | May 2024 |\n| 1.0 | March 2023 |',
  ])('none are stated: %s', (text) => {
    expect(factsIn(policy(text)).versions.form).toBe('none')
  })
})

describe('announcements and keys in other words', () => {
  it.each([
    ['Every fixed flaw gets an entry in our changelog.', ['advisories']],
    ['After a fix we put a notice on our security page.', ['advisories']],
    ['Fixed flaws appear in the release notes with a mark.', ['advisories']],
    ['Past vulnerabilities are catalogued at <https://lantern.dev/advisories>.', ['advisories']],
    ['A listing of the vulnerabilities that were found is available at <https://lantern.dev/flaws>.', ['advisories']],
    [
      'The following key may be used for what is sensitive: 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567.',
      ['encryption'],
    ],
    ['Whoever wants to hear of fixed vulnerabilities can subscribe to our feed.', ['advisories']],
    ['## Advisories\n\nOn GitHub you will find the advisories that we bring out.', ['advisories']],
    ['For encrypted mail on vulnerabilities see <https://lantern.dev/key.asc>.', ['encryption']],
    ['We inform you of the progress of the fix and of the complete announcement.', []],
    ['We read the advisories of our dependencies every week.', []],
  ])('%s', (text, topics) => {
    const told = Object.keys(factsIn(`# Security\n\nMail vulnerabilities to sec@lantern.dev.\n\n${text}`).topics)
    expect(told.filter((topic) => topic === 'advisories' || topic === 'encryption')).toEqual(topics)
  })
})
