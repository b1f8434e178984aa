import pLimit from 'p-limit'
import type { FetchedKey, MailFacts, NetworkFacts, NetworkQuestion, PageFacts } from '../facts.js'
import { systemResolve } from './addresses.js'
import { type GitHubAccess, gitHubAccess } from './github-access.js'
import { askMail } from './mail.js'
import { askKey, askPage } from './pages.js'
import { askPrivateReporting } from './private-reporting.js'
import { proxyIn } from './proxy.js'
import type { RequestOptions } from './request-options.js'

export interface NetworkOptions extends RequestOptions {
  /** Null for a host that is not known as a server of GitHub. */
  github: (host: string) => GitHubAccess | null
  /** Name servers with their ports; those of this machine where empty. */
  nameServers: readonly string[]
  /** Is told of each question when it is asked; what it gives is called when there is an answer, or none to be had. */
  onQuestion?: (question: NetworkQuestion) => () => void
}

/** Questions that are asked at the same time. */
const AT_ONCE = 8

/** Questions of one policy; a longer one is cut, since it would keep everybody waiting. */
const MOST = 200

/** The network as it is asked unless told otherwise. Throws where the proxy that the environment names is no address. */
export function defaultOptions(
  env: Readonly<Record<string, string | undefined>>,
  privateHosts: readonly string[],
): NetworkOptions {
  const proxy = proxyIn(env)
  return {
    ...(proxy && { proxy }),
    resolve: systemResolve,
    privateHosts: new Set(privateHosts.map((host) => host.toLowerCase())),
    timeout: 10_000,
    retries: 2,
    pause: 300,
    nameServers: [],
    github: gitHubAccess(env),
  }
}

/** Asks the network, each question once. */
export function openNetwork(options: NetworkOptions): (questions: readonly NetworkQuestion[]) => Promise<NetworkFacts> {
  const limit = pLimit(AT_ONCE)
  const answers = new Map<string, Promise<unknown>>()
  const answerTo = (question: NetworkQuestion): Promise<unknown> => {
    const key = `${question.about} ${question.target}`
    const known = answers.get(key) ?? limit(() => answered(question, options))
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

async function answered(question: NetworkQuestion, options: NetworkOptions): Promise<unknown> {
  const finish = options.onQuestion?.(question)
  const answer = await ask(question, options).catch(() => null)
  finish?.()
  return answer
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
