/** The style sheet of the report: light and dark as the reader's system is, for wide and narrow screens and for paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f4f6f8; --card: #fff; --text: #1a222c; --soft: #566270; --line: #dde3e9; --track: #e9edf1; --link: #0b57a4;
  --none: #5f4b8b; --unread: #7a8794; --error: #c4302b; --warning: #d99a06; --clean: #23875a;
  --plain: #2f7dbd; --mild: #7fb2dd; --strict: #14507f;
  --error-text: #a8201a; --warning-text: #7d5600; --clean-text: #146c43; --none-text: #57428a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10151b; --card: #192028; --text: #e7ecf1; --soft: #a3afbb; --line: #2c3641; --track: #26303a; --link: #82bdf5;
    --none: #a690dd; --unread: #8593a1; --error: #f0706a; --warning: #e5b340; --clean: #4fbf8b;
    --plain: #5aa5e0; --mild: #3b6f9b; --strict: #a5d3f7;
    --error-text: #ff9d97; --warning-text: #f2c75c; --clean-text: #72d6a7; --none-text: #c2b1ee;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; background: var(--page); color: var(--text); overflow-wrap: anywhere;
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif;
}
header, main, footer { max-width: 1240px; margin: 0 auto; padding: 0 24px; }
header { padding-top: 36px; }
h1 { font-size: 28px; line-height: 1.2; margin: 0 0 6px; letter-spacing: -.01em; text-wrap: balance; }
h2 { font-size: 20px; margin: 44px 0 12px; }
h3 { font-size: 15px; margin: 0 0 14px; }
p { margin: 0 0 12px; }
.soft, footer { color: var(--soft); }
a { color: var(--link); text-underline-offset: 2px; }
a:focus-visible, summary:focus-visible, button:focus-visible, input:focus-visible, select:focus-visible, [tabindex]:focus-visible {
  outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px;
}
code { font: 13px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
nav ul { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; margin: 14px 0 0; padding: 0; }
ul { margin: 0; padding: 0; list-style: none; }

.tiles { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px; margin: 26px 0 16px; }
.tile, .card, .group, .table { background: var(--card); border: 1px solid var(--line); border-radius: 10px; }
.tile { padding: 16px 20px; margin: 0; display: flex; flex-direction: column; }
.tile dd { margin: 0; font-size: 30px; font-weight: 650; line-height: 1.2; font-variant-numeric: tabular-nums; order: -1; }
.tile dt { color: var(--soft); }
.tile .of { font-size: 15px; font-weight: 400; color: var(--soft); margin-left: 6px; }
.cards { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; }
.card { padding: 20px; }
.card .note { color: var(--soft); font-size: 13px; margin: 14px 0 0; }

.state { display: grid; grid-template-columns: 170px 1fr; gap: 26px; align-items: center; }
.ring { width: 100%; max-width: 190px; display: block; margin: 0 auto; }
.arc { fill: none; stroke-width: 14; stroke: var(--unread); }
.ring text { text-anchor: middle; fill: var(--text); }
.ring .sum { font-size: 19px; font-weight: 650; }
.ring .unit { font-size: 7.6px; fill: var(--soft); }
.legend li { display: grid; grid-template-columns: 14px 1fr auto 52px; gap: 10px; align-items: center; padding: 3px 0; }
.key { width: 14px; height: 14px; }
.count { font-variant-numeric: tabular-nums; font-weight: 600; text-align: right; }
.share { color: var(--soft); text-align: right; font-variant-numeric: tabular-nums; }
.bars li { display: grid; grid-template-columns: 1fr auto; gap: 0 12px; padding: 5px 0; }
.bar { grid-column: 1 / -1; width: 100%; height: 8px; border-radius: 4px; }
.track { fill: var(--track); }
.fill.none { fill: var(--none); } .arc.none { stroke: var(--none); }
.fill.unread { fill: var(--unread); } .arc.unread { stroke: var(--unread); }
.fill.error { fill: var(--error); } .arc.error { stroke: var(--error); }
.fill.warning { fill: var(--warning); } .arc.warning { stroke: var(--warning); }
.fill.clean { fill: var(--clean); } .arc.clean { stroke: var(--clean); }
.fill.plain { fill: var(--plain); } .fill.mild { fill: var(--mild); } .fill.strict { fill: var(--strict); }

.badge { display: inline-block; font-size: 12.5px; font-weight: 600; line-height: 1.3; padding: 1px 8px; border: 1px solid currentColor; border-radius: 99px; white-space: nowrap; }
.badge.error { color: var(--error-text); } .badge.warning { color: var(--warning-text); } .badge.clean { color: var(--clean-text); }
.badge.none { color: var(--none-text); } .badge.unread { color: var(--soft); }
.group { margin: 0 0 10px; }
.group summary { padding: 12px 20px; cursor: pointer; display: grid; grid-template-columns: 86px 1fr auto; gap: 4px 14px; align-items: baseline; list-style: none; }
.group summary::-webkit-details-marker { display: none; }
.group .name { font-weight: 600; }
.group .name::after { content: "›"; display: inline-block; margin-left: 8px; color: var(--soft); transition: transform .15s; }
.group[open] .name::after { transform: rotate(90deg); }
.group .what { grid-column: 2; color: var(--soft); }
.group .places { border-top: 1px solid var(--line); padding: 6px 20px 14px; }
.group .places > li { display: grid; grid-template-columns: minmax(140px, 22%) 1fr; gap: 0 20px; padding: 7px 0; border-top: 1px solid var(--line); }
.group .places > li:first-child { border-top: 0; }
.group .places li li { padding: 0 0 4px; }
.group .where { font-size: 13px; color: var(--soft); margin-right: 8px; }
.group .places.dense { columns: 3 220px; column-gap: 24px; }
.group .places.dense > li { display: block; border: 0; padding: 2px 0; break-inside: avoid; }
.group .page { margin: 0; padding: 10px 20px 0; border-top: 1px solid var(--line); }
.group .page + .places { border-top: 0; }

.controls { display: flex; flex-wrap: wrap; gap: 12px 20px; align-items: end; margin: 0 0 12px; }
.controls label { display: flex; flex-direction: column; font-size: 13px; color: var(--soft); }
.controls input, .controls select { font: inherit; font-size: 15px; color: var(--text); background: var(--card); border: 1px solid var(--soft); border-radius: 6px; padding: 0 10px; height: 38px; min-width: 220px; }
.controls p { margin: 0 0 8px; }
.table { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 14px; }
th, td { text-align: left; vertical-align: top; padding: 9px 12px; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
tbody tr:last-child > * { border-bottom: 0; }
thead th { font-size: 13px; color: var(--soft); white-space: nowrap; }
thead button { font: inherit; font-weight: 600; color: inherit; background: none; border: 0; padding: 0; cursor: pointer; }
thead button::after { content: "↕"; margin-left: 5px; opacity: .6; }
[aria-sort=ascending] button::after { content: "↑"; opacity: 1; }
[aria-sort=descending] button::after { content: "↓"; opacity: 1; }
tbody th { font-weight: 600; min-width: 150px; max-width: 320px; }
tbody td { max-width: 260px; }
td .more, th .more { display: block; color: var(--soft); font-size: 13px; font-weight: 400; }
td .badge { margin: 1px 4px 2px 0; }
td.says { font-size: 13px; color: var(--soft); min-width: 190px; }
footer { padding-top: 30px; padding-bottom: 40px; font-size: 13px; }
[hidden] { display: none !important; }

@media (max-width: 860px) {
  .cards { grid-template-columns: 1fr; }
  .tiles { grid-template-columns: 1fr 1fr; gap: 12px; }
  .table { background: none; border: 0; overflow: visible; }
  table, tbody, tr, th, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody tr { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 12px 16px; margin-bottom: 10px; }
  tbody th, tbody td, tbody tr:last-child > * { border: 0; padding: 2px 0; max-width: none; overflow-wrap: anywhere; }
  tbody td { display: grid; grid-template-columns: 92px 1fr; gap: 10px; }
  tbody td.empty { display: none; }
  tbody td::before { content: attr(data-label); color: var(--soft); font-size: 13px; }
  td.says { min-width: 0; }
}
@media (max-width: 480px) {
  header, main, footer { padding-left: 14px; padding-right: 14px; }
  header { padding-top: 24px; }
  h1 { font-size: 23px; }
  .tile { padding: 12px 14px; }
  .tile dd { font-size: 24px; }
  .tile .of { display: block; margin: 0; font-size: 13px; }
  .card { padding: 16px 14px; }
  .state { grid-template-columns: 1fr; gap: 16px; }
  .group summary { padding: 12px 14px; grid-template-columns: 1fr auto; }
  .group .name { grid-column: 1 / -1; grid-row: 2; }
  .group .what { grid-column: 1 / -1; }
  .group .places { padding: 4px 14px 10px; }
  .group .page { padding: 10px 14px 0; }
  .group .places > li { grid-template-columns: 1fr; }
  .controls label, .controls input, .controls select { width: 100%; min-width: 0; }
}
@media print {
  :root { --page: #fff; --card: #fff; --text: #000; --soft: #444; --line: #bbb; --track: #eee; --link: #000; --error-text: #900; --warning-text: #640; --clean-text: #040; --none-text: #323; }
  * { print-color-adjust: exact; }
  body { font-size: 10pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  nav, .controls, .group .name::after, thead button::after { display: none; }
  .group::details-content { content-visibility: visible; block-size: auto; }
  .tile, .card, .group summary, tbody tr { break-inside: avoid; }
  h2, .group summary { break-after: avoid; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  thead { display: table-header-group; }
}
`
