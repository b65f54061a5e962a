import { stemsOf } from '~/features/finding/held-words.server'
import type { OpenedResult, SearchListener, SettledSearch } from '~/features/search-log/search-listener'
import { startOfDay } from '~/features/search-log/weeks'
import { now } from '~/platform/clock.server'
import { transaction } from '~/platform/db.server'
import { gapWords, isAbout } from './gap-words.server'
import { keepAsk } from './keep-ask.server'

/** Hears of searches in vain. What somebody found after all is no gap. */
export const gapRadar: SearchListener = {
  async searched(searches: SettledSearch[]): Promise<void> {
    for (const search of searches) if (search.plain) await keepAsk(search)
  },

  async opened(results: OpenedResult[]): Promise<void> {
    for (const { userId, text } of results) {
      const stems = stemsOf(gapWords(text))
      if (stems.size > 0) await forgetAsks(userId, stems)
    }
  },
}

/** Takes back what somebody asked today or yesterday in nearly these words. */
async function forgetAsks(userId: string, stems: Set<string>): Promise<void> {
  const since = startOfDay(new Date(now().getTime() - 86_400_000))
  await transaction(async (tx) => {
    const asks = await tx.gapAsk.findMany({ where: { userId, at: { gte: since } }, include: { gap: true } })
    const found = asks.filter(({ gap }) => isAbout(stems, gap.words.split(' ')))
    await tx.gapAsk.deleteMany({ where: { userId, gapId: { in: found.map(({ gapId }) => gapId) } } })
  })
}
