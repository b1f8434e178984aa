import { defineConfig } from 'vitest/config'

/** The tests that ask about what is mutated, without those that run the whole tool or take long; fewer where `SECPOLICY_TESTS` names them. */
const TESTS = ['test/{document,languages,lint,policy,read}/**/*.test.ts', 'test/rules.test.ts']

export default defineConfig({
  test: {
    include: process.env.SECPOLICY_TESTS?.split(' ') ?? TESTS,
    globalSetup: ['scripts/precompile.mjs'],
  },
})
