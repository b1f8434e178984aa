import { expect, test, vi } from 'vitest'
import type { Manifest } from '../../src/surroundings/facts.js'
import { gather, openRepository } from '../../src/surroundings/repository/gather.js'
import { folderWith } from '../cli/sandbox.js'
import { scratchRepository } from './scratch.js'

/** Programs take their time on a busy machine. */
vi.setConfig({ testTimeout: 30_000 })

async function manifestIn(files: Record<string, string>): Promise<Manifest | undefined> {
  return (await openRepository(folderWith(files)).fact('manifests'))[0]
}

/** What a manifest says, each with its line. */
function told(manifest: Manifest | undefined) {
  const line = (one: { value: unknown; line: number | null } | null) => one && `${one.value} (${one.line})`
  return {
    ecosystem: manifest?.ecosystem,
    name: line(manifest?.name ?? null),
    version: line(manifest?.version ?? null),
    contacts: manifest?.contacts.map(({ value, line }) => `${value.purpose}: ${value.target} (${line})`),
  }
}

test.each([
  [
    'package.json',
    '{\n  "name": "@cairn/box",\n  "version": "1.2.0",\n  "bugs": { "url": "https://cairnbox.dev/bugs", "email": "bugs@cairnbox.dev" },\n  "author": "Ada <ada@cairnbox.dev> (https://ada.dev)",\n  "repository": { "type": "git", "url": "git+https://github.com/cairn/box.git" }\n}\n',
    {
      ecosystem: 'npm',
      name: '@cairn/box (2)',
      version: '1.2.0 (3)',
      contacts: [
        'bugs: https://cairnbox.dev/bugs (4)',
        'bugs: bugs@cairnbox.dev (4)',
        'author: ada@cairnbox.dev (5)',
        'repository: https://github.com/cairn/box.git (6)',
      ],
    },
  ],
  [
    'pyproject.toml',
    '[project]\nname = "cairnbox"\nversion = "1.2.0"\nauthors = [\n  {name = "Ada", email = "ada@cairnbox.dev"},\n]\n\n[project.urls]\n"Bug Tracker" = "https://cairnbox.dev/bugs"\nSecurity = "https://cairnbox.dev/security"\nChat = "https://cairnbox.dev/chat"\n',
    {
      ecosystem: 'pypi',
      name: 'cairnbox (2)',
      version: '1.2.0 (3)',
      contacts: [
        'bugs: https://cairnbox.dev/bugs (9)',
        'security: https://cairnbox.dev/security (10)',
        'author: ada@cairnbox.dev (5)',
      ],
    },
  ],
  [
    'pyproject.toml',
    '[tool.poetry]\nname = "cairnbox"\nversion = "1.2.0"\nauthors = ["Ada <ada@cairnbox.dev>"]\n',
    {
      ecosystem: 'pypi',
      name: 'cairnbox (2)',
      version: '1.2.0 (3)',
      contacts: ['author: ada@cairnbox.dev (4)'],
    },
  ],
  [
    'setup.cfg',
    '[metadata]\nname = cairnbox\nversion = attr: cairnbox.version\nauthor_email = ada@cairnbox.dev\nproject_urls =\n    Bug Tracker = https://cairnbox.dev/bugs\n',
    {
      ecosystem: 'pypi',
      name: 'cairnbox (2)',
      version: null,
      contacts: ['bugs: https://cairnbox.dev/bugs (6)', 'author: ada@cairnbox.dev (4)'],
    },
  ],
  [
    'Cargo.toml',
    '[package]\nname = "cairnbox"\nversion = "1.2.0"\nrepository = "https://github.com/cairn/box"\n',
    {
      ecosystem: 'cargo',
      name: 'cairnbox (2)',
      version: '1.2.0 (3)',
      contacts: ['repository: https://github.com/cairn/box (4)'],
    },
  ],
  [
    'go.mod',
    'module cairnbox.dev/box/v2\n\ngo 1.22\n',
    { ecosystem: 'go', name: 'cairnbox.dev/box/v2 (1)', version: null, contacts: [] },
  ],
  [
    'pom.xml',
    '<project>\n  <!-- <version>9</version> -->\n  <artifactId>box</artifactId>\n  <version>1.2.0-SNAPSHOT</version>\n  <issueManagement>\n    <url>https://cairnbox.dev/bugs?a=1&amp;b=2</url>\n  </issueManagement>\n</project>\n',
    {
      ecosystem: 'maven',
      name: 'box (3)',
      version: '1.2.0-SNAPSHOT (4)',
      contacts: ['bugs: https://cairnbox.dev/bugs?a=1&b=2 (6)'],
    },
  ],
  [
    'build.gradle.kts',
    'plugins {}\nversion = "1.2.0"\n',
    { ecosystem: 'gradle', name: null, version: '1.2.0 (2)', contacts: [] },
  ],
  [
    'box.gemspec',
    'Gem::Specification.new do |spec|\n  spec.name = "box"\n  spec.version = Box::VERSION\n  spec.email = ["ada@cairnbox.dev"]\n  spec.metadata["bug_tracker_uri"] = "https://cairnbox.dev/bugs"\nend\n',
    {
      ecosystem: 'rubygems',
      name: 'box (2)',
      version: null,
      contacts: ['bugs: https://cairnbox.dev/bugs (5)', 'author: ada@cairnbox.dev (4)'],
    },
  ],
  [
    'Box.csproj',
    '<Project>\n<PropertyGroup>\n<PackageId>Box</PackageId>\n<Version>1.2.0</Version>\n</PropertyGroup>\n</Project>\n',
    { ecosystem: 'nuget', name: 'Box (3)', version: '1.2.0 (4)', contacts: [] },
  ],
  [
    'composer.json',
    '{\n"name": "cairn/box",\n"support": {\n"security": "https://cairnbox.dev/security",\n"email": "help@cairnbox.dev"\n}}\n',
    {
      ecosystem: 'composer',
      name: 'cairn/box (2)',
      version: null,
      contacts: ['security: https://cairnbox.dev/security (4)', 'bugs: help@cairnbox.dev (5)'],
    },
  ],
  [
    'mix.exs',
    'defmodule Box do\n  @version "1.2.0"\n  def project, do: [app: :box, version: @version]\nend\n',
    { ecosystem: 'hex', name: 'box (3)', version: '1.2.0 (2)', contacts: [] },
  ],
])('%s', async (name, text, expected) => {
  expect(told(await manifestIn({ [name]: text }))).toEqual(expected)
})

test('packages are told apart from the root; what is not ours is left out', async () => {
  const { root } = scratchRepository({
    'package.json': '{"name": "root", "private": true}',
    'packages/box/package.json': '{"name": "box"}',
    'packages/box/test/fixtures/package.json': '{"name": "fixture"}',
    'node_modules/other/package.json': '{"name": "other"}',
  })
  const { manifests, packages } = await gather(openRepository(root), ['manifests', 'packages'])
  expect(manifests.map((manifest) => [manifest.name?.value, manifest.private])).toEqual([['root', true]])
  expect(packages.map((manifest) => [manifest.name?.value, manifest.private])).toEqual([['box', false]])
})
