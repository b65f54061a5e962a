import { demoCompany } from '#prisma/seed/demo-company'
import type { Look } from './every-page'
import type { Exhibits } from './exhibits'
import { hostileLines } from './hostile-lines'
import { poster } from './poster'
import type { RunningSite } from './running-site'
import { store } from './store'

/** The shortest field needs as many rounds to get every payload. */
export const ROUNDS = hostileLines(60).length

/** Rahul loses his account meanwhile. */
const handles = demoCompany.people.map(({ handle }) => handle).filter((handle) => handle !== 'rahul')

/**
 * Puts the texts of one round into everything that takes a short text: names, titles, facts, reasons. Returns the
 * pages that show them one at a time.
 */
export async function shortTexts(
  { url }: RunningSite,
  it: Exhibits,
): Promise<(round: number) => Promise<Look[]>> {
  const [devika, ines] = [await poster(url, 'devika'), await poster(url, 'ines')]
  let hidden: string | undefined
  return async (round) => {
    const line = (max: number, turn = round) => hostileLines(max)[turn % hostileLines(max).length] ?? ''
    const isNew = (max: number) => round < hostileLines(max).length
    const shown: Look[] = []
    const profile = { name: line(80), team: line(80), title: line(80), bio: '', timeZone: 'UTC' }
    const named = { name: line(60), slug: `hostile-${round}`, description: line(400) }
    const guest = `guest-${round}@partner.example`
    await store(ines, '/admin/site', { siteName: line(60), allowedDomains: 'lumen.example' })
    await store(ines, '/settings/profile', { ...profile, handle: 'ines' })
    await store(ines, '/admin/invitations', { intent: 'invite', email: guest, role: 'member' })
    const topic = await store(devika, '/topics/new', { ...named, parent: '', synonyms: '' })
    const begun = { id: `hostile${String(round).padStart(5, '0')}`, topic: '', hypothesis: line(400) }
    await store(devika, '/templates/new', { ...begun, kind: 'experiment', name: line(60) })
    const space = await store(ines, '/spaces/new', { ...named, visibility: 'open' })
    shown.push({ as: 'devika', path: topic }, { as: 'ines', path: space })
    if (isNew(80)) {
      const handle = handles[round % handles.length] ?? ''
      await store(await poster(url, handle), '/settings/profile', { ...profile, handle })
      shown.push({ as: 'devika', path: `/people/${handle}` })
    }
    // It was looked at in the last round; now it belongs into the lists.
    if (hidden) await store(devika, hidden, { deleted: '0', reason: '' })
    hidden = undefined
    if (isNew(150)) {
      const post = {
        ...(round % 2 ? lesson(line, round) : experiment(line, round)),
        title: line(150),
        topics: '',
      }
      const path = await store(ines, '/posts/new', post)
      hidden = `/posts/${path.split('/')[2]}/deletion`
      await store(devika, hidden, { deleted: '1', reason: line(300) })
      shown.push({ as: 'devika', path })
    }
    if (isNew(200)) {
      if (round > 0) await store(ines, it.account, { intent: 'reactivate' })
      await store(ines, it.account, { intent: 'deactivate', reason: line(200) })
      shown.push({ as: 'ines', path: it.account })
    }
    return shown
  }
}

type Line = (max: number, turn?: number) => string

/** Every other round is one of these, so it has turns of its own. */
function lesson(line: Line, round: number): Record<string, string> {
  const turn = Math.floor(round / 2)
  const [fact, summary] = [line(300, turn), line(400, turn)]
  const told = { whatHappened: 'This', why: 'That', doDifferently: 'Another' }
  return { ...told, kind: 'lesson', outcome: 'mixed', summary, impact: fact, appliesWhere: fact }
}

function experiment(line: Line, round: number): Record<string, string> {
  const turn = Math.floor(round / 2)
  const [fact, sentence] = [line(300, turn), line(400, turn)]
  const facts = { primaryMetric: fact, baseline: fact, expectedChange: fact, guardRails: sentence }
  return { ...facts, kind: 'experiment', hypothesis: sentence, status: 'planned', decision: '' }
}
