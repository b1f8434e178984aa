import GithubSlugger from 'github-slugger'

/** Gathers what a link `#...` in the text can reach. */
export class AnchorCollector {
  readonly anchors = new Set<string>()
  readonly #slugger = new GithubSlugger()

  /** A heading gets an anchor from its text; a number is added where the text comes again. */
  heading(text: string): void {
    this.anchors.add(this.#slugger.slug(text.trim()))
  }

  /** An `id` or `name` of an HTML element. */
  element(name: string | undefined): void {
    if (name) this.anchors.add(name)
  }
}
