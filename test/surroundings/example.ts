import type { Example } from '../../src/lint/rule.js'
import type { Surroundings } from '../../src/surroundings/facts.js'
import { GATHERERS } from '../../src/surroundings/repository/gather.js'
import { openRepository } from '../../src/surroundings/repository/repository.js'
import { gatherFor } from '../../src/surroundings/repository/scope.js'

/** The surroundings that an example of a rule describes: what is gathered of them is gathered as from a real repository. */
export function surroundingsFor({
  policy,
  files,
  path = 'SECURITY.md',
  tags,
  remote,
  organizationPolicy,
  organizationPolicyWasThis: wasThis = false,
  untracked = [],
  network,
}: Example): Surroundings {
  const known = network && {
    network: {
      privateReporting: new Map(Object.entries(network.privateReporting ?? {})),
      mail: new Map(Object.entries(network.mail ?? {})),
      pages: new Map(Object.entries(network.pages ?? {})),
      keys: new Map(Object.entries(network.keys ?? {})),
    },
  }
  const organization =
    organizationPolicy === undefined
      ? {}
      : { organizationPolicy: { path: '../.github/SECURITY.md', text: organizationPolicy, wasThis } }
  if (!files && !tags && !remote) return { ...known, ...organization }

  const all: Record<string, string> = { [path]: policy, ...files }
  const tracked = Object.keys(all).filter((file) => !untracked.includes(file))
  const read = (file: string) => all[file] ?? null
  const repository = openRepository('/', GATHERERS, {
    git: async (command) => ANSWERS[command ?? '']?.(tracked, tags ?? [], remote) ?? null,
    read,
    target: (file) => file,
    names: (folder) =>
      Object.keys(all)
        .flatMap((file) => nameIn(folder, file))
        .sort(),
  })
  return {
    ...known,
    ...organization,
    path,
    read,
    exists: (other) => Object.keys(all).some((file) => file === other || file.startsWith(`${other}/`)),
    gather: (facts) => gatherFor(path, repository, facts),
  }
}

/** What git would say. */
const ANSWERS: Record<string, (files: readonly string[], tags: readonly string[], remote?: string) => string> = {
  'ls-files': (files) => files.join('\0'),
  'for-each-ref': (_, tags) => tags.map((tag) => `refs/tags/${tag} `).join('\n'),
  remote: (_, _tags, remote) => (remote ? `origin\t${remote} (fetch)\n` : ''),
  'rev-parse': () => 'false\n',
}

function nameIn(folder: string, file: string): string[] {
  const parent = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
  return parent === folder ? [file.slice(file.lastIndexOf('/') + 1)] : []
}
