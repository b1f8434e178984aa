import { LineCounter, parseDocument, YAMLMap, YAMLSeq } from 'yaml'
import { pattern } from '../../pattern.js'
import type { ContactLink, IssueTemplate, Sourced, TextFile } from '../facts.js'
import { type Gatherer, textFiles } from './repository.js'

const TEMPLATE = pattern(/\.(?:md|ya?ml)$/i)
const CONFIG = pattern(/\/config\.ya?ml$/i)
const SINGLE_TEMPLATE = pattern(/^issue_template\.md$/i)
const MARKDOWN_FILE = pattern(/\.md$/i)
const NAME = pattern(/^name:(.*)$/m)
const QUOTES = pattern(/^["']|["']$/g)
const EXTENSION = pattern(/\.\w+$/)

const FOLDERS = ['.github', '.gitea', '.forgejo'].flatMap((forge) => [
  `${forge}/ISSUE_TEMPLATE`,
  `${forge}/issue_template`,
])
const SINGLE = ['.github', '.', 'docs', '.gitea', '.forgejo']

export const gatherIssuePage: Gatherer<'issuePage'> = async (repository) => {
  const inFolders = textFiles(repository, FOLDERS, TEMPLATE)
  const [settings] = inFolders.filter(({ path }) => CONFIG.test(path))
  const single = textFiles(repository, SINGLE, SINGLE_TEMPLATE)
  const ofGitLab = textFiles(repository, ['.gitlab/issue_templates'], MARKDOWN_FILE)
  return {
    templates: [...inFolders.filter((file) => file !== settings), ...single, ...ofGitLab].map(templateOf),
    contactLinks: settings ? contactLinksIn(settings) : [],
  }
}

function templateOf({ path, text }: TextFile): IssueTemplate {
  const name = NAME.exec(text.slice(0, 2000))?.[1]?.trim().replace(QUOTES, '')
  return { path, text, name: name || path.slice(path.lastIndexOf('/') + 1).replace(EXTENSION, '') }
}

function contactLinksIn({ path, text }: TextFile): Sourced<ContactLink>[] {
  const lines = new LineCounter()
  return entriesOf(text, lines).flatMap((entry) => {
    if (!(entry instanceof YAMLMap) || !entry.range) return []
    const value = (key: string) => {
      const found: unknown = entry.get(key)
      return typeof found === 'string' ? found : ''
    }
    const link = { name: value('name'), url: value('url'), about: value('about') }
    return [{ value: link, path, line: lines.linePos(entry.range[0]).line }]
  })
}

/** None of a text that is broken, or nested so deep that the parser gives up. */
function entriesOf(text: string, lineCounter: LineCounter): unknown[] {
  try {
    const links = parseDocument(text, { lineCounter, logLevel: 'silent' }).get('contact_links')
    return links instanceof YAMLSeq ? links.items : []
  } catch {
    return []
  }
}
