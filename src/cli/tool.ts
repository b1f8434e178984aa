import type { Tool } from '../formats/format.js'
import { DEFAULT_PRESET, docsUrl, rulePage, rules } from '../index.js'
import { project } from '../project.generated.js'

/** This linter, as reports name it. */
export function tool(): Tool {
  return {
    name: project.name,
    version: project.version,
    url: project.repository,
    rules: rules.map((rule) => ({
      id: rule.id,
      summary: rule.summary,
      why: rule.why,
      get page() {
        return rulePage(rule)
      },
      url: docsUrl(rule.id),
      controls: rule.controls ?? [],
      severity: rule.severity[DEFAULT_PRESET],
    })),
  }
}
