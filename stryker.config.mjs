/** Mutation testing: `npm run mutation -- --mutate 'src/policy/**'`. Each change of the code that no test notices is a survivor. */
export default {
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts', related: false },
  plugins: ['@stryker-mutator/vitest-runner'],
  mutate: ['src/{lint,policy,read}/**/*.ts'],
  coverageAnalysis: 'perTest',
  // Each needs all tests: what runs when a module is loaded is mostly patterns, and those have their own check.
  ignoreStatic: true,
  concurrency: 2,
  // No file of the sandbox is to be rewritten, which would need an older compiler.
  tsconfigFile: 'none.json',
  tempDirName: 'node_modules/.cache/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'node_modules/.cache/mutation.json' },
  ignorePatterns: ['dist', 'bench'],
}
