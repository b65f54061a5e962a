import { demoCompany } from '#prisma/seed/demo-company'
import type { Look } from './every-page'
import type { Exhibits } from './exhibits'
import { hostileLines } from './hostile-lines'
import { poster } from './poster'
import type { RunningSite } from './running-site'
import { store } from './store'

/** The shortest field needs as many rounds to get every payload. */
export const ROUNDS = hostileLines(60).length

const handles = demoCompany.people.map(({ handle }) => handle)

/**
 * Puts the texts of one round into everything that takes a short text: names, titles, facts, reasons. Returns the
 * pages that show them one at a time.
 */
export async function shortTexts(
  { url }: RunningSite,
  it: Exhibits,
): Promise<(round: number) => Promise<Look[]>> {
  const [devika, ines] = [await poster(url, 'devika'), await poster(url, 'ines')]
  return async (round) => {
    const line = (max: number, turn = round) => hostileLines(max)[turn % hostileLines(max).length] ?? ''
    const handle = handles[round % handles.length] ?? ''
    const person = await poster(url, handle)
    const profile = { name: line(80), team: line(80), title: line(80), bio: '', timeZone: 'UTC' }
    const named = { name: line(60), slug: `hostile-${round}`, description: line(400) }
    const guest = `guest-${round}@partner.example`
    await store(ines, '/admin/site', { siteName: line(60), allowedDomains: 'lumen.example' })
    await store(ines, '/settings/profile', { ...profile, handle: 'ines' })
    await store(ines, '/admin/invitations', { intent: 'invite', email: guest, role: 'member' })
    await store(person, '/settings/profile', { ...profile, handle })
    // A lesson in one round, an experiment in the next.
    const fact = line(300, Math.floor(round / 2))
    const post =
      round % 2
        ? {
            ...{ kind: 'lesson', outcome: 'mixed', summary: line(400), impact: fact, appliesWhere: fact },
            ...{ whatHappened: 'This', why: 'That', doDifferently: 'Another' },
          }
        : {
            ...{ kind: 'experiment', hypothesis: line(400), primaryMetric: fact, baseline: fact },
            ...{ expectedChange: fact, guardRails: line(400), status: 'planned', decision: '' },
          }
    const path = await store(person, '/posts/new', { ...post, title: line(150), topics: '' })
    const deletion = `/posts/${path.split('/')[2]}/deletion`
    await store(devika, deletion, { deleted: '1', reason: line(300) })
    await store(ines, it.account, round ? { intent: 'reactivate' } : { intent: 'role', role: 'member' })
    await store(ines, it.account, { intent: 'deactivate', reason: line(200) })
    return [
      { as: 'devika', path },
      { as: 'devika', path: `/people/${handle}` },
      { as: 'devika', path: await store(devika, '/topics/new', { ...named, parent: '', synonyms: '' }) },
      { as: 'ines', path: await store(ines, '/spaces/new', { ...named, visibility: 'open' }) },
      { as: 'ines', path: it.account },
    ]
  }
}
