import { pattern } from '../../pattern.js'
import type { Channel, OtherContact } from '../../policy/channel.js'
import type { Statement } from '../../policy/reading.js'
import { findAddresses } from '../addresses.js'
import { has, isNegated } from '../clauses.js'
import type { Manuscript } from '../passages.js'
import { isLeftBlank } from '../placeholders/stand-ins.js'
import { describedMentions } from './described/described.js'
import { isLinklessForm } from './described/linkless-form.js'
import { withHiddenIssue } from './hidden-issues.js'
import { ON_FORGE } from './hosts.js'
import { judge } from './judge.js'
import type { Mention } from './mention.js'
import { mentionsInCode } from './named/in-code.js'
import { namedMentions, pictureMentions } from './named/named.js'
import { inPrivate } from './private-only.js'
import { withoutRepetition } from './repetition.js'
import { isPublicList } from './rooms.js'
import { settle } from './settle.js'
import { toChannel } from './to-channel.js'

/** The ways to report, and addresses for other purposes. */
export interface Channels {
  channels: Statement<Channel>[]
  otherContacts: Statement<OtherContact>[]
}

/** Finds each way in which the document asks for reports of vulnerabilities. `lacksAddress` is whether one is still to be filled in. */
export function readChannels(manuscript: Manuscript, lacksAddress: boolean): Channels {
  const mentions = findMentions(manuscript).filter((mention) => !(lacksAddress && mention.kind === 'unnamed'))
  const settled = settle(judge(mentions, manuscript), manuscript)
  const ways = withoutRepetition(settled.flatMap(({ mention, purpose }) => (purpose === 'report' ? mention : [])))
  return {
    channels: (ways.length > 0 || lacksAddress ? ways : inPrivate(manuscript)).map((mention) =>
      toChannel(mention, manuscript),
    ),
    otherContacts: settled.flatMap(({ mention: { target, place, text }, purpose }) =>
      purpose === 'report' || target === null
        ? []
        : { value: { target, purpose }, place, text, confidence: 'medium' as const },
    ),
  }
}

/** All that the text names as a way of reaching somebody, in its order. */
function findMentions(manuscript: Manuscript): Mention[] {
  const { passages } = manuscript
  return [
    ...passages.flatMap((passage) => [
      ...namedMentions(passage),
      ...pictureMentions(passage),
      ...describedMentions(passage),
    ]),
    ...mentionsInCode(manuscript),
  ]
    .filter((mention) => !leadsToStandIns(mention, manuscript) && !isLinkedBehind(mention, manuscript))
    .map((mention) => (isShownToFew(mention, manuscript) ? { ...mention, kind: 'form' as const } : mention))
    .map((mention) => withHiddenIssue(mention, passages))
    .map((mention) => (isPublicList(mention, passages) ? { ...mention, kind: 'issue' as const } : mention))
    .sort((a, b) => a.place.start.offset - b.place.start.offset)
}

/** "File it at https://desk.lantern.dev. Tickets there are only visible to the team." */
function isShownToFew({ kind, target, passage: { sentence } }: Mention, { passages }: Manuscript): boolean {
  if (kind !== 'issue' || target === null || ON_FORGE.test(target)) return false
  const next = passages[sentence.index + 1]
  if (next?.sentence.block !== sentence.block || !has(next, 'tracker', 'they', 'bug')) return false
  return next.clauses.some((part) => has(part, 'private') && !isNegated(part))
}

/** "Write to the maintainers:", where the items are addresses that are still to be filled in. */
function leadsToStandIns({ kind, passage }: Mention, { ledBy }: Manuscript): boolean {
  if (kind !== 'unnamed') return false
  return ledBy(passage).some((item) =>
    findAddresses(item).some((address) => address.kind === 'email' && isLeftBlank(item, address)),
  )
}

/** "Report it through the form. It is at https://…" */
function isLinkedBehind(mention: Mention, { passages }: Manuscript): boolean {
  if (!isLinklessForm(mention)) return false
  const { index, block } = mention.passage.sentence
  return passages
    .slice(index + 1, index + 1 + SOON)
    .some(
      ({ sentence, spans }) => sentence.block.section === block.section && spans.some(({ url }) => WEB.test(url ?? '')),
    )
}

/** How far behind a form its link may be told, in sentences. */
const SOON = 2
const WEB = pattern(/^https?:/i)
