import type { Element } from 'hast'
import { h } from 'hastscript'
import type { AuditFinding, AuditRow, AuditState } from '../audit-row.js'
import type { Audit, FindingGroup } from '../audit-summary.js'
import { anchorOf, counted, STATE_WORDS } from './words.js'

/** Groups with more repositories are folded, so that the next one is in sight. */
const MOST_UNFOLDED = 5

/** Every finding, by its rule. */
export function findingList({ rows, rules }: Audit, groups: readonly FindingGroup[]): Element {
  const content = groups.map((group) => groupOf(group, rules[group.rule]))
  const without = [
    ...standing(rows, 'none', 'What reporters find is silence, or the policy of the owner, where there is one.'),
    ...standing(rows, 'unread', 'They are not judged, or not completely.'),
  ]
  return h('section', { ariaLabelledBy: 'findings' }, [
    h('h2', { id: 'findings' }, 'Findings'),
    ...(without.length + content.length > 0 ? [...without, ...content] : [h('p', 'Nothing was found.')]),
  ])
}

/** Repositories without a policy, or with one that was not read; no group where there are none. */
function standing(rows: readonly AuditRow[], state: AuditState, what: string): Element[] {
  const those = rows.filter((row) => row.state === state)
  const { label, tone } = STATE_WORDS[state]
  if (those.length === 0) return []
  const names = those.map(({ repository, fault }) =>
    h('li', [h('span', repository), h('span', { className: 'what' }, fault ?? '')]),
  )
  return [
    h('details', { className: 'group', id: `state-${state}`, open: those.length <= MOST_UNFOLDED }, [
      h('summary', [
        h('span', [h('span', { className: `badge ${tone}` }, label)]),
        h(
          'span',
          { className: 'name' },
          `Repositories with ${state === 'none' ? 'no policy' : 'a policy that was not read'}`,
        ),
        h('span', { className: 'count' }, counted(those.length, 'repository')),
        h('span', { className: 'what' }, what),
      ]),
      h('ul', { className: names.length > MOST_UNFOLDED && state === 'none' ? 'places dense' : 'places' }, names),
    ]),
  ]
}

function groupOf({ rule, severity, places }: FindingGroup, about: Audit['rules'][string] | undefined): Element {
  const heading = [
    h('span', [h('span', { className: `badge ${severity}` }, severity)]),
    h('span', { className: 'name' }, rule),
    h('span', { className: 'count' }, counted(places.length, 'repository')),
    ...(about ? [h('span', { className: 'what' }, about.summary)] : []),
  ]
  return h('details', { className: 'group', id: anchorOf(rule), open: places.length <= MOST_UNFOLDED }, [
    h('summary', heading),
    ...(about
      ? [h('p', { className: 'page' }, h('a', { href: about.url }, `Why ${rule} is there, and how to mend it`))]
      : []),
    h(
      'ul',
      { className: 'places' },
      places.map(({ row, findings }) => h('li', [h('span', row.repository), h('ul', findings.map(findingItem))])),
    ),
  ])
}

function findingItem({ path, line, message, page }: AuditFinding): Element {
  const where = `${path}:${line}`
  return h('li', [h('span', { className: 'where' }, page === null ? where : h('a', { href: page }, where)), message])
}
