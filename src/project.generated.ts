// Written by `npm run generate` from package.json and the templates.
export const project = {
  name: 'secpolicy',
  version: '0.1.0',
  repository: 'https://github.com/secpolicy/secpolicy',
} as const

/** Primary tags of the languages that there are templates in. */
export const TEMPLATE_LANGUAGES: readonly string[] = ['de', 'en', 'es', 'fr', 'id', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'tr', 'zh']
