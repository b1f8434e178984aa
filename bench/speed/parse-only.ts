import { readFileSync } from 'node:fs'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

// The least that a linter of markdown on remark does: read each file, parse it, and end.
const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter, ['yaml', 'toml']).freeze()
for (const file of process.argv.slice(2)) processor.parse(readFileSync(file, 'utf8'))
