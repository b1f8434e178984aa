import { type Context, defineRule } from '../../src/lint/rule.js'
import { pattern } from '../../src/pattern.js'
import type { Channel } from '../../src/policy/channel.js'
import { gitHubName, repositoryOfPage } from '../../src/policy/forge.js'
import type { Surroundings } from '../../src/surroundings/facts.js'

const SCHEME = pattern(/^[a-z]+:/i)

const FORM =
  '# Security Policy\n\nReport vulnerabilities on [this page](https://github.com/cairn/box/security/advisories/new).\n'
const MAIL = '# Security Policy\n\nReport vulnerabilities to security@cairnbox.dev.\n'
const remote = 'git@github.com:cairn/box.git'
const enabled = (answer: boolean) => ({ privateReporting: { 'cairn/box': answer } })

export default defineRule({
  id: 'enabled-private-reporting',
  summary:
    'Private vulnerability reporting on GitHub is enabled where the policy sends reporters there, and only there.',
  why: 'Where it is off, reporters find no form and maintainers cannot see that, since theirs is another page. Where it is on, reports come in this way though the policy does not say so: that is a warning. Judged with `--online`; GitHub may want a token in `GITHUB_TOKEN`.',
  source:
    'https://docs.github.com/en/code-security/security-advisories/working-with-repository-security-advisories/configuring-private-vulnerability-reporting-for-a-repository',
  severity: { minimal: 'error', recommended: 'error', strict: 'error' },
  options: {},
  optionSummaries: {},
  messages: {
    disabled: 'Private reporting is not enabled for {repository}; enable it in the settings, or give another way.',
    unmentioned: 'Private reporting is enabled for {repository}, but not named here; name it, or disable it.',
  },
  controls: ['OSPS-VM-03.01'],
  examples: [
    { policy: FORM, remote, network: enabled(true), problems: [] },
    { policy: FORM, remote, network: enabled(false), problems: ['disabled'] },
    { policy: FORM, remote, network: {}, problems: [] },
    { policy: MAIL, remote, network: enabled(true), problems: ['unmentioned'] },
    { policy: MAIL, remote, network: enabled(false), problems: [] },
    {
      policy: '# Security Policy\n\nReport vulnerabilities on [this page](../../security/advisories/new).\n',
      remote: 'git@git.cairnbox.dev:cairn/box.git',
      network: { privateReporting: { 'git.cairnbox.dev/cairn/box': false } },
      problems: ['disabled'],
    },
  ],

  needs: () => ['remotes'],
  asks: (context) => {
    const names = [...formsIn(context).map(({ repository }) => repository), ownName(context.surroundings)]
    return [...new Set(names)].flatMap((target) => (target ? [{ about: 'private-reporting', target }] : []))
  },
  check(context) {
    const { reading, surroundings } = context
    const answers = surroundings.network?.privateReporting
    const forms = formsIn(context)
    const disabled = forms.flatMap(({ repository, place }) =>
      repository && answers?.get(repository) === false
        ? [{ message: 'disabled' as const, place, data: { repository } }]
        : [],
    )
    const own = ownName(surroundings)
    const isUnmentioned = own !== null && forms.length === 0 && answers?.get(own) === true
    return isUnmentioned
      ? [{ message: 'unmentioned', place: reading.title, data: { repository: own }, severity: 'warning' }]
      : disabled
  },
})

/** The forms that the policy names, each with its repository; null where that is not known. */
function formsIn({ reading, surroundings }: Pick<Context, 'reading' | 'surroundings'>) {
  return reading.channels.flatMap(({ value, place }) =>
    value.kind === 'advisory' ? [{ repository: repositoryOf(value, surroundings), place }] : [],
  )
}

function repositoryOf({ target }: Channel, surroundings: Surroundings): string | null {
  const page = target ? repositoryOfPage(target) : null
  if (page) return page.forge === 'github' ? gitHubName(page) : null
  return target === null || !SCHEME.test(target) ? ownName(surroundings) : null
}

/** A server of an enterprise may have any name, so that only who asks it knows whether it is one of GitHub. */
function ownName({ repository }: Surroundings): string | null {
  const own = repository?.remotes?.[0]
  const isGitHub = own?.forge === 'github' || own?.forge === 'unknown'
  return own && isGitHub && own.name !== '.github' ? gitHubName(own) : null
}
