import { defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'

/** Where reports are private, as a template names it whatever its language: the policy, its page, the form, an address, or GitLab's command. */
const PRIVATE_WAY = pattern(/security\.md|\/security\/(?:policy|advisories)|mailto:|[\w+-]@[\w-]+\.\w|\/confidential/i)

/** A form is YAML, whose texts are indented: as markdown they would be code. */
const INDENT = pattern(/^[ \t]+/gm)

const POLICY = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'

export default defineRule({
  id: 'no-public-template',
  summary: 'No issue template asks for vulnerabilities in public.',
  why: 'Who opens an issue sees the template, not the policy, and fills in a public report. A template that only tells where to report is accepted.',
  source: 'https://github.com/deskflow/deskflow/issues/10145',
  severity: { minimal: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    public:
      'The issue template "{name}" ({path}) asks for vulnerabilities in public; delete it, or link to the policy there.',
  },
  anyLanguage: true,
  examples: [
    {
      policy: POLICY,
      files: { '.github/ISSUE_TEMPLATE/bug.yml': 'name: Bug report\nbody: []\n' },
      problems: [],
    },
    {
      policy: POLICY,
      files: { '.github/ISSUE_TEMPLATE/security.md': '---\nname: Security issue\n---\nPlease read SECURITY.md.\n' },
      problems: [],
    },
    {
      policy: POLICY,
      files: { '.github/ISSUE_TEMPLATE/security.yml': 'name: Report a vulnerability\nbody: []\n' },
      problems: ['public'],
    },
    {
      policy: POLICY,
      files: {
        '.github/ISSUE_TEMPLATE/luecke.md':
          '---\nname: Sicherheitslücke melden\n---\nBitte beschreiben Sie die Lücke.\n',
      },
      problems: ['public'],
    },
    {
      policy: POLICY,
      files: {
        '.github/ISSUE_TEMPLATE/fehler.md': '---\nname: Fehler melden\n---\nBitte beschreiben Sie den Fehler.\n',
      },
      problems: [],
    },
    {
      policy: POLICY,
      files: {
        '.github/ISSUE_TEMPLATE/faille.yml':
          'name: Signaler une faille de sécurité\nbody:\n  - type: markdown\n    attributes:\n      value: |\n        Merci de ne pas signaler de vulnérabilité dans un ticket public.\n',
      },
      problems: [],
    },
  ],

  needs: () => ['issuePage'],
  check({ reading, surroundings: { repository }, namesVulnerability, readingOf }) {
    const isWarned = (text: string) =>
      PRIVATE_WAY.test(text) ||
      readingOf(text.replace(INDENT, ''))?.publicReports.some(({ value }) => value === 'discouraged') === true
    return (
      (repository?.issuePage?.templates ?? [])
        // Issues of GitLab can be confidential by their template.
        .filter(({ path }) => !path.startsWith('.gitlab/'))
        .filter(({ name, text }) => namesVulnerability(name, text) && !isWarned(text))
        .map(({ name, path }) => ({ message: 'public' as const, place: reading.title, data: { name, path } }))
    )
  },
})
