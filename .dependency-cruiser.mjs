/** Modules of ours that a part may import beside itself; what is not named here is forbidden. */
const ALLOWED = {
  policy: [],
  document: ['policy'],
  languages: ['document', 'policy'],
  surroundings: ['policy', 'project.generated'],
  companions: ['document', 'policy'],
  read: ['document', 'languages', 'policy'],
  lint: ['companions/companion', 'document', 'policy', 'surroundings/facts'],
  standards: ['policy'],
  formats: ['lint/(fingerprint|report)', 'standards'],
  audit: ['lint/report', 'policy', 'project.generated', 'surroundings/network'],
  write: ['policy'],
  cli: [
    'index',
    'audit',
    'writing',
    'project.generated',
    'formats',
    'lint/(baseline|nearest|report|settings)',
    'surroundings',
    'policy',
  ],
}

/** What every part may import: the builder of regular expressions. */
const COMMON = 'pattern'

/** Parts that run in Node alone; all others also run in a browser. */
const NODE_PARTS = '^src/(cli|audit|surroundings/(repository|network))(/|\\.ts$)'

const directions = Object.entries(ALLOWED).map(([part, others]) => ({
  name: `${part}-imports`,
  comment: `src/${part} imports only ${[part, ...others].join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${part}/` },
  to: { path: '^(src|rules|templates)/', pathNot: `^src/(${[part, COMMON, ...others].join('|')})(/|\\.ts$)` },
}))

export default {
  forbidden: [
    ...directions,
    {
      name: 'rules-imports',
      comment: 'Rules see statements, not how they were read, and not the engine.',
      severity: 'error',
      from: { path: '^rules/' },
      to: {
        path: '^src/',
        pathNot:
          '^src/(pattern\\.ts$|lint/rule\\.ts$|policy/|companions/|document/document\\.ts$|surroundings/[a-z-]+\\.ts$)',
      },
    },
    {
      name: 'pattern-imports',
      comment: 'What every part imports imports nothing.',
      severity: 'error',
      from: { path: '^src/pattern\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'cli-is-the-end',
      comment: 'Nothing imports the command line.',
      severity: 'error',
      from: { pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'browser',
      comment: 'Only these parts may touch Node.',
      severity: 'error',
      from: { path: '^(src|rules)/', pathNot: NODE_PARTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'document-knows-remark',
      comment:
        'What is read is parsed in one place; the generator has the serializer; the plugin for remark only takes types.',
      severity: 'error',
      from: { path: '^(src|rules)/', pathNot: '^src/(document/|write/|remark\\.ts$)' },
      to: { path: 'node_modules/(unified|remark-|mdast-|micromark)' },
    },
    {
      name: 'document-knows-html',
      comment: 'HTML is read with the markdown around it; manifests in XML are data.',
      severity: 'error',
      from: { path: '^(src|rules)/', pathNot: '^src/(document|surroundings/repository/manifests)/' },
      to: { path: 'node_modules/htmlparser2' },
    },
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'declared',
      comment:
        'What is shipped imports what package.json declares as a dependency; types of the command are gone when it is built, and what is listed is put whole into a bundle that few runs need, so that nobody has to install it.',
      severity: 'error',
      from: { path: '^(src|rules)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg'],
        dependencyTypesNot: ['type-only'],
        pathNot: 'node_modules/(@types/(sarif|hast)|@octokit|hast-util-to-html|hastscript|undici)/',
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
