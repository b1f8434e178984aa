import { describe, expect, it } from 'vitest'
import { factsIn } from '../policy.js'

const channelsIn = (text: string) =>
  factsIn(`# Security\n\n## Reporting vulnerabilities\n\n${text}`).channels.map(({ kind, target }) =>
    target === null ? kind : `${kind} ${target}`,
  )

const MAIL = 'email sec@quarry.dev'

describe('where an address is kept, and for whom a way is', () => {
  it.each([
    // The address is not given, but the place where it is.
    ['My e-mail address is on my profile.', ['unnamed']],
    ['Both authors give an address in their profile; choose either.', ['unnamed']],
    ['The address of each maintainer is in `Cargo.toml`.', ['unnamed']],
    ['Look up our address in the AUTHORS file and write there.', ['unnamed']],
    ['Go to the profile of a code owner; there you will find a way to contact them.', ['unnamed']],
    ['Unsere Adressen stehen im Profil der Organisation.', ['unnamed']],
    ["L'adresse de chaque mainteneur figure dans `package.json`.", ['unnamed']],
    ['Mail sec@quarry.dev. The address is also in my profile.', [MAIL]],
    ['Mail sec@quarry.dev. Never put your address into your profile.', [MAIL]],
    ['Mail sec@quarry.dev. The authors are listed in `Cargo.toml`.', [MAIL]],
    // Who lacks the first way.
    ['Use the Security tab. No account? Then mail sec@quarry.dev.', ['advisory', MAIL]],
    ['Use the Security tab. People without a GitHub account may write to sec@quarry.dev.', ['advisory', MAIL]],
    ['Mail sec@quarry.dev. No idea where to start contributing? Write to mentors@quarry.dev.', [MAIL]],
    [
      'Mail sec@quarry.dev.\n\nAfter three days of silence, try these:\n\n- all maintainers at once: all@quarry.dev',
      [MAIL, 'email all@quarry.dev'],
    ],
    [
      'Use one of these ways:\n\n- the Security tab\n- a direct message to the administrator (on Slack)',
      ['advisory', 'chat'],
    ],
    ['Open a draft advisory on GitHub to tell us about a weakness.', ['advisory']],
    [
      'Use private reporting if it is enabled. If not, contact the maintainer through a private channel.',
      ['advisory', 'unnamed'],
    ],
    ['Mail sec@quarry.dev or write to the two people in the `CODEOWNERS` file.', [MAIL, 'unnamed']],
    ['Found a flaw? Ping @ann on our Discord https://discord.gg/quarry', ['chat https://discord.gg/quarry']],
    [
      'Send a message on Telegram (@ann) or on [Discord](https://discord.gg/quarry).',
      ['chat @ann', 'chat https://discord.gg/quarry'],
    ],
    ['Ways to report a flaw:\n\n- public: lamp@lists.quarry.dev', ['issue lamp@lists.quarry.dev']],
    ['Mail sec@quarry.dev. For a malicious package, the registry has a [form](https://registry.dev/help).', [MAIL]],
    ['Contact: sec@quarry.dev (vulnerabilities), help@quarry.dev (questions)', [MAIL]],
    ['A flaw or a leaked key should reach us confidentially. Use the Security tab.', ['advisory']],
    // What goes to an address, or comes from it, is no report.
    [
      '| Address | Purpose |\n| --- | --- |\n| sec@quarry.dev | vulnerability reports |\n| news@quarry.dev | announcements of fixed vulnerabilities |\n| early@quarry.dev | notices to vendors |',
      [MAIL],
    ],
    ['- sec@quarry.dev: reports of vulnerabilities\n- news@quarry.dev: announcements of releases', [MAIL]],
    ['Mail sec@quarry.dev. These people found and reported flaws:\n\n- Ann (ann@lantern.dev)', [MAIL]],
    ['Mail sec@quarry.dev.\n\nDistributions hear of it first. At present those are:\n\n- Acme (it@acme.dev)', [MAIL]],
    ['Mail sec@quarry.dev. If you want to be on the vendor list, write to early@quarry.dev.', [MAIL]],
    ['Écrivez à sec@quarry.dev. Les failles corrigées sont signalées sur notre serveur Discord.', [MAIL]],
    ['Mail sec@quarry.dev. Our PGP key is at https://quarry.dev/key, should you want to send us files.', [MAIL]],
    ['Send a message about the flaw to abuse@quarry.dev.', ['email abuse@quarry.dev']],
    // Issues that are a report, and those that are none.
    ['Vulnerabilities are reported the same way as every other bug: open an issue with the label "bug".', ['issue']],
    ['Use the Security tab. Ordinary bugs are reported as ever: open an issue.', ['advisory']],
    ['Use the Security tab. If it is missing, open an issue that only says "please write to me".', ['advisory']],
    ['Use the Security tab. If this page is outdated, open an issue.', ['advisory']],
  ])('%s', (text, channels) => {
    expect(channelsIn(text)).toEqual(channels)
  })
})

describe('places that all can read', () => {
  it.each([
    ['discouraged', 'Mail sec@quarry.dev. Issues and discussions are public. Keep flaws out of them.'],
    ['discouraged', 'Mail sec@quarry.dev. Anybody can see issues, so please do not use them for this.'],
    ['discouraged', 'Mail sec@quarry.dev. Los issues los ve cualquiera, así que no los uses para esto.'],
    ['discouraged', 'Mail sec@quarry.dev. Le issue sono visibili a tutti, quindi non usarle per questo.'],
    ['discouraged', 'Mail sec@quarry.dev. Keep exploits out of public threads until users had time to update.'],
    ['discouraged', 'Mail sec@quarry.dev. Let us finish our work before you write about it anywhere.'],
    ['discouraged', 'Mail sec@quarry.dev. Please leave the tracker to ordinary bugs.'],
    ['discouraged', 'Mail sec@quarry.dev. Issues are public, which makes them a poor fit.'],
    ['unstated', 'Mail sec@quarry.dev. Everybody can see the roadmap and the issues.'],
    ['unstated', 'Mail sec@quarry.dev. Feature requests: the tracker is no place for them.'],
    ['unstated', 'Mail sec@quarry.dev. We treat as vulnerabilities: secret-dependent branches.'],
    ['unstated', 'Mail sec@quarry.dev. Embargoes of other projects may hold an announcement up.'],
    ['unstated', 'Use the Security tab. People without a GitHub account may write to sec@quarry.dev.'],
  ])('%s: %s', (stance, text) => {
    expect(factsIn(`# Security\n\n## Reporting vulnerabilities\n\n${text}`).publicReports).toBe(stance)
  })
})
