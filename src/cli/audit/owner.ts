import pMap from 'p-map'
import { type AuditRow, brokenRow } from '../../audit/audit-row.js'
import type { HostedRepository } from '../../audit/github/index.js'
import { gitHubPlace } from '../../audit/github/place.js'
import { project } from '../../project.generated.js'
import { tellErrors } from '../log-text.js'
import { progressOn } from '../progress.js'
import { settingsFor } from '../settings.js'
import { askNetwork } from '../surroundings.js'
import type { Terminal } from '../terminal.js'
import { UsageError } from '../usage-error.js'
import { type HostedAudit, inheritedPolicy, judgeHosted } from './hosted.js'
import { type AuditCommandOptions, withoutProgress } from './options.js'
import { type AuditState, openState } from './state.js'

/** Repositories that are asked for at the same time; the client itself makes no more than ten requests at once. */
const AT_ONCE = 5

/** The rows of all repositories of an owner on GitHub; null where GitHub does not tell which there are, which is told then. */
export async function judgeOwner(
  owner: string,
  options: AuditCommandOptions,
  terminal: Terminal,
): Promise<{ rows: AuditRow[]; state: AuditState } | null> {
  const place = gitHubPlace(options.githubUrl, terminal.env)
  if (place === null) throw new UsageError([`--github-url "${options.githubUrl}": write an address with https://.`])
  const [applied] = await settingsFor([{ path: '', file: null, repository: null }], options, terminal)
  const settings = applied?.settings ?? {}
  const made = JSON.stringify([project.version, place.api, owner, settings, options.online ?? false])
  const state = openState(options.resume, made, terminal)

  const { openGitHub, faultOf } = await import('../../audit/github/index.js')
  const say = (words: string) => terminal.stderr.write(`${words}\n`)
  let wait: (seconds: number) => void = (seconds) => say(waiting(seconds))
  const onWait = (seconds: number) => wait(seconds)
  const github = await openGitHub({ ...place, env: terminal.env, onWait }).catch((error: Error) => {
    throw new UsageError([error.message])
  })
  if (place.token === null) say('Without a token GitHub answers few questions an hour; set GITHUB_TOKEN for more.')
  try {
    const found = (await github.repositories(owner)).filter((repository) => isWanted(repository, options))
    if (found.length === 0)
      throw new UsageError([`"${owner}" has no repositories that are to be judged; --archived and --forks add some.`])
    const audit: HostedAudit = {
      github,
      settings,
      inherited: await inheritedPolicy(owner, github),
      ask: await askNetwork(options, withoutProgress(terminal)),
    }
    const progress = progressOn(terminal, found.length)
    if (terminal.stderr.isTTY) wait = (seconds) => progress.begin(waiting(seconds))
    const rows = await pMap(
      found,
      async (repository) => {
        const name = `${repository.owner}/${repository.name}`
        progress.begin(name)
        const row =
          state.rows.get(name) ?? (await judged(repository, audit, state, (error) => faultOf(error, place.api)))
        progress.finish()
        return row
      },
      { concurrency: AT_ONCE },
    )
    progress.clear()
    tellErrors(await state.save(), terminal)
    return { rows, state }
  } catch (error) {
    if (error instanceof UsageError) throw error
    const { status } = error as { status?: unknown }
    if (status === 404)
      throw new UsageError([`No organisation or user "${owner}" is known at ${place.api}; check its spelling.`])
    if (typeof status !== 'number') throw error
    tellErrors([faultOf(error, place.api)], terminal)
    return null
  }
}

/** What GitHub does not answer is told in the row, and asked again when the audit goes on. */
async function judged(
  repository: HostedRepository,
  audit: HostedAudit,
  state: AuditState,
  faultOf: (error: unknown) => string,
): Promise<AuditRow> {
  try {
    const row = await judgeHosted(repository, audit)
    await state.keep(row)
    return row
  } catch (error) {
    return brokenRow(`${repository.owner}/${repository.name}`, faultOf(error))
  }
}

function isWanted(
  { archived: isArchived, fork: isFork }: HostedRepository,
  { archived, forks }: AuditCommandOptions,
): boolean {
  return (archived === true || !isArchived) && (forks === true || !isFork)
}

function waiting(seconds: number): string {
  return `GitHub wants us to wait ${Math.ceil(seconds)} seconds.`
}
