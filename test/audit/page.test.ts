import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { describe, expect, test, vi } from 'vitest'
import type { AuditRow } from '../../src/audit/audit-row.js'
import { auditPage } from '../../src/audit/html/page.js'
import { folderWith, secpolicy } from '../cli/sandbox.js'
import { scratchAt } from '../surroundings/scratch.js'

/** Several repositories take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

function row(repository: string, more: Partial<AuditRow> = {}): AuditRow {
  return {
    repository,
    traits: [],
    state: 'clean',
    policy: 'SECURITY.md',
    inherited: false,
    copies: [],
    errors: 0,
    warnings: 0,
    presetMet: 'strict',
    reportsTo: null,
    gravest: null,
    findings: [],
    facts: null,
    fault: null,
    ...more,
  }
}

function pageOf(...rows: AuditRow[]): string {
  const tool = { name: 'secpolicy', version: '1.2.3', url: 'https://cairnbox.dev/' }
  const rules = { 'no-public-reports': { summary: 'None is public.', url: 'https://cairnbox.dev/no-public-reports' } }
  return auditPage({ tool, date: new Date('2026-11-21'), preset: 'recommended', rules, rows })
}

function parsed(html: string) {
  const elements: { name: string; attributes: Record<string, string> }[] = []
  let text = ''
  const parser = new Parser({
    onopentag: (name, attributes) => elements.push({ name, attributes }),
    ontext: (part) => {
      text += part
    },
  })
  parser.end(html)
  return { elements, text }
}

describe('the report in HTML', () => {
  test('lets nothing of a repository be markup, whatever its name, files and texts are', () => {
    const evil = `</script></style></title><script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;`
    const finding = {
      rule: 'no-public-reports',
      severity: 'error' as const,
      message: evil,
      path: evil,
      line: 1,
      page: null,
    }
    const html = pageOf(
      row(evil, {
        state: 'errors',
        errors: 1,
        policy: evil,
        copies: [evil],
        reportsTo: evil,
        fault: evil,
        gravest: { rule: evil, message: evil },
        findings: [finding],
      }),
    )
    const { elements, text } = parsed(html)
    const foreign = ['script', 'style', 'title', 'img'].map((tag) => elements.filter(({ name }) => name === tag).length)
    expect(foreign).toEqual([1, 1, 1, 0])
    expect(
      elements.flatMap(({ attributes }) => Object.keys(attributes)).filter((name) => /^on|^src/.test(name)),
    ).toEqual([])
    expect(text.split(evil).length).toBeGreaterThan(5)
  })

  test('allows its own style and script alone, and fetches nothing', () => {
    const html = pageOf(row('box'))
    const contentOf = (tag: string) => new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(html)?.[1] ?? ''
    const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const { elements } = parsed(html)
    const policy = elements.find(({ attributes }) => attributes['http-equiv'] !== undefined)?.attributes.content
    expect(policy).toContain(`default-src 'none'; style-src ${digest(contentOf('style'))}`)
    expect(policy).toContain(`script-src ${digest(contentOf('script'))}`)
    const names = elements.flatMap(({ attributes }) => Object.keys(attributes))
    expect(names.filter((name) => /^(?:src|style$|on)/.test(name))).toEqual([])
    expect(contentOf('style')).not.toMatch(/@import|url\(/)
  })

  test('links a rule to its page, and a line to the forge where it is known', async () => {
    const root = folderWith({})
    const scratch = scratchAt(root)
    scratch.git('init', '--quiet', '--initial-branch=main')
    scratch.git('remote', 'add', 'origin', 'git@github.com:cairn/box.git')
    scratch.commit({ 'docs/SECURITY.md': '# Security Policy\n\nOpen an issue for each vulnerability.\n' })
    const { stdout } = await secpolicy(root, ['audit', '--format', 'html'])
    expect(stdout).toContain('href="https://github.com/cairn/box/blob/main/docs/SECURITY.md#L3"')
    expect(stdout).toContain('/docs/rules/no-public-reports.md"')
  })

  test('tells a share of few from none, and of nearly all from all', () => {
    const rows = Array.from({ length: 999 }, (_, index) => row(`box-${index}`))
    const html = pageOf(...rows, row('other', { state: 'none', policy: null, presetMet: null }))
    expect(html).toContain('> 99 %')
    expect(html).toContain('&#x3C; 1 %')
  })
})
