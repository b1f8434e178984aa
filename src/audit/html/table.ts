import type { Element } from 'hast'
import type { Child } from 'hastscript'
import { h } from 'hastscript'
import { type AuditRow, PRESETS, STATES } from '../audit-row.js'
import { type Audit, subjectsOf } from '../audit-summary.js'
import { anchorOf, counted, STATE_WORDS } from './words.js'

const HEADER = ['Repository', 'State', 'Policy', 'Meets', 'Reports to', 'Speaks of', 'Gravest finding']

/** What stands in a cell that says nothing. */
const NOTHING = '–'

/** All repositories, worst first. The roles are said, since a narrow screen shows the rows as cards. */
export function repositoryTable({ rows }: Audit): Element {
  return h('section', { ariaLabelledBy: 'repositories' }, [
    h('h2', { id: 'repositories' }, 'All repositories'),
    h('div', { className: 'table', role: 'region', tabIndex: 0, ariaLabel: 'Table of all repositories' }, [
      h('table', { role: 'table' }, [
        h('thead', { role: 'rowgroup' }, [
          h(
            'tr',
            { role: 'row' },
            HEADER.map((name) => h('th', { scope: 'col', role: 'columnheader' }, name)),
          ),
        ]),
        h('tbody', { role: 'rowgroup' }, rows.map(rowOf)),
      ]),
    ]),
  ])
}

function rowOf(row: AuditRow): Element {
  const { repository, state, policy, inherited, copies, presetMet, reportsTo, gravest, fault } = row
  const words = STATE_WORDS[state]
  const subjects = subjectsOf(row)
  const more = (text: string) => h('span', { className: 'more' }, text)
  const hidden = copies.length > 0 ? [more(`not shown: ${copies.join(', ')}`)] : []
  const cells: [sort: string | number, ...content: Child[]][] = [
    [STATES.indexOf(state), ...badges(row)],
    [policy ?? '', policy ?? NOTHING, ...(inherited ? [more('of the organisation')] : []), ...hidden],
    [PRESETS.indexOf(presetMet ?? 'strict') + (presetMet ? 1 : -PRESETS.length), presetMet ?? NOTHING],
    [reportsTo ?? '', reportsTo ?? NOTHING],
    [subjects.length, subjects.length > 0 ? subjects.join(', ') : NOTHING],
    [gravest?.rule ?? '', gravest ? h('a', { href: `#${anchorOf(gravest.rule)}` }, gravest.rule) : NOTHING],
  ]
  return h('tr', { role: 'row', dataState: state, dataName: words.label }, [
    h('th', { scope: 'row', role: 'rowheader', dataSort: repository }, [
      repository,
      ...(fault === null ? [] : [more(fault)]),
    ]),
    ...cells.map(([sort, ...content], index) =>
      h(
        'td',
        {
          role: 'cell',
          dataLabel: HEADER[index + 1],
          dataSort: String(sort),
          className: [HEADER[index + 1] === 'Speaks of' ? 'says' : '', content.at(0) === NOTHING ? 'empty' : ''].filter(
            Boolean,
          ),
        },
        // One box for all, since a narrow screen puts the label beside it.
        h('div', ...content),
      ),
    ),
  ])
}

function badges({ state, errors, warnings }: AuditRow): Element[] {
  const badge = (tone: string, text: string) => h('span', { className: `badge ${tone}` }, text)
  if (errors + warnings === 0 || state === 'none' || state === 'unread')
    return [badge(STATE_WORDS[state].tone, STATE_WORDS[state].label)]
  return [
    ...(errors > 0 ? [badge('error', counted(errors, 'error'))] : []),
    ...(warnings > 0 ? [badge('warning', counted(warnings, 'warning'))] : []),
  ]
}
