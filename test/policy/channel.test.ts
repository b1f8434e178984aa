import { expect, it } from 'vitest'
import { type Channel, isPrivate } from '../../src/policy/channel.js'

const channel = (kind: Channel['kind'], more: Partial<Channel> = {}): Channel => ({
  kind,
  target: null,
  lesser: false,
  conditional: false,
  private: true,
  obfuscated: false,
  elsewhere: null,
  ...more,
})

it.each(['email', 'advisory', 'form'] as const)('%s is private', (kind) => {
  expect(isPrivate(channel(kind))).toBe(true)
})

it('takes a chat for private only where the recipient alone reads it', () => {
  expect(isPrivate(channel('chat'))).toBe(true)
  expect(isPrivate(channel('chat', { private: false }))).toBe(false)
})

it.each(['issue', 'unnamed'] as const)('%s is no private way that can be used', (kind) => {
  expect(isPrivate(channel(kind))).toBe(false)
})
