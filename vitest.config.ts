import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/end-to-end/**'],
          globalSetup: ['scripts/precompile.mjs'],
        },
      },
      {
        test: {
          name: 'end-to-end',
          include: ['test/end-to-end/**/*.test.ts'],
          globalSetup: ['test/end-to-end/install.ts'],
          testTimeout: 60_000,
          // Clones and installed packages take long to remove.
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
