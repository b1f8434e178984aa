import { parseDocument } from '../../src/document/parse.js'
import { type Judgement, judge } from '../../src/lint/engine.js'
import type { Material } from '../../src/lint/material.js'
import { defineRule, type Problem, type Rule } from '../../src/lint/rule.js'
import { resolveSettings, type Settings } from '../../src/lint/settings.js'
import { emptyReading } from '../../src/policy/empty-reading.js'
import type { Reading, SectionSubject } from '../../src/policy/reading.js'

/** What the engine is given for a text whose only statements are its headings, each a subject by its own name. */
export function materialOf(text: string, reading: Partial<Reading> = {}): Material {
  const document = parseDocument(text, () => ({ tag: 'en', abbreviations: new Set() }))
  const headings = document.blocks.filter(({ kind }) => kind === 'heading')
  return {
    document,
    surroundings: {},
    anchorsOf: () => null,
    readingOf: () => null,
    namesVulnerability: () => false,
    now: new Date('2026-11-20'),
    reading: {
      ...emptyReading(headings[0]?.place ?? document.placeOf(0, text.length)),
      sections: headings.map(({ place, sentences }) => {
        const heading = sentences[0]?.text ?? ''
        return { value: heading.toLowerCase() as SectionSubject, place, text: heading, confidence: 'high' }
      }),
      ...reading,
    },
  }
}

/** A rule with the one message `wrong`. */
export function ruleOf(
  id: string,
  check: (material: Pick<Material, 'document' | 'reading'>) => Partial<Problem>[],
  more: Partial<Rule> = {},
): Rule {
  const rule = defineRule({
    id,
    summary: 'Something is as it should be.',
    why: 'Something else would be wrong.',
    source: 'https://www.rfc-editor.org/rfc/rfc9116',
    severity: { minimal: 'error', recommended: 'error', strict: 'error' },
    options: {},
    optionSummaries: {},
    messages: { wrong: 'It is wrong here ({what}); correct it.' },
    examples: [],
    check: (context) => check(context).map((problem) => ({ ...problem, message: 'wrong' })),
  })
  return { ...rule, ...more }
}

/** Judges with the recommended preset where the settings name none. */
export function judgeWith(rules: readonly Rule[], material: Material, settings: Settings = {}): Promise<Judgement> {
  const resolved = resolveSettings(settings, 'SECURITY.md', rules)
  return judge(material, rules, resolved, (id) => `https://docs.invalid/${id}`)
}
