import { runInNewContext } from 'node:vm'
import { build } from 'esbuild'
import { expect, it } from 'vitest'

it('writes in a worker of a browser: no template is compiled, and no code made of text', async () => {
  const { outputFiles } = await build({
    entryPoints: ['src/writing.ts'],
    bundle: true,
    write: false,
    platform: 'browser',
    conditions: ['worker'],
    format: 'iife',
    globalName: 'secpolicy',
    logLevel: 'silent',
  })
  const context: Record<string, unknown> = { TextEncoder, TextDecoder, URL, Intl, console, crypto, atob, btoa }
  context.self = context
  context.policy = { language: 'en', channels: [{ kind: 'email', target: 'security@kappa.dev' }], timeframes: [] }
  const code = `${new TextDecoder().decode(outputFiles[0]?.contents)}; secpolicy.writePolicy(policy)`
  // As a page whose content security policy forbids eval.
  const text = runInNewContext(code, context, { contextCodeGeneration: { strings: false, wasm: false } })
  expect(await text).toContain('<security@kappa.dev>')
}, 30_000)
