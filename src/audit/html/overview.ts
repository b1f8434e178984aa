import type { Element } from 'hast'
import { h } from 'hastscript'
import { PRESETS, STATES } from '../audit-row.js'
import { type Audit, auditCounts, type FindingGroup, PRIVATE_WAY, SUBJECTS, subjectsOf } from '../audit-summary.js'
import { bars, legend, percent, ring } from './charts.js'
import { anchorOf, STATE_WORDS } from './words.js'

/** Findings that the overview names; all of them follow below. */
const MOST_FINDINGS = 12

/** The figures of the whole, and what they are made of. */
export function overview({ rows }: Audit, groups: readonly FindingGroup[]): Element {
  const counts = auditCounts(rows)
  const total = rows.length
  const slices = STATES.map((state) => ({ ...STATE_WORDS[state], count: counts.states[state] }))
  const read = rows.filter(({ facts }) => facts !== null)
  const said = Object.keys(SUBJECTS).map((label) => ({
    label,
    count: read.filter((row) => subjectsOf(row).includes(label)).length,
    tone: 'plain',
  }))
  const found = groups.slice(0, MOST_FINDINGS).map(({ rule, severity, places }) => ({
    label: rule,
    count: places.length,
    tone: severity,
    link: `#${anchorOf(rule)}`,
  }))
  return h('section', { ariaLabelledBy: 'summary' }, [
    h('h2', { id: 'summary' }, 'Summary'),
    h('dl', { className: 'tiles' }, [
      tile('have a policy', total - counts.states.none, total),
      tile('give a private way to report', read.filter((row) => subjectsOf(row).includes(PRIVATE_WAY)).length, total),
      tile('have errors', counts.states.errors, total),
      tile('have no findings', counts.states.clean, total),
    ]),
    h('div', { className: 'cards' }, [
      card('How they stand', [
        h('div', { className: 'state' }, [ring(slices, total === 1 ? 'repository' : 'repositories'), legend(slices)]),
      ]),
      card('The strictest preset with which nothing is found', [bars(presetBars(counts.presets), total)]),
      card('What is found in most repositories', [
        found.length > 0 ? bars(found, total) : h('p', 'Nothing.'),
        h('p', { className: 'note' }, 'Repositories with this finding; errors first.'),
      ]),
      card('What the policies speak of', [
        bars(said, read.length),
        h('p', { className: 'note' }, `Of ${read.length} policies that were read.`),
      ]),
    ]),
  ])
}

function tile(label: string, count: number, total: number): Element {
  return h('div', { className: 'tile' }, [
    h('dt', label),
    h('dd', [String(count), h('span', { className: 'of' }, `of ${total}, ${percent(count, total)}`)]),
  ])
}

function card(title: string, content: readonly Element[]): Element {
  return h('div', { className: 'card' }, [h('h3', title), ...content])
}

const PRESET_TONES = { minimal: 'mild', recommended: 'plain', strict: 'strict' }

function presetBars(presets: Record<(typeof PRESETS)[number] | 'null', number>) {
  const met = [...PRESETS].reverse().map((preset) => ({
    label: preset,
    count: presets[preset],
    tone: PRESET_TONES[preset],
  }))
  return [...met, { label: 'none of them, or no policy', count: presets.null, tone: 'unread' }]
}
