import type { Language } from '../languages/language.js'

/** Makes something of each language once, when it is first asked for: few languages are met in a run, and what is made of one is large. */
export function perLanguage<Made>(make: (language: Language) => Made): (language: Language) => Made {
  const made = new WeakMap<Language, { of: Made }>()
  return (language) => {
    const known = made.get(language) ?? { of: make(language) }
    made.set(language, known)
    return known.of
  }
}
