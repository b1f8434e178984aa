import type { Reading } from '../policy/reading.js'
import type { NetworkFacts, RepositoryFact, RepositoryFacts } from '../surroundings/facts.js'
import type { Material } from './material.js'
import type { Context, DomainFacts, KeyFacts, Rule } from './rule.js'

/** Learns what rules need but cannot find out at once. Each library loads only where its subject stands in the document. */
export async function prepare(
  material: Material,
  rules: readonly Rule[],
): Promise<Pick<Context, 'domains' | 'keys' | 'surroundings' | 'anchorsIn'>> {
  const { reading, surroundings, anchorsOf } = material
  const [domains, keys, repository] = await Promise.all([
    domainFacts(reading),
    keyFacts(reading),
    repositoryFacts(material, rules),
  ])
  const around = { ...surroundings, repository }
  const network = await networkFacts({ ...material, surroundings: around }, rules)
  const anchorsIn = (path: string) => {
    const text = surroundings.read?.(path) ?? null
    return text === null ? null : anchorsOf(text)
  }
  return { domains, keys, surroundings: { ...around, ...(network && { network }) }, anchorsIn }
}

/** What is known of the repository, with what the rules ask for beside it, until they ask for nothing more. */
async function repositoryFacts(material: Material, rules: readonly Rule[]): Promise<Partial<RepositoryFacts>> {
  const { repository = {}, gather } = material.surroundings
  if (!gather) return repository

  const asked = new Set<RepositoryFact>()
  let known = repository
  for (;;) {
    const missing = missingFacts(material, rules, known).filter((fact) => !asked.has(fact))
    if (missing.length === 0) return known
    for (const fact of missing) asked.add(fact)
    known = { ...known, ...(await gather(missing)) }
  }
}

function missingFacts(material: Material, rules: readonly Rule[], known: Partial<RepositoryFacts>): RepositoryFact[] {
  const needed = new Set(rules.flatMap((rule) => rule.needs?.(material, known) ?? []))
  return [...needed].filter((fact) => known[fact] === undefined)
}

/** Asked once, for all rules together. */
async function networkFacts(material: Material, rules: readonly Rule[]): Promise<NetworkFacts | undefined> {
  const { network, ask } = material.surroundings
  if (!ask) return network
  const questions = rules.flatMap((rule) => rule.asks?.(material) ?? [])
  return questions.length > 0 ? ask(questions) : network
}

async function domainFacts({ channels }: Reading): Promise<ReadonlyMap<string, DomainFacts>> {
  const hosts = channels.flatMap(({ value }) => (value.kind === 'email' && value.target ? [hostOf(value.target)] : []))
  if (hosts.length === 0) return new Map()

  const { parse } = await import('tldts')
  return new Map(
    hosts.map((host) => {
      const { isIcann, domain } = parse(host)
      return [host, { publicSuffix: isIcann === true, registrable: domain }]
    }),
  )
}

function hostOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase()
}

async function keyFacts({ keys }: Reading): Promise<KeyFacts[]> {
  if (keys.length === 0) return []

  const { readKey } = await import('openpgp')
  return Promise.all(
    keys.map(async ({ value, place }) => {
      try {
        const key = await readKey({ armoredKey: value })
        const expires = await key.getExpirationTime()
        return {
          place,
          key: {
            fingerprint: key.getFingerprint().toUpperCase(),
            userIds: key.getUserIDs(),
            expires: expires instanceof Date ? expires : null,
          },
          fault: null,
        }
      } catch (error) {
        return { place, key: null, fault: error instanceof Error ? error.message : String(error) }
      }
    }),
  )
}
