import { refusal } from '../src/document/limits.js'
import { lint } from '../src/index.js'
for (const unit of ['# a\n', '- a\n', 'a\n\n', '[^1]: a\n\n', '| a |\n', 'a.']) {
  for (const size of [128, 1024]) {
  const text = unit.repeat(Math.floor(size * 1024 / unit.length))
  if (refusal(text)) { console.log(JSON.stringify(unit), refusal(text)); continue }
  const before = process.cpuUsage(); await lint(text); const { user, system } = process.cpuUsage(before)
  console.log(JSON.stringify(unit), size, 'KiB', ((user + system) / 1e6).toFixed(1), 's', Math.round(process.memoryUsage().rss/1e6), 'MB') }
}
