import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

const TRACKER = 'https://github.com/quarry/dig/issues'
const FORM = 'https://github.com/quarry/dig/security/advisories/new'

/** Policies that name several ways or places, of which some are for others than reporters. */
const SEVERAL: readonly (readonly [string, readonly string[], string])[] = [
  // A lead-in that names places, whoever acts in it.
  [
    `We take reports of vulnerabilities via:\n\n- E-mail: ann@quarry.dev\n- Telegram: https://t.me/annquarry\n- Issue tracker – ${TRACKER}`,
    ['email ann@quarry.dev', 'chat https://t.me/annquarry', `issue ${TRACKER}`],
    'invited',
  ],
  [
    '| What | Where |\n| --- | --- |\n| Report a vulnerability | [our form](https://quarry.dev/report) |\n| Ask a question | https://forum.quarry.dev |',
    ['form https://quarry.dev/report'],
    'unstated',
  ],
  [
    'First choice: our [form](https://quarry.dev/f). Fallback: ann@quarry.dev.',
    ['form https://quarry.dev/f', 'email ann@quarry.dev'],
    'unstated',
  ],
  [`Just open an issue if you find a vulnerability: ${TRACKER}`, [`issue ${TRACKER}`], 'invited'],
  // By severity, and what is done where a condition does not hold.
  [
    `- Critical or high: ann@quarry.dev\n- Low: [open an issue](${TRACKER})`,
    ['email ann@quarry.dev', `issue ${TRACKER}`],
    'discouraged',
  ],
  [
    'If the problem is sensitive, mail ann@quarry.dev. If not, report it in the tracker.',
    ['email ann@quarry.dev', 'issue -'],
    'discouraged',
  ],
  ['If it is a security problem, mail ann@quarry.dev. Otherwise open an issue.', ['email ann@quarry.dev'], 'unstated'],
  [
    `If the vulnerability is not publicly known, use a [draft advisory](${FORM}). Otherwise an [issue](${TRACKER}) will do.`,
    [`advisory ${FORM}`, `issue ${TRACKER}`],
    'discouraged',
  ],
  // Two places in one clause, each with what it is for.
  [
    `Use [advisories](${FORM}) for vulnerabilities and [issues](${TRACKER}) for bugs.`,
    [`advisory ${FORM}`],
    'unstated',
  ],
  [`Bugs go to [issues](${TRACKER}), security bugs to [advisories](${FORM}).`, [`advisory ${FORM}`], 'unstated'],
  [
    'Write to ann@quarry.dev for vulnerabilities, and to jo@quarry.dev for everything else.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  // For others than reporters.
  ['Mail ann@quarry.dev. Journalists can reach us at press@quarry.dev.', ['email ann@quarry.dev'], 'unstated'],
  ['Mail ann@quarry.dev. For help with your account, write to jo@quarry.dev.', ['email ann@quarry.dev'], 'unstated'],
  [
    'Mail ann@quarry.dev. Chat with other users on [Gitter](https://gitter.im/quarry/dig).',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [`Mail ann@quarry.dev. Something else is broken? Open an [issue](${TRACKER}).`, ['email ann@quarry.dev'], 'unstated'],
  ['Flaws are handled by Ann, whom you reach at ann@quarry.dev.', ['email ann@quarry.dev'], 'unstated'],
  [`Mail ann@quarry.dev. UI glitches? [File a ticket](${TRACKER}).`, ['email ann@quarry.dev'], 'unstated'],
  [
    `Mail ann@quarry.dev. Errors of the manual: please [open an issue](${TRACKER}).`,
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    'Mail ann@quarry.dev. Are you looking for a thesis topic? Write to uni@quarry.dev.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  ['Mail ann@quarry.dev. After a release we send a mail to news@quarry.dev.', ['email ann@quarry.dev'], 'unstated'],
  ['Mail ann@quarry.dev. Earlier reports were made by Ana (ana@ana.org).', ['email ann@quarry.dev'], 'unstated'],
  [
    'Mail ann@quarry.dev. The web shop is run by a partner; contact shop@shop.org about orders.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  ['Mail ann@quarry.dev. Users get a mail from news@quarry.dev.', ['email ann@quarry.dev'], 'unstated'],
  [
    `Mail ann@quarry.dev. Problems that do not affect security belong in the [tracker](${TRACKER}).`,
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [`Mail ann@quarry.dev.\n\n## Bug reports\n\nUse the [tracker](${TRACKER}).`, ['email ann@quarry.dev'], 'unstated'],
  // For those who cannot take the first way.
  [
    'Mail ann@quarry.dev. Those without e-mail can use the [form](https://quarry.dev/f).',
    ['email ann@quarry.dev', 'form https://quarry.dev/f'],
    'unstated',
  ],
  ['Mail ann@quarry.dev. Urgent? Call +49 30 5550123.', ['email ann@quarry.dev', 'chat +49 30 5550123'], 'unstated'],
  // A page that explains.
  [
    'Mail ann@quarry.dev. Go to https://quarry.dev/security to learn how to report a flaw.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  // Private reporting that is switched on.
  ['We have private vulnerability reporting turned on; please use it.', ['advisory -'], 'discouraged'],
  // Bans.
  [
    "Opening an issue would tell everyone, so please don't. Mail ann@quarry.dev.",
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'If you open a public issue on it, it will be deleted. Mail ann@quarry.dev.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  ['No details of vulnerabilities in issues, please! Mail ann@quarry.dev.', ['email ann@quarry.dev'], 'discouraged'],
  ['Reporting it publicly puts our users at risk. Mail ann@quarry.dev.', ['email ann@quarry.dev'], 'discouraged'],
  [
    'Under no circumstances should a flaw be discussed in the open. Mail ann@quarry.dev.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'We strongly discourage public disclosure before a patch is out. Mail ann@quarry.dev.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Since everybody can read GitHub issues, vulnerabilities should be mailed to ann@quarry.dev.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'If you report it in the open, attackers will read it, too. Mail ann@quarry.dev.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Mail ann@quarry.dev first. You may publish your findings once a patched release is out.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  ['No vulnerabilities on GitHub! They go to ann@quarry.dev.', ['email ann@quarry.dev'], 'discouraged'],
  ['Kindly keep silent about it and inform ann@quarry.dev.', ['email ann@quarry.dev'], 'discouraged'],
  [
    'Mail ann@quarry.dev. Publishing a flaw before it is fixed is irresponsible.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Mail ann@quarry.dev. Do not, under any circumstances, publish exploit code.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Mail ann@quarry.dev. Public disclosure is only permitted after we have agreed to it.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Mail ann@quarry.dev. Issues are for ordinary bugs only, never for vulnerabilities.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Mail ann@quarry.dev. We will close any public issue that reveals a vulnerability.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  ['Please mail a vulnerability to ann@quarry.dev and not on GitHub.', ['email ann@quarry.dev'], 'discouraged'],
  [
    'Open an issue titled "Security contact" without details, and we\'ll tell you where to send them.',
    [],
    'discouraged',
  ],
  // A matter set before its way, and what is said of a way that is not for flaws.
  [
    'For security bugs, please email me at ann@quarry.dev and for feature requests, use the issues section.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    `We use this [tracker](${TRACKER}), but for security bugs please write to ann@quarry.dev.`,
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    `Ordinary bugs can be filed in the [tracker](${TRACKER}), but if you think that it has security implications, please contact ann@quarry.dev.`,
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    'Vulnerabilities go to ann@quarry.dev; questions on published ones belong on list@quarry.dev.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    'Mail vulnerabilities to ann@quarry.dev. The former address old@quarry.dev is gone.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    `Report it privately to ann@quarry.dev, with all that [an ordinary report](${TRACKER}/new) holds.`,
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Mail ann@quarry.dev. After a week of silence, ping us in #quarry on Libera (no details there).',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    'Problems in the parser may be reported by mail to ann@quarry.dev, or as an ordinary issue.',
    ['email ann@quarry.dev', 'issue -'],
    'invited',
  ],
  [
    'Report vulnerabilities at https://desk.quarry.dev/new. Tickets there are only visible to the team.',
    ['form https://desk.quarry.dev/new'],
    'discouraged',
  ],
  [
    'Do not open an issue for a vulnerability. Use https://quarry.dev/report instead.',
    ['form https://quarry.dev/report'],
    'discouraged',
  ],
  [
    'Report a vulnerability through GitHub ("Security" → "Advisories" → "New draft advisory").',
    ['advisory -'],
    'unstated',
  ],
  ['Rather than filing a bug, write to ann@quarry.dev.', ['email ann@quarry.dev'], 'discouraged'],
  ['Get in touch with a core committer, whose addresses are in the git log.', ['unnamed -'], 'unstated'],
  ['Signal: ann.42', ['chat ann.42'], 'unstated'],
  // Intakes and menus that are known by name, and lists of a forge.
  [
    'Security bugs should be reported to the MSRC at [https://aka.ms/opensource/security/create-report].',
    ['form https://aka.ms/opensource/security/create-report'],
    'unstated',
  ],
  [
    'Report vulnerabilities in the [SECURITY project](https://issues.jenkins.io/secure/CreateIssueDetails!init.jspa?pid=10180).',
    ['form https://issues.jenkins.io/secure/CreateIssueDetails!init.jspa?pid=10180'],
    'unstated',
  ],
  ['Mail vulnerabilities to ~ann/quarry-devel@lists.sr.ht.', ['email ~ann/quarry-devel@lists.sr.ht'], 'unstated'],
  ['- Discord (direct message): `annq` (server in the README)', ['chat annq'], 'unstated'],
  [
    'For bugs that need contrived code a normal issue is fine. What is worse goes to ann@quarry.dev.',
    ['email ann@quarry.dev', 'issue -'],
    'discouraged',
  ],
  [
    'Vulnerabilities go to ann@quarry.dev. Publication happens by a post in our [forum](https://forum.quarry.dev/c/news).',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  // Public places that are for something else than the report.
  [
    `Report flaws at ${FORM}. Also open an empty security issue to alert me, since I miss the mails of the forge.\n<${TRACKER}>`,
    [`advisory ${FORM}`],
    'unstated',
  ],
  [
    'Mail ann@quarry.dev. Flaws of code dependencies are out of scope. Instead, if a dependency has fixed one, open a public issue to update it.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
  [
    'Mail ann@quarry.dev. If you hear nothing within 48 hours:\n\n- Join the [quarry-talk group](https://groups.google.com/d/forum/quarry-talk)\n\nThat group is public, so do not discuss your issue there. Simply say that you try to get hold of one of us.',
    ['email ann@quarry.dev'],
    'discouraged',
  ],
  [
    'Report flaws to the national centre:\n\n- Deutsch: [Schwachstelle melden](https://quarry.de/melden)\n- English: [Report a vulnerability](https://quarry.de/en/report)',
    ['form https://quarry.de/melden', 'form https://quarry.de/en/report'],
    'unstated',
  ],
  ['Report flaws by e-mail to the sec@quarry.dev mailing list.', ['email sec@quarry.dev'], 'unstated'],
  [
    `Mostly, when you find a bug, it should be reported using [GitHub issues](${TRACKER}). However, if you are reporting a vulnerability, please email sec@quarry.dev.`,
    ['email sec@quarry.dev'],
    'discouraged',
  ],
  [
    'Report flaws at https://hackerone.com/quarry. The states of reports are described in its [docs](https://docs.hackerone.com/states.html).',
    ['form https://hackerone.com/quarry'],
    'unstated',
  ],
  [
    'Mail sec@quarry.dev. Distributors may be eligible for pre-notification of releases. Please contact early@quarry.dev.',
    ['email sec@quarry.dev'],
    'unstated',
  ],
  ['Use the repository security page to report a flaw privately.', ['advisory -'], 'discouraged'],
  [
    `Report flaws at ${FORM}.\n\n- Close or edit the public discussion, and thank who began it.\n- Create a PR with a test.`,
    [`advisory ${FORM}`],
    'unstated',
  ],
  // Neither a file nor whoever handles a report is somebody to write to.
  [
    'Mail ann@quarry.dev. This is a prototype (see docs/README.md, section "State"). Every report will be handled by the maintainer of the module.',
    ['email ann@quarry.dev'],
    'unstated',
  ],
]

describe('policies with several ways', () => {
  it.each(SEVERAL)('%s', (text, channels, stance) => {
    const facts = factsIn(`# Security\n\n## Reporting a vulnerability\n\n${text}\n`)
    expect(facts.channels.map(({ kind, target }) => `${kind} ${target ?? '-'}`).sort()).toEqual([...channels].sort())
    expect(facts.publicReports).toBe(stance)
  })

  it('takes no link in a text on other matters for one to the policy', () => {
    const facts = factsIn(
      '# Security\n\nPasswords are stored with [bcrypt](https://bcrypt.dev). Sessions end soon.\n\nSee the [manual](https://docs.quarry.dev/login).\n',
    )
    expect(facts.kind).toBe('unrelated')
  })

  it('hears no wish for privacy in advice on secrets', () => {
    const facts = factsIn(
      '# Security\n\n- Never share your password with anybody.\n- The API key is shown once; keep it private.\n',
    )
    expect(facts.kind).toBe('unrelated')
  })

  it('does not take what a command does for what a reporter is asked to do', () => {
    const facts = factsIn(
      '# Security\n\n`dig audit` opens an issue in your repository for each vulnerable dependency.\n',
    )
    expect(facts.channels).toEqual([])
  })
})
