import pLimit from 'p-limit'
import type { FetchedKey, MailFacts, NetworkFacts, NetworkQuestion, PageFacts } from '../facts.js'
import { systemResolve } from './addresses.js'
import { askMail } from './mail.js'
import { askKey, askPage } from './pages.js'
import { askPrivateReporting, type GitHubAccess } from './private-reporting.js'
import type { RequestOptions } from './request.js'

export interface NetworkOptions extends RequestOptions {
  github: GitHubAccess
  /** Name servers with their ports; those of this machine where empty. */
  nameServers: readonly string[]
}

/** Questions that are asked at the same time. */
const AT_ONCE = 8

/** Questions of one policy; a longer one is cut, since it would keep everybody waiting. */
const MOST = 200

/** The network as it is asked unless told otherwise. */
export function defaultOptions(
  env: Readonly<Record<string, string | undefined>>,
  privateHosts: readonly string[],
): NetworkOptions {
  return {
    resolve: systemResolve,
    privateHosts: new Set(privateHosts.map((host) => host.toLowerCase())),
    timeout: 10_000,
    retries: 2,
    pause: 300,
    nameServers: [],
    github: { api: 'https://api.github.com', token: env.GITHUB_TOKEN || env.GH_TOKEN || null },
  }
}

/** Asks the network, each question once. */
export function openNetwork(options: NetworkOptions): (questions: readonly NetworkQuestion[]) => Promise<NetworkFacts> {
  const limit = pLimit(AT_ONCE)
  const answers = new Map<string, Promise<unknown>>()
  const answerTo = (question: NetworkQuestion): Promise<unknown> => {
    const key = `${question.about} ${question.target}`
    const known = answers.get(key) ?? limit(() => ask(question, options).catch(() => null))
    answers.set(key, known)
    return known
  }
  return async (questions) => {
    const asked = await Promise.all(
      questions.slice(0, MOST).map(async (question) => ({ ...question, answer: await answerTo(question) })),
    )
    const about = <Value>(subject: NetworkQuestion['about']) =>
      new Map(
        asked.flatMap(({ about, target, answer }) =>
          about === subject && answer !== null ? [[target, answer as Value]] : [],
        ),
      )
    return {
      privateReporting: about<boolean>('private-reporting'),
      mail: about<MailFacts>('mail'),
      pages: about<PageFacts>('page'),
      keys: about<FetchedKey>('key'),
    }
  }
}

function ask({ about, target }: NetworkQuestion, options: NetworkOptions): Promise<unknown> {
  switch (about) {
    case 'private-reporting':
      return askPrivateReporting(target, options.github, options)
    case 'mail':
      return askMail(target, options.nameServers, options.timeout)
    case 'page':
      return askPage(target, options)
    case 'key':
      return askKey(target, options)
  }
}
