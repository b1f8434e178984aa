import { defineRule } from '../../src/lint/rule.js'

export default defineRule({
  id: 'understood-language',
  summary: 'The document is in a language that this linter reads.',
  why: 'In another language nothing can be told about what the policy says or lacks; only what stands there regardless of words is judged.',
  source: 'https://www.rfc-editor.org/rfc/rfc9116#section-2.5.8',
  severity: { minimal: 'warning', recommended: 'warning', strict: 'warning' },
  options: {},
  optionSummaries: {},
  messages: {
    foreign:
      'The language of this document ("{tag}") is not understood, so most rules are silent; add an English version, or switch this rule off.',
  },
  kinds: ['policy', 'template', 'pointer', 'unrelated'],
  anyLanguage: true,
  examples: [
    { policy: '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.', problems: [] },
    {
      policy:
        '# Tietoturva\n\nIlmoita haavoittuvuudesta yksityisesti osoitteeseen security@cairnbox.dev, jos se ei ole vielä julkinen. Vastaamme kolmen päivän kuluessa, mutta korjaus voi kestää, ja se on joskus työläs',
      problems: ['foreign'],
    },
  ],

  check({ reading: { language, title } }) {
    return language.understood ? [] : [{ message: 'foreign', place: title, data: { tag: language.tag } }]
  },
})
