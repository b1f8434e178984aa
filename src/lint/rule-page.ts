import type { Example, PresetName, Rule } from './rule.js'
import { PRESETS } from './settings.js'

/** The page of a rule in markdown: `docs/rules/<id>.md`, and what `explain` prints. */
export function rulePage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    rule.summary,
    `## Why\n\n${rule.why}\n\nSource: <${rule.source}>`,
    `## Severity\n\n${severities(rule)}`,
    options(rule),
    `## Messages\n\n${messages(rule)}`,
    examples(
      'Not accepted',
      rule.examples.filter(({ problems }) => problems.length > 0),
      languageOf(rule),
    ),
    examples(
      'Accepted',
      rule.examples.filter(({ problems }) => problems.length === 0),
      languageOf(rule),
    ),
    controls(rule),
    `## Settings\n\n${settings(rule)}`,
    suppressing(rule),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function severities({ severity }: Rule): string {
  const cells = (values: readonly string[]) => `| ${values.join(' | ')} |`
  const presets: readonly PresetName[] = PRESETS
  return [cells(presets), cells(presets.map(() => '---')), cells(presets.map((preset) => severity[preset]))].join('\n')
}

function options(rule: Rule): string {
  const rows = Object.entries(rule.options).map(
    ([name, value]) => `| \`${name}\` | \`${value}\` | ${rule.optionSummaries[name]} |`,
  )
  return rows.length > 0 ? `## Options\n\n| option | default | meaning |\n| --- | --- | --- |\n${rows.join('\n')}` : ''
}

function messages(rule: Rule): string {
  return Object.entries(rule.messages)
    .map(([id, text]) => `- \`${id}\`: ${text}`)
    .join('\n')
}

function examples(title: string, list: readonly Example[], language: string): string {
  return list.length > 0 ? `## ${title}\n\n${list.map((one) => example(one, language)).join('\n\n')}` : ''
}

/** The language of the fenced blocks in which examples stand. */
function languageOf({ kinds = ['policy'] }: Rule): string {
  if (kinds.includes('security-txt')) return 'text'
  return kinds.includes('security-insights') ? 'yaml' : 'markdown'
}

function example({ policy, problems, fixed, now, ...around }: Example, language: string): string {
  const circumstances = [...(now ? [`on ${now}`] : []), ...surroundings(around)].join(', ')
  const found = problems.map((id) => `\`${id}\``).join(', ')
  const outcome = found ? `Gives ${found}` : circumstances ? 'Accepted' : ''
  const caption = [outcome, circumstances].filter((part) => part !== '').join(' ')
  const parts = [
    fenced(policy, language),
    ...(caption ? [`${caption}.`] : []),
    ...(fixed ? ['Fixed:', fenced(fixed, language)] : []),
  ]
  return parts.join('\n\n')
}

function surroundings({ files, untracked, path, tags, remote, organizationPolicy }: Partial<Example>): string[] {
  const names = (list: readonly string[]) => list.map((name) => `\`${name}\``).join(', ')
  const repository = [
    ...(files ? [`holds ${names(Object.keys(files))}`] : []),
    ...(untracked ? [`does not track ${names(untracked)}`] : []),
    ...(tags ? [`has the tags ${names(tags)}`] : []),
    ...(remote ? [`was cloned from <${remote}>`] : []),
  ]
  return [
    ...(path ? [`as \`${path}\``] : []),
    ...(repository.length > 0 ? [`in a repository that ${repository.join(' and ')}`] : []),
    ...(organizationPolicy ? ['beside a policy of the organisation'] : []),
  ]
}

function fenced(text: string, language: string): string {
  return `\`\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\``
}

function controls(rule: Rule): string {
  const ids = (rule.controls ?? []).map((id) => `\`${id}\``)
  return ids.length > 0 ? `## Controls\n\nEvidence for ${ids.join(', ')}.` : ''
}

function settings({ id, severity, options }: Rule): string {
  const level = severity.recommended === 'off' ? 'warning' : severity.recommended
  const setting = Object.keys(options).length > 0 ? [level, options] : level
  const json = JSON.stringify({ rules: { [id]: setting } })
  return `\`\`\`json\n${json}\n\`\`\`\n\n\`"off"\` switches the rule off.`
}

function suppressing(rule: Rule): string {
  const { id, afterSuppressing } = rule
  if (afterSuppressing) return ''
  const language = languageOf(rule)
  const comment = (text: string) => (language === 'markdown' ? `<!-- ${text} -->` : `# ${text}`)
  return [
    '## Suppressing',
    `For the next line of the document, with the reason after the hyphens:`,
    `\`\`\`${language}\n${comment(`secpolicy-disable-next-line ${id} -- reason`)}\n\`\`\``,
    'From here on, to the end of the document or until the rule is enabled again:',
    `\`\`\`${language}\n${comment(`secpolicy-disable ${id} -- reason`)}\n${comment(`secpolicy-enable ${id}`)}\n\`\`\``,
  ].join('\n\n')
}
