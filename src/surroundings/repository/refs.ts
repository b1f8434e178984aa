import type { Repository } from './repository.js'

/** A name that git gives to a commit, and the name that it only stands for. */
interface Ref {
  name: string
  /** Null where it stands for itself. */
  target: string | null
}

/** Tags, branches and the heads of remotes, by one run of git for all who ask. */
export async function refsOf({ git }: Repository): Promise<Ref[] | null> {
  const answer = await git('for-each-ref', '--format=%(refname) %(symref)', 'refs/tags', 'refs/heads', 'refs/remotes')
  if (answer === null) return null
  return answer.split('\n').flatMap((line) => {
    const [name = '', target = ''] = line.split(' ')
    return name === '' ? [] : [{ name, target: target || null }]
  })
}
