import { pattern } from '../../../pattern.js'
import type { Ecosystem, Manifest, ManifestContact, Sourced } from '../../facts.js'
import { contacts, Fields, purposeOf } from './fields.js'
import { iniFields } from './ini.js'
import { valueIn } from './read-code.js'

const FOUND_WHEN_BUILT = pattern(/^(?:attr|file):/)
const MAVEN_PROPERTY = pattern(/\$\{/)
const MSBUILD_PROPERTY = pattern(/\$[({]?\w/)
const GO_MODULE = pattern(/^module\s+"?([^\s"]+)/m)
const GRADLE_PROPERTY = pattern(/^(?:version|VERSION_NAME)\s*=\s*(\S+)/m)
const GRADLE_VERSION = pattern(/^[ \t]{0,40}version[ \t]{0,9}=?[ \t]{0,9}['"]([^'"$]+)['"]/m)
/** What a gemspec assigns: `spec.name = "cairnbox"`. */
const assigned = (name: string) => String.raw`^[ \t]{0,40}\w{1,40}\.${name}\s*=\s*['"]([^'"#]+)['"]`
const GEM_NAME = pattern(new RegExp(assigned('name'), 'm'))
const GEM_VERSION = pattern(new RegExp(assigned('version'), 'm'))
const GEM_HOMEPAGE = pattern(new RegExp(assigned('homepage'), 'm'))
const GEM_BUGS = pattern(/['"]bug_tracker_uri['"]\]?\s*(?:=>|=)\s*['"]([^'"]+)['"]/)
const GEM_EMAIL = pattern(/\.email\s*=\s*(?:\[\s*)?['"]([^'"]+)['"]/)
const GEM_SOURCE = pattern(/['"]source_code_uri['"]\]?\s*(?:=>|=)\s*['"]([^'"]+)['"]/)
const MIX_NAME = pattern(/\bapp:\s*:(\w+)/)
const MIX_VERSION = pattern(/\bversion:\s*"([^"#]+)"/)
const MIX_VERSION_ATTRIBUTE = pattern(/@version\s+"([^"#]+)"/)
const MIX_SOURCE = pattern(/\bsource_url:\s*"([^"#]+)"/)
const MIX_SOURCE_ATTRIBUTE = pattern(/@source_url\s+"([^"#]+)"/)
const MIX_HOMEPAGE = pattern(/\bhomepage_url:\s*"([^"#]+)"/)

/** Reads the manifest in a text; null where it is none. The library for its format is loaded when a file needs it. */
type ManifestReader = (path: string, text: string) => Promise<Manifest | null>

const npm: ManifestReader = async (path, text) => {
  const { jsonFields } = await import('./json.js')
  const fields = new Fields(path, jsonFields(text))
  return manifest(path, 'npm', {
    name: fields.text('name'),
    version: fields.text('version'),
    private: fields.is(true, 'private'),
    contacts: [
      ...contacts('bugs', fields.text('bugs'), fields.text('bugs', 'url'), fields.text('bugs', 'email')),
      ...contacts('author', fields.text('author'), fields.text('author', 'email')),
      ...contacts('homepage', fields.text('homepage')),
      ...contacts('repository', fields.text('repository'), fields.text('repository', 'url')),
    ],
  })
}

/** Both the standard's table and that of Poetry before it. */
const pyproject: ManifestReader = async (path, text) => {
  const { tomlFields } = await import('./toml.js')
  const fields = new Fields(path, tomlFields(text))
  if (!fields.has('project') && !fields.has('tool', 'poetry')) return null
  const [table, people] = fields.has('project') ? [['project'], 'email'] : [['tool', 'poetry'], null]
  return manifest(path, 'pypi', {
    name: fields.text(...table, 'name'),
    version: fields.text(...table, 'version'),
    private: fields.below(...table, 'classifiers').some(({ text: { value } }) => value === 'Private :: Do Not Upload'),
    contacts: [
      ...labelled(fields, ...table, 'urls'),
      ...authors(fields, [...table, 'authors'], people),
      ...authors(fields, [...table, 'maintainers'], people),
    ],
  })
}

const setupCfg: ManifestReader = async (path, text) => {
  const fields = new Fields(path, iniFields(text))
  if (!fields.has('metadata')) return null
  const version = fields.text('metadata', 'version')
  return manifest(path, 'pypi', {
    name: fields.text('metadata', 'name'),
    // "attr: package.version" and "file: VERSION" are found out when it is built.
    version: version && FOUND_WHEN_BUILT.test(version.value) ? null : version,
    contacts: [
      ...labelled(fields, 'metadata', 'project_urls'),
      ...contacts('author', fields.text('metadata', 'author_email'), fields.text('metadata', 'maintainer_email')),
      ...contacts('homepage', fields.text('metadata', 'url')),
    ],
  })
}

const cargo: ManifestReader = async (path, text) => {
  const { tomlFields } = await import('./toml.js')
  const fields = new Fields(path, tomlFields(text))
  const table = fields.has('package') ? ['package'] : ['workspace', 'package']
  if (!fields.has(...table)) return null
  return manifest(path, 'cargo', {
    name: fields.text(...table, 'name'),
    version: fields.text(...table, 'version'),
    private: fields.is(false, ...table, 'publish'),
    contacts: [
      ...authors(fields, [...table, 'authors'], null),
      ...contacts('homepage', fields.text(...table, 'homepage')),
      ...contacts('repository', fields.text(...table, 'repository')),
    ],
  })
}

const composer: ManifestReader = async (path, text) => {
  const { jsonFields } = await import('./json.js')
  const fields = new Fields(path, jsonFields(text))
  return manifest(path, 'composer', {
    name: fields.text('name'),
    version: fields.text('version'),
    contacts: [
      ...contacts('security', fields.text('support', 'security')),
      ...contacts('bugs', fields.text('support', 'issues'), fields.text('support', 'email')),
      ...contacts('repository', fields.text('support', 'source')),
      ...authors(fields, ['authors'], 'email'),
      ...contacts('homepage', fields.text('homepage')),
    ],
  })
}

const maven: ManifestReader = async (path, text) => {
  const { xmlFields } = await import('./xml.js')
  const fields = new Fields(path, xmlFields(text))
  // That of the parent may be of a framework that the project is built on.
  const version = fields.text('project', 'version')
  return manifest(path, 'maven', {
    name: fields.text('project', 'artifactId'),
    version: version && MAVEN_PROPERTY.test(version.value) ? null : version,
    contacts: [
      ...contacts('bugs', fields.text('project', 'issueManagement', 'url')),
      ...authors(fields, ['project', 'developers'], 'email'),
      ...contacts('homepage', fields.text('project', 'url')),
      ...contacts('repository', fields.text('project', 'scm', 'url')),
    ],
  })
}

/** A project of .NET, or the specification of a package. */
const nuget: ManifestReader = async (path, text) => {
  const { xmlFields } = await import('./xml.js')
  const fields = new Fields(path, xmlFields(text))
  const [group, id] = path.endsWith('.nuspec')
    ? [['package', 'metadata'], 'id']
    : [['Project', 'PropertyGroup'], 'PackageId']
  const version =
    fields.text(...group, path.endsWith('.nuspec') ? 'version' : 'Version') ?? fields.text(...group, 'VersionPrefix')
  const name = fields.text(...group, id)
  if (name === null && version === null) return null
  return manifest(path, 'nuget', {
    name,
    version: version && MSBUILD_PROPERTY.test(version.value) ? null : version,
    contacts: [
      ...contacts('homepage', fields.text(...group, 'PackageProjectUrl'), fields.text(...group, 'projectUrl')),
      ...contacts('repository', fields.text(...group, 'RepositoryUrl')),
    ],
  })
}

const go: ManifestReader = async (path, text) =>
  manifest(path, 'go', { name: valueIn(path, text, GO_MODULE), version: null })

const gradle: ManifestReader = async (path, text) => {
  const version = path.endsWith('.properties')
    ? valueIn(path, text, GRADLE_PROPERTY)
    : valueIn(path, text, GRADLE_VERSION)
  return version && manifest(path, 'gradle', { name: null, version })
}

const gemspec: ManifestReader = async (path, text) =>
  manifest(path, 'rubygems', {
    name: valueIn(path, text, GEM_NAME),
    version: valueIn(path, text, GEM_VERSION),
    contacts: [
      ...contacts('bugs', valueIn(path, text, GEM_BUGS)),
      ...contacts('author', valueIn(path, text, GEM_EMAIL)),
      ...contacts('homepage', valueIn(path, text, GEM_HOMEPAGE)),
      ...contacts('repository', valueIn(path, text, GEM_SOURCE)),
    ],
  })

const hex: ManifestReader = async (path, text) =>
  manifest(path, 'hex', {
    name: valueIn(path, text, MIX_NAME),
    version: valueIn(path, text, MIX_VERSION) ?? valueIn(path, text, MIX_VERSION_ATTRIBUTE),
    contacts: [
      ...contacts('repository', valueIn(path, text, MIX_SOURCE), valueIn(path, text, MIX_SOURCE_ATTRIBUTE)),
      ...contacts('homepage', valueIn(path, text, MIX_HOMEPAGE)),
    ],
  })

/** What reads a file of this name. */
export const READERS: readonly { name: RegExp; read: ManifestReader }[] = [
  { name: pattern(/^package\.json$/), read: npm },
  { name: pattern(/^pyproject\.toml$/), read: pyproject },
  { name: pattern(/^setup\.cfg$/), read: setupCfg },
  { name: pattern(/^Cargo\.toml$/), read: cargo },
  { name: pattern(/^go\.mod$/), read: go },
  { name: pattern(/^pom\.xml$/), read: maven },
  { name: pattern(/^(?:build\.gradle(?:\.kts)?|gradle\.properties)$/), read: gradle },
  { name: pattern(/\.gemspec$/), read: gemspec },
  { name: pattern(/(?:\.nuspec|\.csproj|\.fsproj|^Directory\.Build\.props)$/), read: nuget },
  { name: pattern(/^composer\.json$/), read: composer },
  { name: pattern(/^mix\.exs$/), read: hex },
]

type Told = Pick<Manifest, 'name' | 'version'> & Partial<Pick<Manifest, 'private' | 'contacts'>>

function manifest(path: string, ecosystem: Ecosystem, told: Told): Manifest {
  return { path, ecosystem, private: false, contacts: [], ...told }
}

/** Links under names that the authors chose. */
function labelled(fields: Fields, ...keys: string[]): Sourced<ManifestContact>[] {
  return fields.below(...keys).flatMap(({ key, text }) => {
    const purpose = purposeOf(key)
    return purpose ? contacts(purpose, text) : []
  })
}

/** A list of people, each a text, or a table with this key. */
function authors(fields: Fields, keys: readonly string[], email: string | null): Sourced<ManifestContact>[] {
  const texts = fields.below(...keys).filter(({ key }) => email === null || key === email)
  return contacts('author', ...texts.map(({ text }) => text))
}
