import { describe, expect, it } from 'vitest'
import { facts, read } from '../../src/index.js'
import { readReport } from './policy.js'

const under = (text: string) => read(`# Security Policy\n\n## Supported Versions\n\n${text}\n`).reading

const versionsIn = (text: string) => {
  const { form, entries } = facts(under(text)).versions
  return [form, ...entries.map(({ range, supported }) => `${range} ${supported ? 'yes' : 'no'}`)]
}

const table = (...rows: string[]) => ['| Version | Supported |', '| --- | --- |', ...rows].join('\n')

describe('verdicts in a table', () => {
  it.each([
    ['✅', true],
    ['✔️', true],
    [':white_check_mark:', true],
    [':heavy_check_mark:', true],
    ['🟢 Active', true],
    ['Yes', true],
    ['yes, fully', true],
    ['Supported', true],
    ['Security fixes only', true],
    ['Critical fixes only', true],
    ['Best effort', true],
    ['As time permits', true],
    ['Where possible', true],
    ['LTS', true],
    ['⚠️', true],
    [':warning: limited', true],
    ['[x]', true],
    ['❌', false],
    [':x:', false],
    ['🔴', false],
    ['No', false],
    ['Not supported', false],
    ['Unsupported', false],
    ['End of life', false],
    ['EOL', false],
    ['Deprecated', false],
    ['No longer supported', false],
    ['-', false],
    ['❓', null],
    ['', null],
  ])('%j', (verdict, supported) => {
    const { entries } = under(table('| 9.x | ✅ |', `| 2.x | ${verdict} |`)).versions
    expect(entries[1]?.value).toMatchObject({ range: '2.x', supported, verdict })
  })

  it('prints a verdict that is not known as not supported', () => {
    expect(versionsIn(table('| 2.x | ✅ |', '| 1.x | |'))).toEqual(['table', '2.x yes', '1.x no'])
  })
})

describe('ranges in a table', () => {
  it.each([
    ['`>= 1.2`', '>= 1.2'],
    ['< 4.0', '< 4.0'],
    ['v3.x', 'v3.x'],
    ['**5.1.x**', '5.1.x'],
    ['2.0 – 2.4', '2.0 – 2.4'],
    ['latest', 'latest'],
    ['3.x (LTS)', '3.x (LTS)'],
    [':rocket: 4.x', '4.x'],
  ])('keeps %s as written', (cell, range) => {
    expect(versionsIn(table(`| ${cell} | Yes |`))).toEqual(['table', `${range} yes`])
  })
})

describe('tables', () => {
  it('keeps the end of support', () => {
    const text = `| Version | Status | End of support |
| --- | --- | --- |
| 3.x | Active | 2027-11 |
| 2.x | Security fixes only | May 2026 |
| 1.x | End of life | - |`
    expect(under(text).versions.entries.map(({ value }) => [value.range, value.supported, value.ends])).toEqual([
      ['3.x', true, '2027-11'],
      ['2.x', true, 'May 2026'],
      ['1.x', false, null],
    ])
  })

  it('finds the columns whatever their order', () => {
    const text = '| Supported | Notes | Version |\n| --- | --- | --- |\n| Yes | new | 3.x |\n| No | old | 2.x |'
    expect(versionsIn(text)).toEqual(['table', '3.x yes', '2.x no'])
  })

  it('reads a table whose header says nothing, and says so', () => {
    const text = '| | |\n| --- | --- |\n| 3.x | ✅ |\n| 2.x | ❌ |'
    expect(versionsIn(text)).toEqual(['table', '3.x yes', '2.x no'])
    expect(under(text).versions.tables[0]?.hasHeader).toBe(false)
    expect(under(table('| 3.x | ✅ |')).versions.tables[0]?.hasHeader).toBe(true)
  })

  it('calls a version supported where one of several columns does', () => {
    const text = `| Version | Bug fixes | Security fixes |
| --- | --- | --- |
| 3.x | ✅ | ✅ |
| 2.x | ❌ | ✅ |
| 1.x | ❌ | ❌ |`
    expect(versionsIn(text)).toEqual(['table', '3.x yes', '2.x yes', '1.x no'])
  })

  it('reads a table in HTML', () => {
    const text = `<table>
<tr><th>Version</th><th>Supported</th></tr>
<tr><td>3.x</td><td>✅</td></tr>
<tr><td>&lt; 3.0</td><td>❌</td></tr>
</table>`
    expect(versionsIn(text)).toEqual(['table', '3.x yes', '< 3.0 no'])
  })

  it.each([
    ['severities', '| Severity | Supported |\n| --- | --- |\n| High | Yes |'],
    ['past flaws', '| CVE | Version |\n| --- | --- |\n| CVE-2024-1234 | 1.2.0 |'],
    ['keys', '| PGP key | Status |\n| --- | --- |\n| 0xABCD | active |'],
  ])('is not one of versions: a table of %s', (_of, text) => {
    expect(under(text).versions.tables).toEqual([])
  })

  it('is not read from a comment', () => {
    expect(versionsIn(`<!--\n${table('| 3.x | ✅ |')}\n-->\n\nAll is well.`)).toEqual(['none'])
  })
})

it('reads a list outside of any section on versions by its verdicts', () => {
  const { versions } = facts(read('# Security\n\n- 3.x: full support\n- 2.x: no security fixes\n').reading)
  expect([versions.form, ...versions.entries.map(({ supported }) => supported)]).toEqual(['list', true, false])
})

describe('lists', () => {
  it.each([
    ['- 3.x: supported\n- 2.x: security fixes only\n- 1.x: end of life', ['3.x yes', '2.x yes', '1.x no']],
    ['- ✅ 3.x\n- ❌ 2.x', ['3.x yes', '2.x no']],
    ['- 3.x：提供安全更新\n- 2.x：不再维护', ['3.x yes', '2.x no']],
    ['- lamp-12: gets updates\n- lamp-11: none since May', ['lamp-12 yes', 'lamp-11 no']],
    ['- 3.x: full support\n- everything else: none', ['3.x yes', 'everything else no']],
    ['These versions get security fixes:\n\n- 3.x\n- 2.4', ['3.x yes', '2.4 yes']],
    ['These versions are no longer supported:\n\n- 1.0\n- 0.9', ['1.0 no', '0.9 no']],
    ['- Version 3: supported\n- Version 2: security fixes only\n- Version 1: dropped', ['3 yes', '2 yes', '1 no']],
    [
      'The team looks after\n\n- **6.0.x**, the current one\n- **5.2.x LTS**, until June',
      ['6.0.x yes', '5.2.x LTS yes'],
    ],
  ])('%j', (text, entries) => {
    expect(versionsIn(text)).toEqual(['list', ...entries])
  })
})

it.each([
  ['the heading', '## Which versions get patches?\n\n- 2.x: yes\n- 1.x: no', ['2.x yes', '1.x no']],
  [
    'the lead',
    '## Images\n\nTags that you can upgrade to:\n\n- `stable`: yes\n- `next`: yes\n- All other tags: ❌',
    ['stable yes', 'next yes', 'All other tags no'],
  ],
])('reads a list of ranges with bare verdicts where %s is on versions', (_, text, entries) => {
  expect(versionsIn(text)).toEqual(['list', ...entries])
})

it('reads no versions in a list of features', () => {
  expect(versionsIn('## Encryption\n\n- `PGP`: supported\n- `S/MIME`: not supported')).toEqual(['none'])
})

describe('prose', () => {
  it.each([
    ['Only the latest release gets security fixes.', ['latest yes']],
    ['Security fixes are only backported to the two latest minor releases.', ['latest yes']],
    ['Only the main branch is maintained.', ['main yes']],
    ['We support only the newest release; older ones get no fixes.', ['latest yes']],
    ['The last two major versions get fixes for 12 months.', ['latest yes']],
    ['All versions are supported.', []],
    ['We support 5.x and 4.x.', ['5.x yes', '4.x yes']],
    ['Version 4.2 has not been maintained since 31.12.2024.', ['4.2 no']],
    ['Versions before 3.0 do not receive security updates.', ['3.0 no']],
    ['Version 2.x is supported. Version 1.x is no longer supported.', ['2.x yes', '1.x no']],
    ['Security updates are provided for all maintained branches.', []],
    ['Only the `v7` series gets patches. Terraform 1.6 is required.', ['v7 yes']],
    ['Versions 5 and 6 get fixes. Version 4 is no longer maintained.', ['5 yes', '6 yes', '4 no']],
    ['Old versions are not supported; only the newest one is.', ['latest yes']],
    ['I patch the newest minor and nothing else.', ['latest yes']],
    ['There are no releases yet, so fixes go into the default branch.', ['main yes']],
    ['None of these is supported: v0.3, v0.4 and v1.0.', ['v0.3 no', 'v0.4 no', 'v1.0 no']],
    ['Please note that the team investigates flaws on the main branch only.', ['main yes']],
  ])('%s', (text, entries) => {
    expect(versionsIn(text)).toEqual(['prose', ...entries])
  })

  it('stands beside a table, which decides', () => {
    const { form, entries, prose } = under(`Only the latest release gets fixes.\n\n${table('| 3.x | ✅ |')}`).versions
    expect([form, entries.length]).toEqual(['table', 1])
    expect(prose.map(({ value }) => value.range)).toEqual(['latest'])
  })
})

describe('links and silence', () => {
  it('only points to another page', () => {
    expect(versionsIn('See the [release page](https://lantern.dev/releases) for supported versions.')).toEqual(['link'])
  })

  it('points from any section to the page that lists the branches', () => {
    const text = 'Which branches still get fixes is written in the [release calendar](https://lantern.dev/calendar).'
    expect(facts(read(`# Security Policy\n\n## Reporting\n\n${text}`).reading).versions.form).toBe('link')
  })

  it.each([
    '- 1.2.3: fixed an XSS in the editor\n- 1.2.2: fixed a vulnerability in the parser',
    'Only reports against the latest release are accepted.',
    'Suppose 1.4 is the latest version; then a fix comes out as 1.4.1.',
    'Users should always upgrade to the latest release.',
    'Please tell us the version in which you found the flaw.',
    'Mail security@lantern.dev.',
  ])('states nothing on support: %s', (text) => {
    expect(facts(read(`# Security Policy\n\n## Reporting\n\n${text}`).reading).versions).toEqual({
      form: 'none',
      entries: [],
      line: null,
    })
  })
})

it('takes a point among others for a statement on support, and no step of the work on a report', () => {
  const formIn = (text: string) => facts(read(`# Security\n\n${text}`).reading).versions.form
  const fixes = 'Security fixes are backported to all supported versions'
  expect(formIn(`- Mail flaws to sec@lantern.dev\n- ${fixes}`)).toBe('prose')
  expect(formIn(`Mail flaws to sec@lantern.dev.\n\n1. We confirm it\n2. ${fixes}`)).toBe('none')
  expect(formIn(`Mail flaws to sec@lantern.dev. What we then do:\n\n- We confirm it\n- ${fixes}`)).toBe('none')
  expect(formIn('- Mail flaws to sec@lantern.dev\n- Prepare security fixes for all supported versions')).toBe('none')
})

describe('what only illustrates', () => {
  it.each([
    [
      'Only the latest release gets fixes. For example, v3.2.1 fixed flaws, and so did v3.1.9.',
      ['prose', 'latest yes'],
    ],
    ['Fixes go to the latest release, e.g. 4.2.7.', ['prose', 'latest yes']],
    ['The 4.x line is supported, older lines (e.g. 3.x) are not supported.', ['prose', '4.x yes', '3.x no']],
    ['The latest release and `develop` get fixes.', ['prose', 'latest yes', 'develop yes']],
    ['Allow us reasonable time to develop and deploy a fix that is supported.', ['none']],
  ])('%s', (text, expected) => {
    expect(versionsIn(text)).toEqual(expected)
  })

  it('is told apart from the story of one flaw', () => {
    expect(versionsIn('Lamp 2.1.3 fixes an injection in 2.1.2 and earlier, CVE-2020-12345.')).toEqual(['none'])
  })
})

describe('tables of other shapes', () => {
  it('names for each severity what gets fixes', () => {
    const rows = '| Severity | Supported versions |\n| --- | --- |\n| High | 5.x and 4.x |\n| Low | Latest release |'
    expect(versionsIn(rows)).toEqual(['table', '5.x and 4.x yes', 'Latest release yes'])
  })

  it('may name for each product what gets fixes', () => {
    expect(versionsIn('| Product | Supported versions |\n| --- | --- |\n| Lamp | 2.x, 3.x |')).toEqual([
      'table',
      '2.x, 3.x yes',
    ])
  })

  it('may have lost their pipes when they were copied from a page', () => {
    expect(versionsIn('Version\tSupported\n5.x\t:white_check_mark:\n< 5.0\t:x:')).toEqual([
      'table',
      '5.x yes',
      '< 5.0 no',
    ])
  })
})

describe('the latest release and where it is', () => {
  it.each([
    ['Fixes are made for the latest release on the main branch.', ['latest yes']],
    ['Only the latest commit on `main` is supported.', ['main yes']],
    ['Only the latest release and `main` are supported.', ['latest yes', 'main yes']],
    ['Fixes land on the latest `main`, and tags are not backported.', ['main yes']],
    ['현재 `4.x` 라인만 지원합니다.', ['4.x yes']],
  ])('%s', (text, entries) => {
    expect(versionsIn(text)).toEqual(['prose', ...entries])
  })
})

it.each([
  'Sicherheitsupdates gibt es nur für 3.x. Wir empfehlen, auf die neueste Version umzusteigen.',
  'Solo 3.x recibe correcciones. Se recomienda actualizar a la última versión.',
  'Solo 3.x riceve correzioni. Si consiglia di aggiornare alla versione più recente.',
  'Alleen 3.x krijgt beveiligingsupdates. Werk altijd bij naar de nieuwste versie.',
  'Yalnızca 3.x güvenlik düzeltmesi alır. En son sürüme yükseltmenizi öneririz.',
  '修正は 3.x のみに提供されます。最新版へのアップデートを推奨します。',
  '3.x만 보안 수정을 받습니다. 최신 버전으로 업데이트하는 것을 권장합니다.',
  'Hanya 3.x yang menerima perbaikan keamanan. Kami menyarankan untuk memperbarui ke versi terbaru.',
  '只有 3.x 会收到安全修复。建议用户及时升级到最新版。',
])('takes the advice to upgrade for no statement of support: %s', (text) => {
  expect(versionsIn(text)).toEqual(['prose', '3.x yes'])
})

describe('versions told elsewhere', () => {
  const formUnder = (heading: string, text: string) =>
    facts(read(`# Security Policy\n\nMail security@lantern.dev.\n\n## ${heading}\n\n${text}`).reading).versions.form

  it.each([
    ['Supported Versions', 'See SUPPORT.md.', 'link'],
    ['Supported Versions', 'Supported versions --> VERSIONS.md', 'link'],
    ['Policy', 'For supported versions and how to report, please refer to our [policy](https://lantern.dev).', 'link'],
    ['Out of scope', 'Fixes are only made for the latest release.', 'prose'],
    ['Out of scope', '- Flaws that are fixed in the latest release', 'none'],
    ['In scope', '- Code on the `main` branch', 'prose'],
    ['In scope', '- The main window', 'none'],
    ['Reporting', 'Flaws that are fixed in the current release are not accepted.', 'none'],
    ['In scope', 'The website.\n\nThe default branch receives fixes.', 'prose'],
  ])('under "%s": %s', (heading, text, form) => {
    expect(formUnder(heading, text)).toBe(form)
  })
})

describe('what is no statement of support', () => {
  it.each([
    'Always upgrade to the newest version to keep up with security fixes.',
    '- `Tested`: run in every build.\n- `Planned`: not tested yet.\n- `Ready`: all gates passed.',
  ])('under a heading on versions: %s', (text) => {
    expect(versionsIn(text).slice(1)).toEqual([])
  })

  it('is a patch at the time of a plan', () => {
    const { form } = facts(
      read('# Policy\n\nMail us.\n\n## Plan\n\n- **30 days:** a patch in master.').reading,
    ).versions
    expect(form).toBe('none')
  })
})

it('reads a list under a sentence on fixes as one of versions', () => {
  expect(versionsIn('Security fixes are made for:\n\n- the latest stable release;\n- the main branch.')).toEqual([
    'list',
    'the latest stable release yes',
    'the main branch yes',
  ])
})

it.each([
  ['Wspierana wersja | Otrzymuje poprawki', 'zalecana'],
  ['Versi | Didukung', 'upaya terbaik'],
  ['버전 | 지원', '권장'],
  ['Версия | Поддержка', 'рекомендуется'],
  ['版本 | 支持', '推荐'],
])('takes what is recommended, or done as well as can be, for supported: %s', (header, verdict) => {
  expect(versionsIn(`| ${header} |\n| --- | --- |\n| 4.x | ${verdict} |`)).toEqual(['table', '4.x yes'])
})

describe('where no version is supported', () => {
  it.each([
    'Currently no releases are supported with security updates.',
    'None of the versions is supported.',
    'At this time, no version gets security fixes.',
    'There are no supported versions yet.',
  ])('%s', (text) => {
    expect(under(text).versions.noneSupported).not.toBeNull()
  })

  it.each([
    'No other versions are supported.',
    'No older version is supported.',
    'Versions that are no longer developed are not supported.',
    'No version before 2.0 is supported.',
    'There is no version check in security updates.',
  ])('is not said: %s', (text) => {
    expect(under(text).versions.noneSupported).toBeNull()
  })
})

it('takes what is told of an example for none', () => {
  expect(versionsIn('Each line is supported until the next is out (e.g. 1.1.x is supported until 1.2.0).')).toEqual([
    'prose',
  ])
})

describe('what runs at one place', () => {
  const runs = (text: string) =>
    (text.startsWith('#') ? read(text).reading : readReport(text)).versions.running !== null

  it.each([
    'Report any vulnerability in our platform to sec@lantern.dev.',
    'We value the security of our systems. Tell us the address of the affected system.',
    'The bounty is for flaws of the contracts that are deployed, and for nothing else.',
    'All subdomains are in scope: *.lantern.dev.',
    'This covers every internet-facing service of the agency.',
    '# Sicherheit\n\nMelden Sie Schwachstellen in unseren Systemen bitte an sec@lantern.dev.',
    'Signalez les failles de nos services à sec@lantern.dev.',
    'Informe de vulnerabilidades en nuestra plataforma a sec@lantern.dev.',
    '# Sicurezza\n\nSegnala le vulnerabilità nei nostri sistemi a sec@lantern.dev.',
    '# Segurança\n\nRelate vulnerabilidades em nossos sistemas para sec@lantern.dev.',
    'Meld kwetsbaarheden in onze systemen aan sec@lantern.dev.',
  ])('%s', (text) => {
    expect(runs(text)).toBe(true)
  })

  it.each([
    'Report any vulnerability in this library to sec@lantern.dev.',
    'Report any vulnerability in our platform, and name the version that you run.',
    'We value the security of our systems. The software is open source; report its flaws to sec@lantern.dev.',
    'Our website lists all flaws that we know of.',
    'Report flaws of the server to sec@lantern.dev, and do not test on mainnet.',
    'The patterns of `*.config.ts` files are checked.',
    'Vulnerabilities in our services are fixed in the next release, which you can host yourself.',
    'Melden Sie Schwachstellen in unserer Software an sec@lantern.dev.',
    'Signalez les failles de nos services, avec la version que vous utilisez.',
  ])('not: %s', (text) => {
    expect(runs(text)).toBe(false)
  })
})

describe('the end of a project', () => {
  const ends = (text: string) => read(`# Security\n\n${text}\n`).reading.versions.ended !== null

  it.each([
    'This repository is archived and no longer maintained.',
    'Lantern gets no security fixes any more. Please use Quarry instead.',
    'Lantern is deprecated. No security updates will be released.',
  ])('%s', (text) => {
    expect(ends(text)).toBe(true)
  })

  it.each([
    '1.x is deprecated and no longer maintained.',
    'Older releases are deprecated and get no fixes.',
    'If Lantern is archived and no longer maintained, this page will say so.',
    '- Status: the library is deprecated and no longer maintained.',
    'Lantern is maintained by two persons.',
  ])('not: %s', (text) => {
    expect(ends(text)).toBe(false)
  })
})
