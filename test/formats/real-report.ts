import { lint, type Report, rules } from '../../src/index.js'
import { crashedReport, hostileReport, unreadReport } from './sample-report.js'

/** A report on the examples of all rules, with a file that could not be read, a rule that crashed and hostile texts beside them. */
export async function realReport(): Promise<Report> {
  const settings = {
    preset: 'strict' as const,
    rules: Object.fromEntries(rules.map(({ id }) => [id, 'warning' as const])),
  }
  const examples = rules.flatMap(({ id, examples: all }) => all.map(({ policy }, index) => ({ id, index, policy })))
  const files = await Promise.all(
    examples.map(async ({ id, index, policy }) => ({
      ...(await lint(policy, { settings: index % 2 === 0 ? settings : {} })),
      path: `${id}/${index}.md`,
    })),
  )
  const special = [...unreadReport().files, ...crashedReport('# Security').files, ...hostileReport().files]
  return { files: [...files, ...special] }
}
