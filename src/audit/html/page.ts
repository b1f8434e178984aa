import { createHash } from 'node:crypto'
import type { Element, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h } from 'hastscript'
import { type Audit, findingGroups } from '../audit-summary.js'
import { findingList } from './findings.js'
import { overview } from './overview.js'
import { SCRIPT } from './script.js'
import { STYLE } from './style.js'
import { repositoryTable } from './table.js'
import { counted } from './words.js'

/**
 * An audit as one HTML file, to be sent round: it fetches nothing, says everything without its script, and takes nothing out of a
 * repository for markup. The tree of elements is written by a serializer, which escapes all texts.
 */
export function auditPage(audit: Audit): string {
  const groups = findingGroups(audit.rows)
  const title = `Security policies of ${counted(audit.rows.length, 'repository')}`
  const body = h('body', [
    head(title, audit),
    h('main', [overview(audit, groups), findingList(audit, groups), repositoryTable(audit)]),
    foot(audit),
    h('script', SCRIPT),
  ])
  const page: Root = {
    type: 'root',
    children: [{ type: 'doctype' }, h('html', { lang: 'en' }, [documentHead(title), body])],
  }
  return `${toHtml(page)}\n`
}

function documentHead(title: string): Element {
  // Nothing but this style and this script counts, whatever a text from a repository might become.
  const policy = [
    "default-src 'none'",
    `style-src '${digest(STYLE)}'`,
    `script-src '${digest(SCRIPT)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('meta', { name: 'referrer', content: 'no-referrer' }),
    h('title', title),
    h('style', STYLE),
  ])
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function head(title: string, { date, preset, tool }: Audit): Element {
  const day = date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  const links = { Summary: 'summary', Findings: 'findings', 'All repositories': 'repositories' }
  return h('header', [
    h('h1', title),
    h('p', { className: 'soft' }, `Judged on ${day} by ${tool.name} ${tool.version} with the preset ${preset}.`),
    h('nav', { ariaLabel: 'On this page' }, [
      h(
        'ul',
        Object.entries(links).map(([name, id]) => h('li', h('a', { href: `#${id}` }, name))),
      ),
    ]),
  ])
}

function foot({ tool }: Audit): Element {
  return h('footer', [
    h('p', [
      'What is judged is what the policies say and what can be seen around them, not whether promises are kept. Made by ',
      h('a', { href: tool.url }, tool.name),
      '.',
    ]),
  ])
}
