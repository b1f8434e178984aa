import { pattern } from '../../pattern.js'
import { type Answers, textsOf } from './answer.js'
import { KEY_NAMES } from './keys.js'

/** Words that every shell takes as they are. */
const PLAIN = pattern(/^[\w@%+:,./-]+$/)

/** The command that writes the policy of these answers without a question, as it can be given to a shell. */
export function commandLine(answers: Answers): string {
  const flags = KEY_NAMES.flatMap((key) => textsOf(answers, key).map((text) => `--${key} ${quoted(text)}`))
  return ['secpolicy init --no-input', ...flags].join(' ')
}

function quoted(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}
