import { parseArgs } from 'node:util'
import { facts, read } from '../../src/index.js'
import { primaryTag } from './fields.js'
import { LabelError, labelledDocuments } from './labels.js'
import { type Answer, score, scoreByLanguage } from './score.js'
import { disagreementList, fieldTable, languageTable } from './table.js'

/** The set that is scored where no folder is named. */
const OWN_SET = 'bench/accuracy'

const USAGE = `npm run bench:accuracy -- [FOLDER] [--language TAG] [--misses] [--json]

Reads docs/*.md of a folder (default: ${OWN_SET}) and scores what was read against labels/*.json.

  --language TAG  only documents labelled with this language; "other" is everything but English
  --misses        list what label and reader disagree on
  --json          print the scores as JSON`

try {
  main()
} catch (error) {
  if (!(error instanceof LabelError) && !isUsageError(error)) throw error
  console.error(`${error.message}\n\n${USAGE}`)
  process.exitCode = 2
}

/** Scores the folder that the arguments name and prints tables, or JSON. */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      language: { type: 'string' },
      misses: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(USAGE)
    return
  }

  const answers = answersOf(positionals[0] ?? OWN_SET).filter(isIn(values.language))
  if (answers.length === 0) throw new LabelError(`No document is labelled with the language "${values.language}".`)
  const total = score(answers)
  const languages = scoreByLanguage(answers)
  if (values.json) {
    console.log(JSON.stringify({ ...total, languages }))
    return
  }

  const tables = [fieldTable(total), languageTable(languages)]
  console.log((values.misses ? [disagreementList(total.fields), ...tables] : tables).join('\n\n'))
}

function answersOf(folder: string): Answer[] {
  return labelledDocuments(folder).map(({ name, text, label }) => ({ name, label, found: facts(read(text).reading) }))
}

function isIn(language: string | undefined): (answer: Answer) => boolean {
  return ({ label }) => {
    const tag = primaryTag(label.language)
    return language === undefined || (language === 'other' ? tag !== 'en' : tag === primaryTag(language))
  }
}

function isUsageError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}
