import type { TFunction } from 'i18next'

const known = ['web', 'phone', 'window', 'open311', 'workbench', 'proxy', 'child', 'recurrence'] as const
type Known = (typeof known)[number]

const isKnown = (channel: string): channel is Known => (known as readonly string[]).includes(channel)

export const channelWord = (channel: string, t: TFunction<'matter'>): string =>
  isKnown(channel) ? t(`channel${channel}`) : channel
