import { describe, expect, it } from 'vitest'
import { read } from '../../../src/index.js'
import type { TopicName } from '../../../src/policy/topic.js'
import { factsIn } from '../policy.js'

const MAIL = '# Security Policy\n\nMail sec@quarry.dev about vulnerabilities.'

const topicsIn = (text: string) => Object.keys(factsIn(`${MAIL}\n\n${text}`).topics)

/** What maintainers write in their own words, and look-alikes that say something else. */
const CASES: Partial<Record<TopicName, { states: readonly string[]; silent: readonly string[] }>> = {
  advisories: {
    states: [
      'An advisory is sent to oss-security when the release is out.',
      'All former vulnerabilities, with the releases that repair them, are listed on https://quarry.dev/holes.',
      'We announce security releases on Mastodon and in the forum.',
      'The flaw is then made public on GitHub.',
      'We tell users about fixed vulnerabilities through a post in the forum.',
      'Disclosure: as a GitHub advisory, once a fixed version is out.',
      'Everything we fix ends up in the RustSec database.',
      'To be told of security releases, join quarry-announce@lists.quarry.dev.',
      'Former vulnerabilities: see https://quarry.dev/holes.',
      'We keep a list of known security problems in KNOWN.md.',
      'A notice goes to all customers when the fix is available.',
      'The details will be in the release announcement.',
      'Every security fix is marked [SEC] in the changelog.',
      'A description of the vulnerability is put on the advisories page.',
      'Our CSAF feed is at https://quarry.dev/csaf.',
    ],
    silent: [
      'A robot opens pull requests, with backups, when an advisory on a dependency appears.',
      'We keep you informed until the fix is announced.',
      'Members should ignore public announcements of others.',
      'All facts must be disclosed in the text of the ticket.',
      'Vulnerabilities should be disclosed to the maintainers through https://huntr.com.',
      'The name of the reporter will be in the release notes.',
      'We publish our releases on GitHub.',
    ],
  },
  cve: {
    states: [
      'Every published vulnerability gets a CVE.',
      'CVE numbers can be asked for at cve-request@quarry.dev.',
      'Such reports will not get a CVE.',
    ],
    silent: [
      'Questions go to cve@quarry.dev.',
      'These CVEs are public, so an issue is fine.',
      'We rebuild the image nightly to pick up fixes for CVEs in Debian packages.',
      'VEX tells whether the software is affected by known vulnerabilities (CVEs).',
      'Did you find a vulnerability, a CVE or an exploit that harms our users? Tell us.',
    ],
  },
  bounty: {
    states: [
      'You get a beer from me if we meet.',
      'Nobody gets paid here.',
      'Beers are on us at the next meetup.',
      'Demands for payment are not answered.',
      'We make a donation to a charity of your choice.',
      'A cookie for everyone who finds something.',
    ],
    silent: [
      'Staking rewards must not be stolen by such an attack.',
      'Requests for payment details by phone are phishing.',
      'Grab a coffee, this page is long.',
      'Questions go to bug-bounty@quarry.dev.',
    ],
  },
  credit: {
    states: [
      'Finders are mentioned in the About dialog.',
      'We acknowledge what you contributed.',
      'Tell us which name to use in the advisory.',
      "If you'd rather stay anonymous, tell us.",
      'Tell us if and how you want to be acknowledged.',
      'Whoever reports a flaw gets an honourable mention on this page.',
    ],
    silent: ['The version is shown in the About dialog.', 'We acknowledge your report within two days.'],
  },
  'safe-harbor': {
    states: [
      'Research in good faith will not be treated as a hostile act.',
      "You won't hear from our lawyers as long as you keep to these rules.",
    ],
    silent: ['Scans of our servers are treated as a hostile act.'],
  },
  encryption: {
    states: [
      'Encrypt it with the key that you find on the same page.',
      "Write to us first and we'll tell you how to send an encrypted message.",
      'If you want to encrypt, we can exchange keys.',
      '| Name | Mail | Key |\n| --- | --- | --- |\n| Bo | bo@quarry.dev | `0x3B9E5F11A6C07D42` |',
    ],
    silent: [
      'Releases are signed with GPG key 0x3B9E5F11A6C07D42.',
      'We encrypt the backups with a public key.',
      'Verify the download with the fingerprint on the release page.',
      'We sign our releases with these PGP keys.',
    ],
  },
  'report-contents': {
    states: [
      'Logs and a minimal test case are very welcome.',
      'Usually the URL and a short description will do.',
      'The more we know the better: version, backtrace, proof of concept.',
      'Please tell us all you can, with code samples or test cases.',
    ],
    silent: [
      'Patches and ideas are welcome.',
      'Please include a description. Our team will read your mail and try to reproduce it.',
    ],
  },
  process: {
    states: [
      "I confirm your mail. If it's valid I'll release a fixed version.",
      'I look at each report, and when it is real I make a new release.',
      'After the fix is released we write a short notice to oss-security.',
      'Reported problems will be published after they are fixed.',
    ],
    silent: [
      'We publish the advisory after the fixed version has been out for a week.',
      'The security group is there to triage and handle vulnerabilities.',
    ],
  },
  coordination: {
    states: [
      '## Best practices\n\nKeep your keys safe.\n\nWe appreciate responsible disclosure.',
      "We'd be glad if you gave us time to fix it before you tell others.",
      'Please give us some warning time.',
      'We set a date with you, usually within 14 days, on which it becomes public.',
      'We publish after two weeks. Please stick to the same schedule.',
      'No talks or tweets before the patch is out, please.',
      'I publish the advisory a week after the release. Please wait for that.',
      "Fixes take 30 days. Please don't publish earlier than that.",
    ],
    silent: [
      'Until a security contact is published, put no exploit details in public issues.',
      'Deploy it with minimal disclosure until remediation is complete.',
      'After the release, the vulnerability must be announced in the forum.',
      '## Disclosure\n\nConsult the manual for details.',
      'Do not use the tracker: public disclosure helps attackers to abuse the flaw before we have a fix.',
      '## Disclosure\\n\\nWe do what we can. Please be patient.',
      'Ask us before you start to write code. This will allow us to look at your idea before it is made public.',
      'The list core@quarry.dev is for those who prepare fixes before disclosure.',
      'Once a fix has been agreed upon, we merge it.',
      'If you find a flaw in an open source library that we use, follow the responsible disclosure procedure of that library.',
      'Decide whether an embargo is needed.',
      'Keep personal details and logs out of public places.',
      'If a patch is being written, an extra delay can be added with the approval of the board.',
      'Thanks for your patience and for sharing what you find.',
      'A node that announces a block may wait for 10 minutes before it is fetched (CVE-2024-52922).',
    ],
  },
  scope: {
    states: [
      "If it's in a plugin please contact the author of the plugin.",
      'If you find a flaw in an open source library that we use, follow the responsible disclosure procedure of that library.',
      "This is documented and won't be treated as a vulnerability.",
      'Not interesting: missing headers, clickjacking.',
      'Bugs in upstream code should go upstream first.',
      'We define a vulnerability as a way for one tenant to read the data of another.',
      'Reports of crashes while a crafted file is opened are especially welcome.',
    ],
    silent: [
      'We do not accept vulnerability reports by e-mail.',
      'Reports via pull requests will be rejected.',
      'Decide: is it a real vulnerability or a false positive?',
      '| Scope | Mail |\n| --- | --- |\n| Website | web@quarry.dev |',
      'Vulnerabilities provide a challenge to many projects.',
      'We tell the distributions before we publish it.',
      'We care about the security of those who use this.',
      'We take every care that there are no security flaws in the parser, but test it yourself.',
      'If you have a patch, that is most welcome.',
      'Known issues are tracked on [GitHub](https://github.com/quarry/quarry/issues).',
      'Some bugs slow a node down, but are limited in their scope.',
    ],
  },
}

describe.each(Object.entries(CASES))('%s, as people write it', (topic, { states, silent }) => {
  it.each(states)('is stated: %s', (text) => {
    expect(topicsIn(text)).toContain(topic)
  })

  it.each(silent)('is not stated: %s', (text) => {
    expect(topicsIn(text)).not.toContain(topic)
  })
})

/** The same in other languages. */
const ELSEWHERE: readonly (readonly [string, string, Partial<Record<TopicName, readonly string[]>>])[] = [
  [
    'de',
    '# Sicherheit\n\nMelden Sie Lücken an sec@quarry.dev.',
    {
      coordination: ['Vor einem Fix wird nichts veröffentlicht.'],
      'report-contents': ['Benötigt werden die Version, die Schritte und die Auswirkung.'],
    },
  ],
  [
    'tr',
    '# Güvenlik\n\nAçıkları sec@quarry.dev adresine bildirin.',
    {
      coordination: ['Yama hazırlanmadan hiçbir şey yayımlanmaz.', 'Düzeltme yayımlanmadan açığı herkese açıklamayın.'],
    },
  ],
  [
    'ko',
    '# 보안\n\n취약점은 sec@quarry.dev 로 알려 주세요.',
    {
      coordination: ['수정 버전이 나온 뒤 함께 공개합니다.', '- 패치 제공 후 공동 공개'],
    },
  ],
  [
    'ru',
    '# Безопасность\n\nСообщайте об уязвимостях на sec@quarry.dev.',
    {
      'report-contents': ['Нужны версия, шаги для воспроизведения и описание последствий.'],
    },
  ],
  [
    'es',
    '# Seguridad\n\nInforme de vulnerabilidades a sec@quarry.dev.',
    {
      'report-contents': ['Se necesitan la versión afectada, los pasos para reproducirlo y el impacto.'],
    },
  ],
  [
    'fr',
    '# Sécurité\n\nSignalez les failles à sec@quarry.dev.',
    {
      'report-contents': ["Sont nécessaires la version concernée, les étapes et l'impact."],
    },
  ],
]

describe.each(ELSEWHERE)('%s', (_, start, cases) => {
  it.each(Object.entries(cases).flatMap(([topic, texts]) => texts.map((text) => [topic, text])))(
    '%s: %s',
    (topic, text) => {
      expect(Object.keys(factsIn(`${start}\n\n${text}`).topics)).toContain(topic)
    },
  )
})

/** What rules take for said, though it is too little for a fact. */
describe('a hint at a topic', () => {
  const confidencesIn = (text: string) =>
    read(`${MAIL}\n\n${text}`).reading.topics.map(({ value, confidence }) => `${value.topic}: ${confidence}`)

  it.each([
    ['Email sec@quarry.dev with the details needed to reproduce the problem.', 'report-contents: low'],
    ['You can mail us with the details expected for a bug report.', 'report-contents: low'],
    ['See [this page](CONTRIBUTING.md) for what to include in your report.', 'report-contents: low'],
    ['If you already have a patch, please include it.', 'report-contents: low'],
    ['If the issue is confirmed, we will release a patch.', 'process: low'],
  ])('is read: %s', (text, hint) => {
    expect(confidencesIn(text)).toEqual([hint])
  })

  it.each([
    'Send us an e-mail with details.',
    'The project announces it and describes how to install the new version.',
    'Our page, including how to report vulnerabilities, is found there.',
  ])('is none: %s', (text) => {
    expect(confidencesIn(text)).toEqual([])
  })

  it('is no fact', () => {
    expect(topicsIn('If the issue is confirmed, we will release a patch.')).toEqual([])
  })
})
