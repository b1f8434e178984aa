// Draws docs/output.svg: what the command prints for the example. `node scripts/picture.mjs [COMMAND] [--check]`; with
// `--check` nothing is written, and a picture that is stale is an error.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const EXAMPLE = new URL('../test/end-to-end/example/', import.meta.url)
const PICTURE = new URL('../docs/output.svg', import.meta.url)
const BUILT = fileURLToPath(new URL('../dist/cli.cjs', import.meta.url))
const ARGUMENTS = ['lint', 'SECURITY.md', '--preset', 'minimal', '--no-config']
const COLUMNS = 80

/** Sizes in the units of the picture. */
const FONT = 14
const CHARACTER = 8.4
const LINE = 20
const MARGIN = 20
const TOP = 44

/** Colours that can be read on the dark ground, whatever the page around it is. */
const GROUND = '#161b22'
const TEXT = '#e6edf3'
const COLORS = { 31: '#ff7b72', 32: '#7ee787', 33: '#e3b341' }

const ESCAPE = '\u001b['
const CODE = new RegExp(`(${ESCAPE.replace('[', '\\[')}\\d+m)`, 'g')

const check = process.argv.includes('--check')
const [command = BUILT] = process.argv.slice(2).filter((argument) => argument !== '--check')
const picture = draw(`$ npx secpolicy ${ARGUMENTS.slice(0, -1).join(' ')}\n${output(command)}`)
if (!check) writeFileSync(PICTURE, picture)
else if (readFileSync(PICTURE, 'utf8') !== picture) {
  console.error('docs/output.svg is stale; run "npm run build && node scripts/picture.mjs".')
  process.exitCode = 1
}

function output(command) {
  const { FORCE_COLOR, NO_COLOR, GITHUB_ACTIONS, ...env } = process.env
  // By itself: in this repository the example would be judged by our releases and pages.
  const folder = mkdtempSync(join(tmpdir(), 'secpolicy-'))
  cpSync(EXAMPLE, folder, { recursive: true })
  const options = { cwd: folder, encoding: 'utf8', env: { ...env, COLUMNS: String(COLUMNS) } }
  const words = [resolve(command), ...ARGUMENTS, '--format', 'pretty', '--color']
  const { stdout, stderr } = spawnSync(process.execPath, words, options)
  rmSync(folder, { recursive: true })
  if (stdout === '') throw new Error(stderr)
  return stdout
}

function draw(text) {
  const lines = text.trimEnd().split('\n')
  // Addresses are never broken, so a line may be longer than the terminal is wide.
  const longest = Math.max(...lines.map((line) => line.replaceAll(CODE, '').length))
  const width = Math.round(2 * MARGIN + longest * CHARACTER)
  const height = TOP + lines.length * LINE + MARGIN - LINE / 2
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (color, index) => `<circle cx="${MARGIN + 6 + index * 20}" cy="20" r="6" fill="${color}"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="Output of secpolicy">
<rect width="${width}" height="${height}" rx="8" fill="${GROUND}" stroke="#30363d"/>
${dots.join('\n')}
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT}" fill="${TEXT}" xml:space="preserve" style="white-space: pre">
${lines.flatMap((line, index) => spans(line, TOP + index * LINE + FONT)).join('\n')}
</g>
</svg>
`
}

/** The stretches of one line of equal looks, each at its column and as wide as its columns, in whatever font there is. */
function spans(line, y) {
  const looks = { color: null, bold: false, dim: false, underline: false }
  let column = 0
  return line
    .split(CODE)
    .map((part) => {
      if (part.startsWith(ESCAPE)) return change(looks, Number(part.slice(ESCAPE.length, -1)))
      const start = column
      column += part.length
      return part.trim() === '' ? '' : span(part, start, y, looks)
    })
    .filter(Boolean)
}

/** The codes of colours and styles that our output uses. */
function change(looks, code) {
  if (code === 1) looks.bold = true
  if (code === 2) looks.dim = true
  if (code === 4) looks.underline = true
  if (code === 22) Object.assign(looks, { bold: false, dim: false })
  if (code === 24) looks.underline = false
  if (code === 39) looks.color = null
  if (COLORS[code]) looks.color = COLORS[code]
  return ''
}

function span(part, column, y, { color, bold, dim, underline }) {
  const text = part.trimEnd()
  const start = text.length - text.trimStart().length
  const shown = text.trimStart()
  const attributes = [
    `x="${round(MARGIN + (column + start) * CHARACTER)}"`,
    `y="${y}"`,
    `textLength="${round(shown.length * CHARACTER)}"`,
    'lengthAdjust="spacingAndGlyphs"',
    color && `fill="${color}"`,
    bold && 'font-weight="bold"',
    dim && 'opacity="0.6"',
    underline && 'text-decoration="underline"',
  ]
  return `<text ${attributes.filter(Boolean).join(' ')}>${escaped(shown)}</text>`
}

function round(number) {
  return Math.round(number * 10) / 10
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
