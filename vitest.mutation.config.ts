import { defineConfig } from 'vitest/config'

/** The tests that ask about what is mutated, without those that run the whole tool or take long. */
export default defineConfig({
  test: {
    include: ['test/{document,languages,lint,policy,read}/**/*.test.ts', 'test/rules.test.ts'],
    globalSetup: ['scripts/precompile.mjs'],
  },
})
