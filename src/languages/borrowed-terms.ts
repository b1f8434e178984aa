import type { Concept, Language } from './language.js'

/**
 * English terms and proper names that policies in other languages use untranslated. No verbs and no negations are among
 * them, so that the English half of a bilingual document is passed over rather than half understood.
 */
const BORROWED: Language['words'] = {
  security: ['security'],
  vulnerability: ['(security |)vulnerabilit(y|ies)', 'security (issue|issues|bug|bugs)', 'zero day', '0day', '0 day'],
  report: [
    'reporting',
    'to report a vulnerability',
    'vulnerability report(s|)',
    'bug report(s|)',
    'security report(s|)',
  ],
  tracker: [
    'issue',
    'issues',
    'ticket',
    'tickets',
    'discussion',
    'discussions',
    '(pull|merge) request(s|)',
    'pr',
    'prs',
  ],
  'public-place': [
    '(github|gitlab|public|public github|open) (issue|issues|discussion|discussions)',
    '(github |)issue tracker',
    '(github |)issues (tab|page)',
    'new issue',
    'reddit',
    'stack overflow',
  ],
  forge: ['github', 'gitlab', 'gitee', 'codeberg'],
  advisory: ['(draft |private |github |repository |)(security |)advisor(y|ies)', 'confidential issue(s|)', 'ghsa'],
  'private-reporting': [
    '(github |)private (vulnerability |security |)reporting',
    '(github |)private vulnerability (report|reports|disclosure)',
    '(github |)private (security |)advisor(y|ies)',
  ],
  private: ['private'],
  'security-tab': [
    'security tab',
    'security > advisories',
    'github security advisor(y|ies)',
    '(report|reporting) a vulnerability button',
    'report a vulnerability',
  ],
  email: ['email', 'e-mail', 'mail', 'mailto'],
  'direct-message': ['dm', 'direct message(s|)'],
  chat: [
    'slack',
    'discord',
    'telegram',
    'matrix',
    'gitter',
    'whatsapp',
    'keybase',
    'irc',
    'zulip',
    'wechat',
    'threema',
    'twitter',
    'mastodon',
    'linkedin',
    'mattermost',
    'kakaotalk',
    'qq',
    'zalo',
    'facebook',
    'messenger',
    'vk',
    'viber',
    'x.com',
  ],
  form: ['hackerone', 'bugcrowd', 'huntr', 'intigriti', 'immunefi', 'yeswehack', 'tidelift', 'google form(s|)'],
  profile: ['readme', 'readme.md', 'codeowners', 'package.json', 'maintainers.md', 'pyproject.toml'],
  'content-item': ['poc', 'proof of concept', 'exploit', 'cvss', 'crash log', 'stack trace'],
  coordinated: ['coordinated (vulnerability |)disclosure', 'responsible disclosure', 'cvd'],
  'hall-of-fame': ['hall of fame'],
  bounty: ['(bug |)bount(y|ies)'],
  'safe-harbor': ['safe (harbor|harbour)'],
  scope: ['in scope', 'scope'],
  'out-of-scope': ['out of scope'],
  key: ['pgp', 'gpg', 'openpgp', 'gnupg', 's/mime'],
  advisories: ['security bulletin(s|)', 'security advisories'],
  'release-notes': ['release note(s|)', 'changelog', 'changelog.md', '(github |)releases'],
  cve: ['cve', 'cves', 'cve (id|ids|identifier)', 'cna'],
  version: ['version', 'versions', 'branch'],
  supported: ['supported', 'support'],
  status: ['status'],
  latest: ['latest', 'latest version', 'latest release'],
  'main-branch': ['main', 'master', '(main|master|default) branch'],
  'end-of-support': ['eol', 'end of life', 'end of support'],
  unsupported: ['unsupported', 'eol', 'end of life', 'not supported', 'deprecated'],
  yes: ['yes'],
  no: ['no'],
  partly: ['lts', 'security fixes only', 'security only'],
  severity: ['severity', 'cvss'],
  critical: ['critical'],
  high: ['high'],
  medium: ['medium', 'moderate'],
  low: ['low'],
  policy: ['security policy', 'security.md'],
}

/** The words of a language, completed by the English terms that its policies use. */
export function withBorrowedTerms(words: Language['words']): Language['words'] {
  const merged = { ...words }
  for (const [concept, borrowed] of Object.entries(BORROWED) as [Concept, readonly string[]][]) {
    merged[concept] = [...(words[concept] ?? []), ...borrowed]
  }
  return merged
}
