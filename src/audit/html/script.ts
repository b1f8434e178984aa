/**
 * Adds what only a script can to a report that says everything without it: the table is sorted by its header and filtered, and paper shows
 * what is folded. It reads the page alone, and puts no text into it but its own.
 */
export const SCRIPT = `
'use strict'
const table = document.querySelector('table')
const body = table.tBodies[0]
const rows = [...body.rows]
const heads = [...table.tHead.rows[0].cells]
heads.forEach((head, column) => {
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = head.textContent
  head.replaceChildren(button)
  button.addEventListener('click', () => {
    const direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending'
    heads.forEach((other) => other.removeAttribute('aria-sort'))
    head.setAttribute('aria-sort', direction)
    const sign = direction === 'ascending' ? 1 : -1
    const valueOf = (row) => row.cells[column].dataset.sort ?? row.cells[column].textContent
    body.append(...rows.toSorted((a, b) => sign * valueOf(a).localeCompare(valueOf(b), 'en', { numeric: true })))
  })
})
const labelled = (words, control) => {
  const label = document.createElement('label')
  label.append(words, control)
  return label
}
const search = document.createElement('input')
search.type = 'search'
const state = document.createElement('select')
const states = new Map(rows.map((row) => [row.dataset.state, row.dataset.name]))
state.append(new Option('all', ''), ...[...states].map(([value, name]) => new Option(name, value)))
const told = document.createElement('p')
told.setAttribute('role', 'status')
told.className = 'soft'
const show = () => {
  const words = search.value.toLowerCase().split(/\\s+/)
  let shown = 0
  for (const row of rows) {
    const text = row.textContent.toLowerCase()
    const fits = (state.value === '' || row.dataset.state === state.value) && words.every((word) => text.includes(word))
    row.hidden = !fits
    shown += fits
  }
  told.textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' shown'
}
search.addEventListener('input', show)
state.addEventListener('change', show)
const controls = document.createElement('div')
controls.className = 'controls'
controls.append(labelled('Show only rows with', search), labelled('State', state), told)
table.parentElement.before(controls)
const groups = [...document.querySelectorAll('details')]
let folded = []
addEventListener('beforeprint', () => {
  folded = groups.filter((group) => !group.open)
  for (const group of folded) group.open = true
})
addEventListener('afterprint', () => {
  for (const group of folded) group.open = false
})
const unfold = () => {
  const group = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!(group instanceof HTMLDetailsElement)) return
  group.open = true
  group.scrollIntoView()
}
addEventListener('hashchange', unfold)
unfold()
`
