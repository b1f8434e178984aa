import { describe, expect, it } from 'vitest'
import { read } from '../../src/index.js'
import { isPrivate } from '../../src/policy/channel.js'
import { readReport } from './policy.js'

const channelsOf = (text: string) =>
  (text.startsWith('#') ? read(text).reading : readReport(text)).channels.map(({ value }) => value)
const lacksOf = (text: string) => channelsOf(text).map(({ lacks }) => lacks ?? null)

describe('messengers without an account', () => {
  it.each([
    'Report vulnerabilities by a direct message.',
    'You can report vulnerabilities by contacting Lanternist through discord/twitter.',
    'Send us a direct message on Discord about vulnerabilities.',
    'Report vulnerabilities in our Discord server by a direct message to an admin.',
    '# Sicherheit\n\nSchwachstellen bitte per Direktnachricht auf Discord melden.',
    '# Seguridad\n\nPara reportar una vulnerabilidad, envía un mensaje privado por Discord al administrador.',
    '# Безопасность\n\nСообщайте об уязвимостях в личные сообщения в Telegram.',
    '# 安全策略\n\n请通过微信私信联系维护者报告安全漏洞。',
  ])('%s', (text) => {
    expect(channelsOf(text)).toMatchObject([{ kind: 'chat', target: null, lacks: 'account' }])
    expect(channelsOf(text).some(isPrivate)).toBe(false)
  })
})

describe('messengers with one', () => {
  it.each([
    'Send a direct message to ann on Discord about vulnerabilities.',
    'Report vulnerabilities by a direct message to @ann on Discord.',
    'Report vulnerabilities by a direct message to `ann` on Discord.',
    'Contact Ann on Discord (annlamp) to report a vulnerability.',
    'Report vulnerabilities by a message in our QQ group 74812033 to the owner.',
    'We are on [Discord](https://discord.gg/lantern).\n\nReport vulnerabilities by a direct message to a moderator on Discord.',
    // A forum shows who its admins are.
    'If you find a vulnerability, please PM an admin in the forum.',
    // The name of a messenger is that of the project.
    'Report vulnerabilities to the Zulip security team at sec@lantern.dev.',
  ])('%s', (text) => {
    expect(lacksOf(text)).not.toContain('account')
  })
})

describe('issues that no forge but GitLab hides', () => {
  it.each([
    'To report a vulnerability, open a private issue in this repository.',
    'To report a vulnerability, open a GitHub issue and mark it as confidential.',
    '# Seguridad\n\nPara reportar una vulnerabilidad, abre un issue privado en este repositorio.',
    '# Sécurité\n\nPour signaler une vulnérabilité, ouvrez une issue privée dans ce dépôt.',
    '# 安全策略\n\n如果发现安全漏洞，请提交私密 issue。',
  ])('%s', (text) => {
    expect(channelsOf(text)).toMatchObject([{ kind: 'advisory', target: null, lacks: 'feature' }])
  })

  it.each([
    'To report a vulnerability, open a confidential issue.',
    'To report a vulnerability, open a private issue on our GitLab.',
    'Use the Security tab to open a private issue about the vulnerability.',
    'Open a [private issue](https://github.com/lantern/lantern/security/advisories/new) to report a vulnerability.',
    'Report vulnerabilities to ann@lantern.dev. We will then open a private issue.',
  ])('%s', (text) => {
    expect(lacksOf(text)).toEqual([null])
  })
})

describe('addresses that a profile or an image shows', () => {
  it.each([
    ['E-mail the maintainers at the address in [our profile](https://github.com/ann).', 'profile'],
    ['E-mail the address shown in our profiles:\n\n- [@ann](https://github.com/ann)', 'profile'],
    ['E-mail the address in [@ann](https://github.com/ann).', 'profile'],
    ['Send an ![e-mail](mail.gif) to report a vulnerability.', 'image'],
    ['Report vulnerabilities to ![our address](address.png).', 'image'],
    ['E-mail the maintainers at the address in our profile.', undefined],
    ['E-mail the lead maintainer.', undefined],
  ])('%s', (text, shownIn) => {
    const [channel] = channelsOf(text)
    expect(channel?.kind).toBe('unnamed')
    expect(channel?.shownIn).toBe(shownIn)
  })

  it('reads none where the image is none of an address, or leads to one', () => {
    expect(channelsOf('Report vulnerabilities to ann@lantern.dev ![mail](mail.gif).')).toHaveLength(1)
    expect(channelsOf('Report vulnerabilities ![logo](logo.png) soon.')).toEqual([])
  })

  it('says where the text tells of the address', () => {
    const [way] = readReport('Write to the people listed on our [team page](https://lantern.dev/team).').channels
    expect(way?.value.elsewherePlace?.start.column).toBeGreaterThan(way?.place.start.column ?? 0)
  })

  it('takes a missing contact for none', () => {
    const text =
      'Contact the maintainers privately by the address in our profile. If no private contact is listed, open an issue only to ask for one.'
    expect(channelsOf(text)).toMatchObject([{ kind: 'unnamed', elsewhere: 'our profile' }])
  })

  it('goes on with a verb of the clause before', () => {
    expect(
      channelsOf('Disclose it through [our form](https://hackerone.com/lantern) or to the maintainers privately.'),
    ).toMatchObject([{ kind: 'form' }, { kind: 'unnamed' }])
  })
})
