import { nearest } from '../../lint/nearest.js'
import { COMMITMENTS, type Commitment, TEMPLATES, type TemplateName } from '../../writing.js'
import { NotationError } from './values.js'

/** Stands for all commitments that the template proposes. */
const ALL = 'all'

/** Reads the ids of commitments that a template can express. */
export function commitmentsIn(names: readonly string[], template: TemplateName): Commitment[] {
  const { proposes } = TEMPLATES[template]
  if (names.includes(ALL)) return [...proposes]
  return names.map((name) => {
    const known = proposes.find((commitment) => commitment === name)
    if (known) return known
    throw new NotationError(unknownCommitment(name, template))
  })
}

function unknownCommitment(name: string, template: TemplateName): string {
  const { proposes } = TEMPLATES[template]
  const near = Object.hasOwn(COMMITMENTS, name) ? name : nearest(name, Object.keys(COMMITMENTS))
  const able = Object.entries(TEMPLATES).flatMap(([other, one]) =>
    one.proposes.some((id) => id === near) ? [other] : [],
  )
  if (near === null)
    return `there is no commitment "${name}"; the template "${template}" can say ${proposes.join(', ')}.`
  if (able.includes(template)) return `there is no commitment "${name}"; did you mean "${near}"?`
  return `the template "${template}" cannot say "${near}", but "${able.join('" and "')}" can; it can say ${proposes.join(', ')}.`
}
