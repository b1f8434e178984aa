import { defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'

/** Names of templates in English, as forges propose them. */
const FOR_VULNERABILITIES = pattern(
  /vulnerab|security[\s_-]*(?:issue|report|bug|flaw|problem)|^(?:\d+[\s_-]*)?security$|report[\s_-]*(?:a[\s_-]*)?security/i,
)

/** A template that sends people on to where reports are private. */
const PRIVATE_WAY = pattern(
  /security\.md|\/security\/(?:policy|advisories)|mailto:|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w|confidential/i,
)

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
  ],

  needs: () => ['issuePage'],
  check({ reading, surroundings: { repository } }) {
    return (
      (repository?.issuePage?.templates ?? [])
        // Issues of GitLab can be confidential by their template.
        .filter(({ path }) => !path.startsWith('.gitlab/'))
        .filter(({ name, text }) => FOR_VULNERABILITIES.test(name) && !PRIVATE_WAY.test(text))
        .map(({ name, path }) => ({ message: 'public' as const, place: reading.title, data: { name, path } }))
    )
  },
})
