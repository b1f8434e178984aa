import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

const versionsIn = (text: string) => {
  const { form, entries } = factsIn(`# Security\n\nReport vulnerabilities to desk@lantern.dev.\n\n${text}`).versions
  return [form, ...entries.map(({ range, supported }) => `${range} ${supported ? 'yes' : 'no'}`)]
}

describe('versions in many styles', () => {
  it.each([
    [
      '## Upkeep\n\nSecurity fixes are made for:\n\n- 4.2\n- 4.1\n- 3.9 LTS',
      ['list', '4.2 yes', '4.1 yes', '3.9 LTS yes'],
    ],
    [
      'Firmware 5.x and 4.8 receive security updates. Firmware 3.x does not.',
      ['prose', '5.x yes', '4.8 yes', '3.x no'],
    ],
    ['**Which versions?** Only 2.x. 1.x had its last security fix in 2021.', ['prose', '2.x yes', '1.x no']],
    ['Fixes are made for the latest commit of the default branch (`dev`) only.', ['prose', 'main yes']],
    [
      '## Supported versions\n\n| Version | Status | Support start date | Support end date |\n| --- | --- | --- | --- |\n| v2 | Active | 2025/10/16 | Currently supported |\n| v1 | Inactive | 2024/08/21 | 2025/10/16 |',
      ['table', 'v2 yes', 'v1 no'],
    ],
    ['Security patches are provided for versions 1.4 and 1.3.', ['prose', '1.4 yes', '1.3 yes']],
    ['Security fixes go to master. I tag a release when I feel like it.', ['prose', 'main yes']],
    ['Security fixes are only made for the current agent.', ['prose', 'latest yes']],
    ['## Branches\n\nSecurity fixes go to `calm-3`. `calm-2` is closed.', ['prose', 'calm-3 yes', 'calm-2 no']],
    ['## Versions\n\n- 2.1 (Forge) – yes\n- 2.0 – no', ['list', '2.1 (Forge) yes', '2.0 no']],
    ['## Requirements\n\n- PHP 8.2 or newer (PHP 7.4 support was dropped in 2.0)', ['none']],
    ['## Supported Python versions\n\n| Python | Supported |\n| --- | --- |\n| 3.12 | yes |\n| 3.8 | no |', ['none']],
    ['## Supported versions\n\nThe latest release gets fixes. It runs on Python 3.9.', ['prose', 'latest yes']],
    [
      '## Supported versions\n\n| Sign | Meaning |\n| --- | --- |\n| ✅ | All fixes |\n| ❌ | None |\n\n| Version | Supported |\n| --- | --- |\n| 1.x | ✅ |',
      ['table', '1.x yes'],
    ],
    [
      '## Lines\n\n| Line | First release | Security support |\n| --- | --- | --- |\n| 3.x | June 2024 | yes |\n| 2.x | May 2021 | no |',
      ['table', '3.x yes', '2.x no'],
    ],
    [
      '## Schedule\n\n| Version | Released | End of LTS |\n| --- | --- | --- |\n| 5.x | 2026-01-10 | TBD |',
      ['table', '5.x yes'],
    ],
    [
      'Security fixes are made for:\n\n- ✅ **Latest major version**: everything\n- ❌ **Older versions**: no support\n\nExample: if the latest is 2.x:\n\n- 2.x: full support\n- 1.x: no support',
      ['list', 'Latest major version yes', 'Older versions no'],
    ],
    [
      '## Supported versions\n\n- **Current:** 3.2.x (all fixes)\n- **End of life:** 3.0.x and older',
      ['list', '3.2.x yes', '3.0.x and older no'],
    ],
    [
      '## Lifecycle\n\n| Version | Released | Security support |\n| --- | --- | --- |\n| 9 | 2026-01 | Until 2028-01 |\n| 8 | 2025-01 | None |',
      ['table', '9 yes', '8 no'],
    ],
    ['## Versions\n\n`1.x` → supported, `0.x` → not supported.', ['prose', '1.x yes', '0.x no']],
    ['## Supported versions\n\n- 6.x\n- 5.x (LTS)\n- 4.x (until May)', ['list', '6.x yes', '5.x (LTS) yes', '4.x yes']],
    ['Support\n\nWe support nobody who breaks section 4.2 or s. 342.1 of the code.', ['none']],
    ['The server always speaks the latest TLS and supports old clients.', ['none']],
    ['See [the matrix](m.md). Only supported releases receive security backports.', ['prose']],
    ['The supported versions, and all times, are defined once, in [`SECURITY.md`](../SECURITY.md).', ['link']],
    [
      '## Versions\n\n`v4.1` is supported. `v4.0` is withdrawn and gets no support or backports.',
      ['prose', 'v4.1 yes', 'v4.0 no'],
    ],
    ['## Kubernetes versions\n\n| Kubernetes | Supported |\n| --- | --- |\n| 1.32 | yes |', ['none']],
    // What is said of all others than the one that is named.
    ['Releases other than the newest tag do not get security fixes.', ['prose', 'latest yes']],
    ['## Versions\n\nNothing is fixed in branches older than the current major.', ['prose', 'latest yes']],
    ['Minors before the latest are not maintained.', ['prose', 'latest yes']],
    ['Previous builds than the current one will not be patched.', ['prose', 'latest yes']],
    ['## Versions\n\nEverything except 6.x is unsupported.', ['prose', '6.x yes']],
    ['## Versions\n\nAnything older than 6.2 is unsupported.', ['prose', '6.2 no']],
    ['## Versions\n\nAll branches except 1.x are maintained.', ['prose', '1.x no']],
    [
      '## Versions\n\n2.4 and earlier are unsupported. Please move to the latest release.',
      ['prose', '2.4 no', 'latest yes'],
    ],
    ['## Versions\n\nPlease move to the latest release.', ['none']],
    // What belongs to the work on a report.
    ['## Process\n\n- We write patches for trunk and the stable branch.\n- We publish an advisory.', ['none']],
    ['## Process\n\n- The maintainers patch trunk only.', ['prose', 'main yes']],
    // Names and marks.
    ['## Supported versions\n\nOnly the tip of the maintenance branch.', ['prose', 'latest yes']],
    ['Only what is currently in the Play Store gets security fixes.', ['prose', 'latest yes']],
    ['Only the newest server and client builds are looked after.', ['prose', 'latest yes']],
    ['Security fixes are released for the current monthly and the current LTS release.', ['prose', 'latest yes']],
    ['The old address desk-old@lantern.dev is gone.', ['none']],
    ['Old servers cannot reach the master list any more, which is unsupported.', ['none']],
    ['Releases that are out are not patched; a fix comes with the next one.', ['prose']],
    ['## Branches\n\nWe fix `main` and `calm-3`.', ['prose', 'main yes', 'calm-3 yes']],
    ['## Supported versions\n\nJust the latest, sorry.', ['prose', 'latest yes']],
    ['## Supported versions\n\nRight now that is 8.x and 7.x.', ['prose', '8.x yes', '7.x yes']],
    ['## Supported versions\n\nMaintained: 10 and 9.', ['prose', '10 yes', '9 yes']],
    ['Only flaws that show in the newest release are looked at.', ['prose', 'latest yes']],
    ['## Supported versions\n\n4.x is patched until autumn, and 3.x is long gone.', ['prose', '4.x yes', '3.x no']],
    [
      '## Supported versions\n\n3.1.x: all fixes\n3.0.x: critical only\n2.9.x and older: nothing',
      ['prose', '3.1.x yes', '3.0.x yes', '2.9.x no'],
    ],
    ['## Supported versions\n\n3.x - full support\n2.x - none', ['prose', '3.x yes', '2.x no']],
    [
      '## Which releases\n\n- Quarry 9 "Slate": full support\n- Quarry 8 "Chalk": end of life',
      ['list', 'Quarry 9 "Slate" yes', 'Quarry 8 "Chalk" no'],
    ],
    ['## Supported versions\n\n- Node 20: supported\n- Node 18: not supported', ['none']],
    [
      '## Versions\n\n| Version | Security fixes until | |\n| --- | --- | --- |\n| 9 | 2024-02 | ❌ |\n| 10 | 2027-02 | ✅ |',
      ['table', '9 no', '10 yes'],
    ],
    ['## Supported versions\n\nNo version is supported, fixes are pushed to main.', ['prose', 'main yes']],
    ['## Supported versions\n\nUntil 1.0 is out we only patch the newest release.', ['prose', 'latest yes']],
    ['## Branches\n\nSecurity fixes go to `calm-3.1` and `calm/v2.x`.', ['prose', 'calm-3.1 yes', 'calm/v2.x yes']],
    ["## Supported versions\n\nWhatever's on PyPI.", ['prose', 'latest yes']],
    ['## Supported versions\n\n- [x] 4.x\n- [ ] 3.x', ['list', '4.x yes', '3.x no']],
    [
      '## Versions\n\n| Version | Security fixes |\n| --- | --- |\n| 5.1 | yes |\n| 5.0 | until 5.2 |\n| 4.9 | – |',
      ['table', '5.1 yes', '5.0 yes', '4.9 no'],
    ],
    [
      '## Supported versions\n\n| | Bugs | Security |\n| --- | --- | --- |\n| 3.x | no | yes |\n| 2.x | no | no |',
      ['table', '3.x yes', '2.x no'],
    ],
    [
      '## Versions\n\n| Branch | Fixes |\n| --- | --- |\n| main | all |\n| v1.x | critical |\n| v0.x | none |',
      ['table', 'main yes', 'v1.x yes', 'v0.x no'],
    ],
    ['We fix it on `main` and on the last two release branches.', ['prose', 'main yes', 'latest yes']],
  ])('%s', (text, told) => {
    expect(versionsIn(text)).toEqual(told)
  })
})

describe('versions as people write them by hand', () => {
  it.each([
    [
      '- Desktop: 5.2 and newer\n- Phone: latest release',
      ['list', 'Desktop: 5.2 and newer yes', 'Phone: latest release yes'],
    ],
    ['- 3.1: yes\n- 3.0: yes, until 3.2 is EOL\n- 2.9: no', ['list', '3.1 yes', '3.0 yes', '2.9 no']],
    ['- 14 "Fern" (stable)\n- 13 "Moss" (oldstable)', ['list', '14 "Fern" yes', '13 "Moss" yes']],
    [
      '| Branch | Status | Fixes until |\n| --- | --- | --- |\n| 4.2 | mainline | - |\n| 4.0 | retired | 2019-01 |',
      ['table', '4.2 yes', '4.0 no'],
    ],
    [
      '| Line | Type | End of support |\n| --- | --- | --- |\n| 2.5 | LTS | 2031-06 |\n| 1.2 | unsupported | |',
      ['table', '2.5 yes', '1.2 no'],
    ],
    [
      'We look after the newest line and the one before. At the time of writing those are 4.2 and 4.1.',
      ['prose', 'latest yes', '4.2 yes', '4.1 yes'],
    ],
    ['We look after the newest line. Those are good days.', ['prose', 'latest yes']],
    ['Only the version that is currently on the marketplace is supported.', ['prose', 'latest yes']],
    ['The version that we support is the one tagged most recently.', ['prose', 'latest yes']],
    ['The latest release and the development version get fixes.', ['prose', 'latest yes', 'main yes']],
    ["Run the newest release; that's the only one I look after.", ['prose', 'latest yes']],
    ['Since stores update by themselves only the last version is supported.', ['prose', 'latest yes']],
    ['We patch 5.x. For 4.x there is paid extended support by a partner.', ['prose', '5.x yes', '4.x no']],
    [
      '4.x: full support. 3.x: critical fixes only. 2.x: no longer maintained.',
      ['prose', '4.x yes', '3.x yes', '2.x no'],
    ],
    ['We backport to 1.2; 1.0 is out of luck.', ['prose', '1.2 yes', '1.0 no']],
  ])('%s', (text, told) => {
    expect(versionsIn(`## Supported versions\n\n${text}`)).toEqual(told)
  })

  it('takes links to the flaws of old releases for no list of versions', () => {
    const text = `## Old releases

Earlier releases are no longer receiving security updates.

- [Lantern 2.2 vulnerabilities, historical](/flaws22.html)
- [Lantern 2.0 vulnerabilities, historical](/flaws20.html)`
    expect(versionsIn(text)).toEqual(['prose'])
  })
})

describe('versions told beside something else', () => {
  it.each([
    [
      '## Supported versions\n\nSecurity fixes ship in the newest release and are not backported.',
      ['prose', 'latest yes'],
    ],
    ['## Supported versions\n\nBefore 1.0 we only maintain the latest published minor.', ['prose', 'latest yes']],
    [
      '## Updates & dependencies\n\nAt least until we reach v1.0, only the latest release is supported with security fixes.',
      ['prose', 'latest yes'],
    ],
    ['Security patches are aimed at the 3.x branch.', ['prose', '3.x yes']],
    [
      '## Supported versions\n\n- `main`\n- If there is a tag, the newest tagged line',
      ['list', 'main yes', 'the newest tagged line yes'],
    ],
    [
      '## Supported versions\n\n| Range | State |\n| --- | --- |\n| 2.4 | Supported |\n| main | Reports accepted |\n| 1.x | No reports accepted |',
      ['table', '2.4 yes', 'main yes', '1.x no'],
    ],
    // From when on something holds
    ['We support reproducible builds since 2.3.', ['none']],
    ['Passkeys are supported as of version 4.1.', ['none']],
    ['We provide security support since 2.0.', ['prose', '2.0 yes']],
    ['## Supported versions\n\nAs of 4.2 older releases are no longer supported.', ['prose']],
    ['Since 3.0 we only support the latest release.', ['prose', 'latest yes']],
    // Other things that are supported
    ['## Supported platforms\n\n| Platform | Supported |\n| --- | --- |\n| Linux | yes |\n| BeOS 5 | no |', ['none']],
    ['## Supported languages\n\nPython 3.11 and Python 3.12 are supported by the scanner.', ['none']],
    // Releases that are linked for other ends
    ['Our releases are signed and published on [Maven Central](https://central.example.net).', ['none']],
    ['[Release notes](https://lantern.dev/notes): the release each fix was shipped in.', ['none']],
    ['Which releases still get fixes is on the [releases page](https://lantern.dev/releases).', ['link']],
  ])('%s', (text, told) => {
    expect(versionsIn(text)).toEqual(told)
  })
})

describe('versions in other sections and under headings on other matters', () => {
  it.each([
    [
      '## Release lines and support\n\nA preview is no support claim.\n\n## Security fixes\n\nBefore there is a stable line, security fixes apply to the latest preview only.',
      ['prose', 'latest yes'],
    ],
    [
      '## Security releases\n\n- Only the latest minor gets security fixes while the project is `0.x`.',
      ['prose', 'latest yes'],
    ],
    ['## Supported versions\n\nWe accept vulnerability reports for the current release.', ['prose', 'latest yes']],
    ['## LTS versions\n\n- `v0.32.1`\n- `v0.31.4`', ['list', 'v0.32.1 yes', 'v0.31.4 yes']],
    ['## Supported versions\n\nv0.4 and up', ['prose', 'v0.4 yes']],
    [
      '## Supported versions\n\nPublic repositories begin at an experimental 0.1.0 snapshot of the documentation and the sources.',
      ['prose'],
    ],
    // What reporters are asked to do
    ['1. Make sure you run the latest version of a maintained branch: `main` or an LTS branch.', ['none']],
    // Where to get help
    ['## Support\n\nFor help with version 2 ask in the forum.', ['none']],
    [
      '## Community support\n\nQuestions on the current version are welcome in the [forum](https://lantern.dev/releases).',
      ['none'],
    ],
    ['## Support policy\n\nOnly 3.x.', ['prose', '3.x yes']],
    ['## Steps\n\n- For media access, cover range requests and HEAD requests.', ['none']],
  ])('%s', (text, told) => {
    expect(versionsIn(text)).toEqual(told)
  })
})
