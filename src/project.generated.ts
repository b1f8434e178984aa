// Written by `npm run generate` from package.json.
export const project = {
  name: 'secpolicy',
  version: '0.1.0',
  repository: 'https://github.com/secpolicy/secpolicy',
} as const
