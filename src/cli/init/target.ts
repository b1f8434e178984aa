import { basename, dirname, join, relative, resolve } from 'node:path'
import { pattern } from '../../pattern.js'
import type { PolicyFile } from '../../surroundings/facts.js'
import { POLICY_FOLDERS } from '../locate-policy.js'
import { statsOf } from '../read-text.js'
import { slashed } from '../repository.js'
import { UsageError } from '../usage-error.js'

const MARKDOWN_FILE = pattern(/\.(?:md|markdown)$/i)
const POLICY_FILE = pattern(/^security\.\w+$/i)

/** Where a policy is written, when nothing else is said: at the root every forge finds it, and everybody who looks at the files. */
const USUAL = 'SECURITY.md'

/** The file that is to be written, and what stands in its way. */
export interface Target {
  /** Absolute. */
  file: string
  /** From the working directory. */
  path: string
  /** From the root of the repository. */
  place: string
  /** The policy that forges show now, from the root; null where there is none. */
  existing: PolicyFile | null
}

/** Throws a usage error where the named file cannot be made. */
export function targetOf(
  { root, cwd, output }: { root: string; cwd: string; output: string | undefined },
  policies: readonly PolicyFile[],
): Target {
  const [first = null] = policies
  const replaced = policies.find(({ markup }) => markup === 'markdown')
  const file = output === undefined ? join(root, replaced?.path ?? USUAL) : resolve(cwd, output)
  if (output !== undefined) check(output, file)
  const place = slashed(relative(root, file))
  return {
    file,
    path: slashed(relative(cwd, file)),
    place,
    existing: policies.find(({ path }) => path === place) ?? first,
  }
}

function check(output: string, file: string): void {
  const folder = dirname(file)
  if (statsOf(folder)?.isDirectory() !== true)
    throw new UsageError([`--output ${output}: the folder ${folder} does not exist; make it first.`])
  if (statsOf(file)?.isDirectory())
    throw new UsageError([`--output ${output}: this is a folder; name a file in it, such as ${join(output, USUAL)}.`])
  if (!MARKDOWN_FILE.test(basename(file)))
    throw new UsageError([`--output ${output}: the policy is markdown; give the file a name such as ${USUAL}.`])
}

/** Whether a forge takes the file at this path, from the root, for the policy of the repository. */
export function isShownByForges(place: string): boolean {
  const folder = place.includes('/') ? place.slice(0, place.lastIndexOf('/')) : '.'
  return POLICY_FOLDERS.includes(folder) && POLICY_FILE.test(basename(place))
}
