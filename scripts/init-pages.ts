import { parse } from 'yaml'
import { answersIn } from '../src/cli/init/answers-file.js'
import { draftOf } from '../src/cli/init/draft.js'
import { descriptionOf, flagOf, KEY_NAMES } from '../src/cli/init/keys.js'
import { timeText } from '../src/cli/init/values.js'
import { COMMITMENTS, type Commitment, TEMPLATE_NAMES, TEMPLATES, writePolicy } from '../src/writing.js'

/** The tables of the page on generating, by the name of their place there. */
export const generatedTables = { templates: templateTable(), answers: answerTable(), commitments: commitmentTable() }

function templateTable(): string {
  const rows = Object.entries(TEMPLATES).map(([name, { summary, figures }]) => {
    const times = figures.map((time) => `${time.stage} ${timeText(time)}`)
    return `| [\`${name}\`](examples/${name}.md) | ${summary} | ${times.join(', ')} |`
  })
  return table(['template', 'for', 'proposed times'], rows)
}

function answerTable(): string {
  const rows = KEY_NAMES.map((key) => {
    const { summary, example, many } = descriptionOf(key)
    return `| \`${flagOf(key)}\` | ${summary}${many ? '; repeatable' : ''} | \`${example}\` |`
  })
  return table(['flag', 'answers', 'example'], rows)
}

function commitmentTable(): string {
  const rows = Object.entries(COMMITMENTS).map(([id, { claim }]) => {
    const able = Object.entries(TEMPLATES).flatMap(([name, { proposes }]) =>
      proposes.includes(id as Commitment) ? [name] : [],
    )
    return `| \`${id}\` | ${claim} | ${able.length === Object.keys(TEMPLATES).length ? 'all' : able.join(', ')} |`
  })
  return table(['id', 'what is agreed to', 'templates'], rows)
}

function table(columns: readonly string[], rows: readonly string[]): string {
  return [`| ${columns.join(' | ')} |`, `| ${columns.map(() => '---').join(' | ')} |`, ...rows].join('\n')
}

/** What each template makes of the answers of the example. Throws where an answer is wrong. */
export async function examplePolicies(answersFile: string): Promise<{ template: string; text: string }[]> {
  const answers = await answersIn(parse(answersFile), 'docs/examples/answers.yaml')
  return Promise.all(
    TEMPLATE_NAMES.map(async (template) => {
      const { policy, options, faults } = draftOf({ ...answers, template: { texts: [template], source: '' } }, null)
      if (faults.length > 0) throw new Error(faults.map(({ source, words }) => `${source}: ${words}`).join('\n'))
      return { template, text: await writePolicy(policy, options) }
    }),
  )
}
