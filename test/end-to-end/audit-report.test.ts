import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { BAD_POLICY, GOOD_POLICY, repositoryWith, secpolicy } from './installed.js'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

/** A name and a text that try to become more than text in the page. */
const HOSTILE_NAME = '"><img src=x onerror=alert(1)>&amp;'
const HOSTILE_POLICY = `# Security

Report to security@fish.dev in the [form](javascript:alert(1)), see [this](docs/<script>alert(1)</script>.md).

| Version | Supported |
| --- | --- |
| </td></table><script>alert(1)</script> | yes |
`

function repositories(): string {
  const policies: Record<string, string> = {
    good: GOOD_POLICY,
    'group/bad': BAD_POLICY,
    [HOSTILE_NAME]: HOSTILE_POLICY,
  }
  const files = Object.entries(policies).flatMap(([name, text]) => [
    [`all/${name}/.git/HEAD`, 'ref: refs/heads/main\n'],
    [`all/${name}/SECURITY.md`, text],
  ])
  const many = Array.from({ length: 30 }, (_, index) => [`all/none-${index}/.git/HEAD`, ''])
  return repositoryWith(Object.fromEntries([...files, ...many]))
}

/** Writes the report with the installed command, and gives its address. */
async function report(): Promise<string> {
  const root = repositories()
  const { code, stdout, stderr } = await secpolicy(root, [
    'audit',
    'all',
    '--format',
    'html',
    '--output',
    'report.html',
  ])
  expect([code, stdout, stderr]).toEqual([3, '', ''])
  return pathToFileURL(join(root, 'report.html')).href
}

describe.skipIf(CHROMIUM === undefined)('the report of an audit in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ['--no-sandbox'] })
  }, 120_000)
  afterAll(() => browser?.close())

  /** Opens the report; what it fetches, runs against its own policy or asks the user is told by `faults`. */
  async function open(address: string, options: BrowserContextOptions): Promise<{ page: Page; faults: string[] }> {
    const context = await browser.newContext(options)
    onTestFinished(() => context.close())
    const page = await context.newPage()
    const faults: string[] = []
    page.on('request', (request) => request.url() !== address && faults.push(`request ${request.url()}`))
    page.on('console', (message) => faults.push(message.text()))
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('dialog', (dialog) => {
      faults.push('dialog')
      void dialog.dismiss()
    })
    await page.goto(address)
    return { page, faults }
  }

  const WIDE = { width: 1280, height: 900 }
  const NARROW = { width: 360, height: 700 }

  test.each([
    ['light', WIDE],
    ['dark', WIDE],
    ['light', NARROW],
    ['dark', NARROW],
  ] as const)('is accessible, fetches nothing and fits: %s %j', async (colorScheme, viewport) => {
    const { page, faults } = await open(await report(), { colorScheme, viewport })
    // Evaluated by the debugger, which the policy of the page does not bind.
    await page.evaluate('for (const group of document.querySelectorAll("details")) group.open = true')
    const violations = await page.evaluate(
      `${axe.source}; axe.run().then(({ violations }) => violations.map((one) => one.id + ' ' + one.nodes.map((node) => node.html)))`,
    )
    expect(violations).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width)
    expect(faults).toEqual([])
  })

  test('says everything without its script', async () => {
    const { page } = await open(await report(), { javaScriptEnabled: false })
    const text = await page.locator('main').textContent()
    for (const words of ['group/bad', HOSTILE_NAME, 'no-public-reports', '30']) expect(text).toContain(words)
    await page.getByText('Repositories with no policy').click()
    await expect.poll(() => page.locator('#state-none').getByText('none-29').isVisible()).toBe(true)
    expect(await page.locator('script').count()).toBe(1)
    expect(await page.locator('img, iframe, form, link').count()).toBe(0)
  })

  test('is sorted and filtered by its script', async () => {
    const { page, faults } = await open(await report(), {})
    const names = () => page.locator('tbody tr:visible th').allInnerTexts()
    expect((await names())[0]).toBe('all/none-0')
    await page.getByRole('button', { name: 'Repository' }).click()
    await page.getByRole('button', { name: 'Repository' }).click()
    expect((await names())[0]).toBe('all/none-29')
    await page.getByRole('searchbox').fill('no-public')
    expect(await names()).toEqual(['all/group/bad'])
    await page.getByRole('searchbox').fill('')
    await page.getByRole('combobox').selectOption('nothing found')
    expect(await names()).toEqual(['all/good'])
    expect(await page.getByRole('status').textContent()).toBe('1 of 33 shown')
    expect(faults).toEqual([])
  })
})
