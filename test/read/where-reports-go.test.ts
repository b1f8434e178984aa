import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import type { Channel } from '../../src/policy/channel.js'
import { factsIn, readReport } from './policy.js'

const waysIn = (text: string) =>
  factsIn(text).channels.map(({ kind, target }) => (target === null ? kind : `${kind} ${target}`))

const wayIn = (text: string, kind: Channel['kind']) =>
  (text.startsWith('#') ? read(text).reading : readReport(text)).channels.find(({ value }) => value.kind === kind)
    ?.value

it('takes the tracker in which we accept reports for a public way', () => {
  const tracker = 'https://github.com/lantern/lamp/issues'
  expect(waysIn(`We accept vulnerability reports through ${tracker}.`)).toEqual([`issue ${tracker}`])
  expect(waysIn(`We handle vulnerability reports in a private tracker, not in ${tracker}.`)).toEqual([])
})

describe('an address that is given for something else', () => {
  const section = (text: string) => waysIn(`# Contributing\n\n## Feedback and security\n\n${text}`)

  it('is meant where the one who gave it is to be written to by mail', () => {
    expect(section('Reach me at jo@lantern.dev for feedback.\n\nFound a vulnerability? Please e-mail me.')).toEqual([
      'email jo@lantern.dev',
    ])
  })

  it.each([
    'Reach us at help@lantern.dev with questions.\n\nReport vulnerabilities by e-mail to the maintainers.',
    'For questions, write to us at help@lantern.dev.\n\n## Flaws\n\nIf you find a vulnerability, please e-mail us.',
  ])('is not meant otherwise: %s', (text) => {
    expect(section(text)).toEqual(['unnamed'])
  })
})

describe('chats that many read', () => {
  it.each([
    'Report vulnerabilities on our Discord server.',
    'Report vulnerabilities in our Gitter channel.',
    'Tell us about vulnerabilities in the Slack channel of the project.',
    'Report vulnerabilities on [Discord](https://discord.gg/lantern).',
    'Report vulnerabilities in [our workspace](https://lantern.slack.com).',
    'Report vulnerabilities on IRC: #lantern on libera.chat.',
    'Report vulnerabilities on Matrix, #lantern:matrix.org.',
    'Report vulnerabilities in the [Telegram group](https://t.me/lantern).',
    'Report vulnerabilities on Telegram: https://t.me/+a1b2c3d4.',
    'Contact the maintainers in our Gitter channel.',
    '# Sicherheit\n\nMelde Schwachstellen auf unserem Discord-Server.',
    '# Sécurité\n\nSignalez les vulnérabilités dans notre salon Discord.',
    '# Seguridad\n\nInforme de las vulnerabilidades en nuestro servidor de Discord.',
    '# Безопасность\n\nСообщайте об уязвимостях в наш чат в Telegram.',
    '# セキュリティ\n\n脆弱性は Discord サーバーで報告してください。',
  ])('%s', (text) => {
    expect(wayIn(text, 'chat')).toMatchObject({ private: false })
  })
})

describe('chats with one person or a closed circle', () => {
  it.each([
    'Send a direct message to ann on our Discord server.',
    'Report vulnerabilities to me on [Discord](https://discord.gg/lantern).',
    'Contact the maintainers on [Discord](https://discord.gg/lantern) about vulnerabilities.',
    'To report a vulnerability, message one of the moderators on our Discord server.',
    'Report vulnerabilities in our private Slack channel.',
    'To report a vulnerability, join our [Discord](https://discord.gg/lantern). Then send a private message to an admin.',
    'Vulnerabilities? Open a ticket on our [Discord](https://discord.gg/lantern).',
    'Report vulnerabilities on [Telegram](https://t.me/ann_lantern).',
    'Contact me on [X](https://x.com/ann_lantern) instead of using the issue tracker.',
    'Report it in private:\n\n- [Discord](https://discord.gg/lantern)',
    'Phone us about vulnerabilities: +49 30 1234567.',
  ])('%s', (text) => {
    expect(wayIn(text, 'chat')).toMatchObject({ private: true })
  })
})

describe('where an address is said to be', () => {
  it.each([
    ['Report vulnerabilities to the people listed in [MAINTAINERS](MAINTAINERS).', 'MAINTAINERS'],
    ['Write to the people listed on our [team page](https://lantern.dev/team).', 'team page'],
    ['Write to the [maintainers listed on PyPI](https://pypi.org/project/lantern).', 'PyPI'],
    ['E-mail the address listed in the footer of the manual, or wait.', 'the footer of the manual'],
    ['Contact the maintainers privately (see CODEOWNERS).', 'CODEOWNERS'],
    ['E-mail the lead maintainer; the address is in package.json.', 'package.json'],
    ['# Sicherheit\n\nBitte meldet Schwachstellen an die in `docs/TEAM.md` genannten Maintainer.', 'docs/TEAM.md'],
    [
      '# Безопасность\n\nОтправьте приватный отчёт об уязвимости мейнтейнеру, перечисленному в [MAINTAINERS](MAINTAINERS).',
      'MAINTAINERS',
    ],
    ['Contact the maintainers privately. See docs/threats.md for the model.', null],
    ['Contact [@ann](https://github.com/ann) about vulnerabilities.', null],
  ])('%s', (text, elsewhere) => {
    expect(wayIn(text, 'unnamed')).toMatchObject({ elsewhere })
  })
})

describe('contacts that are told, but not given', () => {
  it.each([
    [
      'Found a vulnerability? Use one of our [private contact addresses](https://lantern.dev/team).',
      'private contact addresses',
    ],
    ['Visit https://lantern.dev/security.txt for contact details.', 'https://lantern.dev/security.txt'],
    ['Please report it in one of these ways:\n\n- Emailing the Lantern security contact', null],
    ['Please report it by:\n\n- Using our dedicated private contact channel', null],
    ['If you find a vulnerability, open a private report channel (to be defined).', null],
    ['Report vulnerabilities through the private report form (will be announced).', null],
  ])('%s', (text, elsewhere) => {
    expect(readReport(text).channels.map(({ value }) => value)).toMatchObject([{ kind: 'unnamed', elsewhere }])
  })
})

describe('trackers for what is no vulnerability', () => {
  const MAIL = 'Report vulnerabilities to ann@lantern.dev.'
  const TRACKER = 'https://github.com/lantern/lamp/issues'

  it.each([
    `${MAIL} For errors in the documentation, [open an issue](${TRACKER}).`,
    `${MAIL} For a typo, please open an issue.`,
    `${MAIL} For feature ideas please [open an issue](${TRACKER}).`,
    `${MAIL}\n\n- **Documentation**: [open an issue](${TRACKER})`,
    `${MAIL}\n\n**This manual** — open an issue on [our tracker](${TRACKER}); if it shows a weakness itself, use a private channel instead.`,
    `${MAIL}\n\nOpen an [issue](${TRACKER}) with:\n\n- what you expected\n\nSecurity issues should not be reported publicly.`,
    `${MAIL}\n\n## Reporting a problem\n\nOpen an [issue](${TRACKER}) and say:\n\n1. what you did\n\nFor a vulnerability that you take for grave, write to us instead of opening a public issue.`,
    `${MAIL}\n\nFor a bug in the menus, open an ordinary issue.`,
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['email ann@lantern.dev'])
  })

  it.each([
    `${MAIL} As a last resort, [open an issue](${TRACKER}).`,
    `${MAIL} Or open an [issue](${TRACKER}) for the vulnerability.`,
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['email ann@lantern.dev', `issue ${TRACKER}`])
  })
})

describe('issues for some flaws, or without details', () => {
  it('holds what is said behind a label for it, too', () => {
    const text = `Report vulnerabilities to ann@lantern.dev.\n\n- **GitHub issues**: for vulnerabilities that are not sensitive you may open a regular issue.`
    expect(factsIn(text).channels.length).toBeGreaterThan(1)
    expect(wayIn(text, 'issue')).toMatchObject({ lesser: true })
  })

  it.each([
    'If you cannot use that form, open an issue. Do not disclose sensitive details in the public issue.',
    'If that is not available, open an issue. Never publish details of the flaw in public.',
  ])('%s', (text) => {
    expect(wayIn(`Report vulnerabilities to ann@lantern.dev.\n\n${text}`, 'issue')).toMatchObject({ reduced: true })
  })

  it('does not take a ban elsewhere for a word on the issue', () => {
    const text = `Report vulnerabilities to ann@lantern.dev.\n\nIf that is not available, open an issue for the vulnerability. We answer in a week.`
    expect(wayIn(text, 'issue')?.reduced).toBeUndefined()
  })
})

describe('pages that are no way to report, and such that are', () => {
  it.each([
    [
      '# Security\n\nSee our manual.\n\n## Resources\n\n- GitHub Security Advisories: https://github.com/advisories',
      [],
    ],
    ['Mail ann@lantern.dev.\n\n- [Known flaws](https://osv.dev/list)', ['email ann@lantern.dev']],
    ['Report vulnerabilities through [GitHub Security Advisories](https://github.com/advisories).', ['advisory']],
    [
      'If you find a vulnerability, submit it to [Expert Services](https://github.com/services#contact).',
      ['form https://github.com/services#contact'],
    ],
    [
      'Report vulnerabilities to [support](https://support.github.com/contact).',
      ['form https://support.github.com/contact'],
    ],
    ['Report vulnerabilities to [us](mailto://ann@lantern.dev).', ['email ann@lantern.dev']],
    [
      'Report it in private to the maintainer:\n\n- Forge: [@ann](https://forge.lantern.dev/ann) (private message)',
      ['chat https://forge.lantern.dev/ann'],
    ],
    [
      'Report it in private to the maintainer:\n\n- Codeberg: https://codeberg.org/ann – direct message',
      ['chat https://codeberg.org/ann'],
    ],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })

  it('names a contact once for each sentence', () => {
    const text = 'If you find a vulnerability, notify @ann by our reporting page or contact the author directly.'
    expect(readReport(text).channels).toHaveLength(1)
  })
})

it.each([
  ['Fixes are announced through:\n\n- GitHub security advisories\n- Our mailing list', []],
  ['Report vulnerabilities through:\n\n- GitHub security advisories', ['advisory']],
])('tells a place of news from a way to report: %s', (text, ways) => {
  expect(waysIn(`Mail security@lantern.dev about vulnerabilities.\n\n${text}`)).toEqual([
    'email security@lantern.dev',
    ...ways,
  ])
})

describe('ways in headings, and links that are the request', () => {
  it.each([
    [
      '# Bounty\n\nDisclose flaws responsibly.\n\n### You can [submit a flaw here](https://immunefi.com/bounty/lantern/)\n\nUp to 5,000 USD.',
      ['form https://immunefi.com/bounty/lantern/'],
    ],
    [
      '# Security\n\n## [Report a vulnerability](https://github.com/lantern/lamp/security/advisories/new)\n\nInclude the version.',
      ['advisory https://github.com/lantern/lamp/security/advisories/new'],
    ],
    [
      '# Security\n\n## Reports on [HackerOne](https://hackerone.com/reports/1)\n\nSend flaws to sec@lantern.dev.',
      ['email sec@lantern.dev'],
    ],
    [
      '# Security\n\nFlaws were found before, see https://hackerone.com/reports/12.\n\nMail ann@lantern.dev about flaws.',
      ['email ann@lantern.dev'],
    ],
    [
      'Do not open an issue for a flaw; [contact us directly](https://lantern.dev/security).',
      ['form https://lantern.dev/security'],
    ],
    ['Found a flaw? [Get in touch with the team](https://lantern.dev/contact).', ['form https://lantern.dev/contact']],
    [
      'Send flaws to sec@lantern.dev; for other matters [contact us](https://lantern.dev/contact).',
      ['email sec@lantern.dev'],
    ],
    [
      "Report flaws via Slack's bug bounty program (https://hackerone.com/slack).",
      ['form https://hackerone.com/slack'],
    ],
    ['Report flaws to `the team\n<mailto:sec@lantern.dev>`_.', ['email sec@lantern.dev']],
  ])('%s', (text, ways) => {
    expect(waysIn(text)).toEqual(ways)
  })
})

describe('trackers that only those read who are let in', () => {
  it.each([
    'Report a vulnerability by opening an issue in our private repository.',
    'Note anything suspicious directly as an issue in the (private) repository.',
    'File vulnerabilities as an issue in the internal tracker.',
    '# Sicherheit\n\nMelden Sie Schwachstellen als Issue im privaten Repository.',
    '# Sécurité\n\nSignalez les vulnérabilités par une issue dans le dépôt privé.',
    '# Seguridad\n\nAbra un issue en el repositorio privado si encuentra una vulnerabilidad.',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['form'])
  })

  it.each([
    'Report vulnerabilities by opening an issue in this repository.',
    'This works for a private repository, too. Report vulnerabilities by opening an issue.',
  ])('but not: %s', (text) => {
    expect(waysIn(text)).toEqual(['issue'])
  })
})

describe('places for what is no flaw', () => {
  const MAIL = 'Report vulnerabilities to security@lantern.dev.'

  it.each([
    'If you believe a finding of our scanner is in error, open a GitHub issue.',
    'If a scan result looks like a false positive, file an issue.',
    'To dispute a score, open an issue.',
    'If your antivirus flags the installer, open an issue.',
    'The programme on https://hackerone.com/lantern is closed.',
  ])('%s', (text) => {
    expect(waysIn(`${MAIL}\n\n${text}`)).toEqual(['email security@lantern.dev'])
  })

  it.each([
    'If you believe you found a flaw of our scanner, open a GitHub issue.',
    'If our antivirus has a flaw, open an issue.',
  ])('but not: %s', (text) => {
    expect(waysIn(text)).toEqual(['issue'])
  })
})

it('takes the page of a programme for a way, where it is only told that there is one', () => {
  const page = 'https://immunefi.com/bounty/lantern'
  expect(waysIn(`# Bug bounty\n\nLantern launched a bug bounty program.\n\nFor more information: ${page}`)).toEqual([
    `form ${page}`,
  ])
  expect(waysIn(`# Seguridad\n\nLantern tiene un programa de recompensas por errores: ${page}`)).toEqual([
    `form ${page}`,
  ])
})

it('takes the page for advisories for a way, whatever else goes there', () => {
  const page = 'https://github.com/lantern/lamp/security/advisories/new'
  expect(waysIn(`We do not guard against theft. Please report anything else via ${page}.`)).toEqual([
    `advisory ${page}`,
  ])
})

describe('a page that is linked by "here"', () => {
  it.each([
    'If you find a vulnerability, please contact us [here](https://lantern.dev/write).',
    'Found a vulnerability? Get in touch [here](https://lantern.dev/write).',
    '# 安全\n\n如果您发现漏洞，请在[此处](https://lantern.dev/write)与我们联系。',
    '# セキュリティ\n\n脆弱性を見つけた場合は、[こちら](https://lantern.dev/write)よりご連絡をお願いいたします。',
    '# セキュリティ\n\n脆弱性は[こちら](https://lantern.dev/write)からご報告ください。',
    '# 보안\n\n취약점을 찾으시면 [여기](https://lantern.dev/write)로 연락해 주세요.',
    '# Seguridad\n\nSi encuentra una vulnerabilidad, contáctenos [aquí](https://lantern.dev/write).',
    '# Sécurité\n\nSi vous trouvez une vulnérabilité, contactez-nous [ici](https://lantern.dev/write).',
    '# Безопасность\n\nЕсли вы нашли уязвимость, свяжитесь с нами [здесь](https://lantern.dev/write).',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['form https://lantern.dev/write'])
  })

  it.each([
    'If you find a vulnerability, see [here](https://lantern.dev/write) how to contact us.',
    'We contact those who found a vulnerability [here](https://lantern.dev/write).',
    'To buy a licence, contact us [here](https://lantern.dev/write).',
    'If you find a vulnerability, do not contact us [here](https://lantern.dev/write).',
  ])('%s', (text) => {
    expect(waysIn(text)).not.toContain('form https://lantern.dev/write')
  })
})

describe('those who can be reached, without an address', () => {
  it.each([
    '# 安全\n\n如果您发现漏洞，请与我们联系。',
    '# 安全性\n\n如果您發現漏洞，請透過網站上的聯絡方式與我們聯絡。',
    '# セキュリティ\n\n脆弱性を見つけた場合は、こちらからご連絡をお願いいたします。',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['unnamed'])
  })

  it.each([
    '# 安全\n\n如需商务合作，请与我们联系。',
    '# セキュリティ\n\n脆弱性の報告を受け付けた後、こちらからご連絡いたします。',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual([])
  })
})

describe('where the project tells of what it fixed', () => {
  const MAIL = 'Report vulnerabilities to ann@lantern.dev.'

  it.each([
    `${MAIL}\n\nOnce the fix is out, the team will send the announcement through:\n\n- [our chat](https://lantern.slack.com/x)\n- [X](https://x.com/lantern)`,
    `${MAIL}\n\nThe project maintains a mailing list that is used to tell partners of vulnerabilities in private.`,
    `${MAIL}\n\nSee [the list of past vulnerabilities, which others report too](/en/security/).`,
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['email ann@lantern.dev'])
  })

  it('takes no announcement', () => {
    expect(
      waysIn(
        '# 安全\n\n漏洞请发送至 ann@lantern.dev。\n\n修复发布后，将通过以下渠道发送公告：\n\n- [Slack](https://lantern.slack.com/x)',
      ),
    ).toEqual(['email ann@lantern.dev'])
  })

  it.each([
    [
      'Please send your report through:\n\n- [our chat](https://lantern.slack.com/x)',
      'chat https://lantern.slack.com/x',
    ],
    ['Report it on the [Security page](../../security).', 'advisory ../../security'],
    ['Report it on the [Security page](/lantern/lamp/security).', 'advisory /lantern/lamp/security'],
  ])('%s', (text, way) => {
    expect(waysIn(text)).toEqual([way])
  })
})

describe("the forge's page for reports, on which somebody is to go on", () => {
  it.each([
    'If you find a vulnerability, follow the steps on our GitHub Security page and send the report there.',
    '# Безопасность\n\nЕсли нашли уязвимость, откройте нашу страницу GitHub Security и отправьте отчёт там.',
    '# Безпека\n\nПовідомляйте про вразливості на нашій сторінці GitHub Security.',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['advisory'])
  })

  it.each([
    'Follow our GitHub Security page, and send a postcard there.',
    'Follow our GitHub Security page and do not send reports there.',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual([])
  })
})

it('takes no advice on how a report is encrypted for a second way', () => {
  const mail = '# 보안\n\n취약점은 ann@lantern.dev 로 보내 주세요.'
  expect(waysIn(`${mail} 개발자에게 비공개로 보고할 때는 PGP 로 암호화하는 것이 좋습니다.`)).toEqual([
    'email ann@lantern.dev',
  ])
  expect(waysIn('If you write to the maintainers privately, please encrypt your report.')).toEqual([])
  expect(waysIn('If you find a vulnerability, write to the maintainers privately.')).toEqual(['unnamed'])
})

describe('a page that is visited to report', () => {
  it.each([
    'Visit https://lantern.dev/in to report a vulnerability.',
    'Please visit https://lantern.dev/in and submit the vulnerability.',
    '# 安全\n\n请访问 https://lantern.dev/in 提交漏洞。',
    '# 安全\n\n请在 https://lantern.dev/in 提交漏洞。',
    '# 安全性\n\n請至 https://lantern.dev/in 通報漏洞。',
    '# セキュリティ\n\nhttps://lantern.dev/in にアクセスして脆弱性を報告してください。',
    '# 보안\n\nhttps://lantern.dev/in 에 접속하여 취약점을 신고해 주세요.',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual(['form https://lantern.dev/in'])
  })

  it.each([
    'Visit https://lantern.dev/in to learn how to report a vulnerability.',
    'Visit https://lantern.dev/in to read reports of vulnerabilities.',
    'Do not visit https://lantern.dev/in to report a vulnerability.',
    '# 安全\n\n请访问 https://lantern.dev/in 了解如何报告漏洞。',
    '# セキュリティ\n\nhttps://lantern.dev/in にアクセスして脆弱性の一覧をご覧ください。',
  ])('%s', (text) => {
    expect(waysIn(text)).toEqual([])
  })
})

it('takes a label for no tab, and an account of a chat for no public place', () => {
  expect(waysIn('# 安全\n\n漏洞请在 Issue 中提交，并添加 security 标签。')).toEqual(['issue'])
  expect(waysIn('# 安全\n\n发现漏洞请通过微信公众号联系我们。')).toEqual(['chat'])
  expect(waysIn('# 安全\n\n漏洞请在仓库的 Security 标签页提交。')).toEqual(['advisory'])
})
