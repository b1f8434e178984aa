import type { Commitment } from './commitments.js'
import type { TemplateName } from './templates.js'

/** Who answers for a product or supports a project under the Cyber Resilience Act of the European Union. */
export interface CyberResilience {
  role: 'manufacturer' | 'steward'
  name: string
  /** The end of the support period as it is to be written; null where it is not stated. */
  supportEnds: string | null
}

/** What is to be written beside the values of a policy. */
export interface Choices {
  template: TemplateName
  /** What the project commits itself to; in the text as the template words it. */
  commitments: readonly Commitment[]
  /** Who assigns CVE identifiers; null where it is not stated. */
  cveAuthority: string | null
  cyberResilience: CyberResilience | null
  /** The address of the document that says what the project defends against. */
  threatModel: string | null
}
