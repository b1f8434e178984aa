import { setFlagsFromString } from 'node:v8'

const AFTER_CALLS = ['--invocation-count-for-turbofan=50000', '--invocation-count-for-maglev=4000']

/**
 * How often a function has to run before V8 makes optimised code of it, for each major version of V8: with Node 20 in bytes of bytecode, later in
 * calls. What V8 does by itself is for programs of which a small part runs often. The time of reading is spread over hundreds of functions: to
 * optimise them all takes a third of a run on one policy, which does not live to use it, and half of the work on a stream of thousands.
 */
const RARE_OPTIMIZATION: Readonly<Record<string, readonly string[]>> = {
  11: ['--interrupt-budget=3000000'],
  12: AFTER_CALLS,
  13: AFTER_CALLS,
  14: AFTER_CALLS,
}

/**
 * Keeps V8 from making optimised code of all but what runs often. Patterns, however, are compiled when they are first used, since V8 would
 * otherwise compile each that is used again a second time: that takes a tenth longer.
 */
export function optimizeRarely(): void {
  const [version = ''] = process.versions.v8.split('.')
  // V8 complains of flags that it does not know.
  for (const flag of RARE_OPTIMIZATION[version] ?? []) setFlagsFromString(flag)
  setFlagsFromString('--no-regexp-tier-up')
}
