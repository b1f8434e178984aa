import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

/** Policies of one or two sentences, as people write them who have no time. */
const SHORT: readonly (readonly [string, readonly string[], string])[] = [
  // Without a comma behind the condition.
  ['If you find a security problem just open an issue.', ['issue -'], 'invited'],
  ['If you find something send a pull request.', ['issue -'], 'invited'],
  ['If you run into a security hole write to ann@quarry.dev.', ['email ann@quarry.dev'], 'unstated'],
  ['If you come across a vulnerability notify the maintainers.', ['unnamed -'], 'unstated'],
  ['Please contact us if you find a security flaw instead of filing a public issue.', ['unnamed -'], 'discouraged'],
  // Verbs of all sorts.
  ['Found a vulnerability? Start a discussion.', ['issue -'], 'invited'],
  ['Security concern? Post an issue.', ['issue -'], 'invited'],
  ['In case of a security flaw, go ahead and create an issue.', ['issue -'], 'invited'],
  ['For vulnerabilities, let me know by opening an issue.', ['issue -'], 'invited'],
  ['Security issues: report it as an issue.', ['issue -'], 'invited'],
  ['Found a vulnerability? Let the team know.', ['unnamed -'], 'unstated'],
  ['Please message me privately about security bugs.', ['unnamed -'], 'discouraged'],
  ['If you discover a vulnerability, please report it via private channels.', ['unnamed -'], 'discouraged'],
  [
    'To report a vulnerability, please go to https://github.com/quarry/dig/issues and create an issue.',
    ['issue https://github.com/quarry/dig/issues'],
    'invited',
  ],
  [
    'Found a flaw? Please visit https://quarry.dev/security and report it there.',
    ['form https://quarry.dev/security'],
    'unstated',
  ],
  [
    'For security issues, do not open a public issue. Use GitHub security advisories as described in our policy.',
    ['advisory -'],
    'discouraged',
  ],
  // What a report holds, and what is done with one, names no place.
  [
    'To report a flaw, mail ann@quarry.dev with a description, the steps you took to create the issue, and a fix.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    'We do not take reports by mail, only through our [form](https://quarry.dev/report).',
    ['form https://quarry.dev/report'],
    'unstated',
  ],
  // For others than reporters.
  ['Mail ann@quarry.dev. For commercial support contact sales@quarry.dev.', ['email ann@quarry.dev'], 'unstated'],
  ['Mail ann@quarry.dev. Follow https://twitter.com/quarry for news.', ['email ann@quarry.dev'], 'unstated'],
  [
    'Mail ann@quarry.dev. If the issue is not concerned with security, please use the [tracker](https://github.com/quarry/dig/issues).',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    '- **Security** - ann@quarry.dev\n- **Bug reports** - open an [issue](https://github.com/quarry/dig/issues)',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  // By severity.
  [
    'To report a minor vulnerability, open an issue. To report a major one, mail ann@quarry.dev.',
    ['issue -', 'email ann@quarry.dev'],
    'discouraged',
  ],
  ['Critical: ann@quarry.dev. Not critical: open an issue.', ['email ann@quarry.dev', 'issue -'], 'discouraged'],
  [
    'Mail ann@quarry.dev or open an issue, depending on the severity of the flaw.',
    ['email ann@quarry.dev', 'issue -'],
    'discouraged',
  ],
  // Privacy.
  ['Disclose it to ann@quarry.dev before making it public.', ['email ann@quarry.dev'], 'discouraged'],
  ['Public issues will be deleted. Mail ann@quarry.dev.', ['email ann@quarry.dev'], 'discouraged'],
  [
    'Flaws should be disclosed responsibly to ann@quarry.dev, and never in public before a fix.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Mail ann@quarry.dev. Do not post passwords or keys of your servers in issues.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  // In private, and nothing tells to whom.
  ['Please report concerns about the safety of our users privately.', ['unnamed -'], 'discouraged'],
  ['Vulnerabilities should be reported confidentially.', ['unnamed -'], 'discouraged'],
  ['Report flaws privately via GitHub.', ['advisory -'], 'discouraged'],
  ['Report flaws privately to [your mail address].', [], 'discouraged'],
  ['The response team reports privately to the board.', [], 'unstated'],
  // Spelt out for people.
  ['Write to ann [at] quarry.dev (replace the [at] with @).', ['email ann@quarry.dev'], 'unstated'],
]

describe('short policies', () => {
  it.each(SHORT)('%s', (text, channels, publicReports) => {
    const facts = factsIn(`# Security\n\n${text}`)
    expect(facts.channels.map(({ kind, target }) => `${kind} ${target ?? '-'}`)).toEqual(channels)
    expect(facts.publicReports).toBe(publicReports)
  })

  it('hears what is asked below a heading that forbids a place, or is on bugs', () => {
    const forbidden = factsIn('# Help\n\n## Do not report vulnerabilities via GitHub\n\nMail ann@quarry.dev.')
    expect(forbidden.channels.map(({ target }) => target)).toEqual(['ann@quarry.dev'])
    const bugs = factsIn(
      '# Help\n\n## Reporting bugs and other problems\n\nTo report a vulnerability please send a mail to ann@quarry.dev, do not use the tracker!\n\nTo report other problems use the tracker.',
    )
    expect(bugs.channels.map(({ target }) => target)).toEqual(['ann@quarry.dev'])
    const both = factsIn(
      '# Support\n\n## Security issues\n\nMail ann@quarry.dev.\n\n## Bug reports\n\nOpen a GitHub issue.',
    )
    expect(both.channels.map(({ target }) => target)).toEqual(['ann@quarry.dev'])
  })

  it('hears an address that heads its section', () => {
    expect(factsIn('# Security\n\n## Contact: ann@quarry.dev\n\nWe answer soon.').channels).toMatchObject([
      { kind: 'email', target: 'ann@quarry.dev' },
    ])
  })
})
