import { resolve } from 'node:path'
import { policyOf, read } from '../../index.js'
import type { RepositoryAddress } from '../../policy/forge.js'
import type { Repository } from '../../surroundings/repository/index.js'
import { MarksError, readRecord, rememberPolicy } from '../../writing.js'
import { declinedMarkup } from '../locate-policy.js'
import { boundaryOf, POLICY, readText } from '../read-text.js'
import { UsageError } from '../usage-error.js'
import type { Answers } from './answer.js'
import { answersOf } from './answers-of.js'
import type { InitOptions } from './options.js'
import type { Target } from './target.js'

/** The text that a new one is made from. */
export interface Base {
  /** Whether its generated parts alone are made anew, or all is written anew. */
  way: 'update' | 'from'
  /** As faults name it. */
  path: string
  text: string
  /** What it states, as answers. */
  answers: Answers
  /** Older versions of the text, the newest first. */
  earlier(): Promise<string[]>
}

/** Null where the policy is to be written from answers alone. Throws a usage error where the text cannot be read or was not generated. */
export async function baseOf(
  { from, update }: Pick<InitOptions, 'from' | 'update'>,
  target: Target,
  {
    repository,
    root,
    cwd,
    address,
  }: { repository: Repository; root: string; cwd: string; address: RepositoryAddress | null },
): Promise<Base | null> {
  if (!update && from === undefined) return null
  const flag = update ? '--update' : '--from'
  const path = typeof from === 'string' ? from : target.existing?.path
  if (path === undefined)
    throw new UsageError([`${flag}: there is no policy in this repository; name its file with --from FILE.`])
  const file = typeof from === 'string' ? resolve(cwd, from) : resolve(root, path)
  const content = readText(file, () => boundaryOf(file, root), POLICY)
  const fault = declinedMarkup(path) ?? ('fault' in content ? content.fault : null)
  if (fault !== null || 'fault' in content) throw new UsageError([`${flag} ${path}: ${fault}`])
  const { text } = content
  return {
    way: update ? 'update' : 'from',
    path,
    text,
    answers: await answersIn(text, path, update, address),
    earlier: () => (update ? earlierTexts(repository, path) : Promise.resolve([])),
  }
}

async function answersIn(
  text: string,
  path: string,
  update: boolean,
  address: RepositoryAddress | null,
): Promise<Answers> {
  try {
    const remembered = await rememberPolicy(text)
    if (remembered) return answersOf(remembered.policy, remembered.options, path, address)
  } catch (error) {
    if (!(error instanceof MarksError)) throw error
    if (update)
      throw new UsageError([`--update ${path}: ${error.message} Put the marks back, or use --from to write it anew.`])
  }
  if (update)
    throw new UsageError([
      `--update ${path}: this was not generated; use --from to carry over what it says into a new policy.`,
    ])
  return answersOf(policyOf(read(text).reading), readRecord(text), path, address)
}

/** Older versions of a file that are looked at. */
const VERSIONS = 20

async function earlierTexts({ git }: Repository, path: string): Promise<string[]> {
  const commits =
    (await git('log', '--format=%H', `--max-count=${VERSIONS}`, '--', path))?.split('\n').filter(Boolean) ?? []
  const texts = await Promise.all(commits.map((commit) => git('show', `${commit}:${path}`)))
  return texts.filter((text) => text !== null)
}
