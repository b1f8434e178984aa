import type { Element } from 'hast'
import { h, s } from 'hastscript'

/** A part of a whole, drawn in the colour of its class. */
export interface Slice {
  label: string
  count: number
  /** Names the colour in the style sheet. */
  tone: string
}

/** A line of a list of bars. */
export interface Bar extends Slice {
  /** Where the label leads to on the page; nowhere where absent. */
  link?: string
}

/** The distance from the middle of a ring to the middle of its line, in units of its view box. */
const RADIUS = 40

/** Degrees are counted so that the whole ring is 100 long. */
const WHOLE = 100

/** A ring of all parts with their sum in the middle; the legend beside it says the same in words. */
export function ring(slices: readonly Slice[], noun: string): Element {
  const total = slices.reduce((sum, { count }) => sum + count, 0)
  const shown = slices.filter(({ count }) => count > 0)
  const circle = { cx: 50, cy: 50, r: RADIUS, pathLength: WHOLE }
  const arcs = shown.map(({ count, tone }, index) => {
    const before = shown.slice(0, index).reduce((sum, slice) => sum + slice.count, 0)
    const [length, start] = [(count / total) * WHOLE, (before / total) * WHOLE]
    // A gap tells neighbours apart where colours do not; a whole ring has none.
    const drawn = shown.length > 1 ? Math.max(length - GAP, GAP / 2) : WHOLE
    return s('circle', {
      ...circle,
      className: `arc ${tone}`,
      strokeDasharray: `${round(drawn)} ${round(WHOLE - drawn)}`,
      strokeDashoffset: round(-start),
      transform: 'rotate(-90 50 50)',
    })
  })
  const label = shown.map((slice) => `${slice.label}: ${slice.count}`).join(', ')
  const sum = s('text', { x: 50, y: 50, className: 'sum' }, String(total))
  const unit = s('text', { x: 50, y: 63, className: 'unit' }, noun)
  return s('svg', { viewBox: '0 0 100 100', role: 'img', ariaLabel: label, className: 'ring' }, [...arcs, sum, unit])
}

const GAP = 1.2

/** What the colours of a ring mean, with the counts. */
export function legend(slices: readonly Slice[]): Element {
  const total = slices.reduce((sum, { count }) => sum + count, 0)
  const items = slices.map(({ label, count, tone }) =>
    h('li', [
      s('svg', { viewBox: '0 0 10 10', ariaHidden: 'true', className: 'key' }, [
        s('rect', { width: 10, height: 10, rx: 2, className: `fill ${tone}` }),
      ]),
      h('span', { className: 'label' }, label),
      h('span', { className: 'count' }, String(count)),
      h('span', { className: 'share' }, percent(count, total)),
    ]),
  )
  return h('ul', { className: 'legend' }, items)
}

/** Lines with a label, a count and a bar as long as its share of the total. The words are text, so that they wrap and can be read aloud. */
export function bars(items: readonly Bar[], total: number): Element {
  const lines = items.map(({ label, count, tone, link }) =>
    h('li', [
      h('span', { className: 'label' }, link === undefined ? label : h('a', { href: link }, label)),
      h('span', { className: 'count' }, String(count)),
      s('svg', { viewBox: '0 0 100 2', preserveAspectRatio: 'none', ariaHidden: 'true', className: 'bar' }, [
        s('rect', { width: 100, height: 2, className: 'track' }),
        s('rect', { width: total === 0 ? 0 : round((count / total) * 100), height: 2, className: `fill ${tone}` }),
      ]),
    ]),
  )
  return h('ul', { className: 'bars' }, lines)
}

/** A share in whole per cent: few of many are never none, and nearly all are not all. */
export function percent(count: number, total: number): string {
  if (total === 0) return '0 %'
  const share = Math.round((count / total) * 100)
  if (count > 0 && share === 0) return '< 1 %'
  return count < total && share === 100 ? '> 99 %' : `${share} %`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
