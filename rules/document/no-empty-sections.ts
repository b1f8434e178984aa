import { defineRule } from '../../src/lint/rule.js'

export default defineRule({
  id: 'no-empty-sections',
  summary: 'Each heading has content.',
  why: 'An empty section promises an answer and gives none; often it was forgotten.',
  source: 'https://github.com/informatique-cdc/SCORE/issues/1',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    empty: 'Nothing stands under the heading "{heading}"; write the section or remove its heading.',
  },
  kinds: ['policy', 'pointer'],
  anyLanguage: true,
  yields: true,
  examples: [
    {
      policy: '# Security Policy\n\n## Reporting\n\nReport vulnerabilities to security@cairnbox.dev.',
      problems: [],
    },
    {
      policy:
        '# Security Policy\n\n## Reporting\n\nReport vulnerabilities to security@cairnbox.dev.\n\n## Acknowledgements\n',
      problems: ['empty'],
    },
    {
      policy:
        '# Security Policy\n\n## Supported Versions\n\n## Reporting\n\n### By e-mail\n\nReport vulnerabilities to security@cairnbox.dev.',
      problems: ['empty'],
    },
  ],

  check({ document }) {
    return document.sections
      .filter(({ empty, implied, level }) => empty && !implied && level > 0)
      .flatMap(({ heading }) =>
        heading
          ? [
              {
                message: 'empty' as const,
                place: heading.place,
                data: { heading: heading.sentences.map(({ text }) => text).join(' ') },
              },
            ]
          : [],
      )
  },
})
