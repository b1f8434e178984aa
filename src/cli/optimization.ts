import { setFlagsFromString } from 'node:v8'

/** So many policies are read before optimised code has saved more time than it takes to make. */
const MANY = 50

/**
 * Keeps V8 from making optimised code, which a run on one policy does not live to use: it takes a third of the time of the processor,
 * and a process does not end before what is being made is made. Patterns, however, are compiled when they are first used, since V8 would
 * otherwise compile each that is used again a second time: that takes a tenth longer.
 */
export function deferOptimization(): void {
  setFlagsFromString('--no-opt')
  setFlagsFromString('--no-regexp-tier-up')
}

/** Lets V8 make optimised code after all, where so many policies are to be read that it pays. */
export function optimizeFor(policies: number): void {
  if (policies > MANY) setFlagsFromString('--opt')
}
