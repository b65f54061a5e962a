import { linkIn } from './mail-server'
import { type Poster, poster } from './poster'
import type { RunningSite } from './running-site'

export type Exhibits = Awaited<ReturnType<typeof prepareExhibits>>

/** Makes what a page needs to have something to show, where the demo company has nothing like it. */
export async function prepareExhibits(site: RunningSite) {
  const [maria, arjun, nadia, ines] = await Promise.all(
    ['maria', 'arjun', 'nadia', 'ines'].map((handle) => poster(site.url, handle)),
  )
  if (!maria || !arjun || !nadia || !ines) throw new Error('Somebody could not sign in.')

  const question = await ask(maria, 'How long does a shadow deployment stay up?')
  const deleted = await ask(nadia, 'Was this asked before?')
  await accepted(nadia.post(`/posts/${deleted.id}/deletion`, { deleted: '1', reason: 'It was' }))
  const answer = await idAfter(
    arjun,
    `/posts/${question.id}/answers`,
    'Until its numbers agree for a **day**.',
  )
  const comment = await idAfter(maria, `/posts/${question.id}/comments`, 'Which numbers?')
  const told = await tell(nadia, 'Shadow traffic wrote to the real ledger')
  const use = await entryIn(arjun, told.id)
  for (const who of [maria, ines]) await objection(who, told.id)
  const link = { change: 'add', type: 'follows', to: question.path }
  await accepted(nadia.post(`/posts/${told.id}/links`, link))
  await accepted(
    maria.post('/topics/new', {
      ...{ name: 'Shadow traffic', description: 'Running the new beside the old.', slug: '', parent: '' },
      synonyms: 'mirroring',
    }),
  )
  const group = await accepted(
    ines.post('/groups', {
      name: 'Platform team',
      handle: 'platform-team',
      description: 'Runs the clusters.',
    }),
  )
  await accepted(ines.post(group, { change: 'add', handle: 'arjun' }))
  await accepted(ines.post('/join', { email: 'page.by.page@lumen.example' }))
  await accepted(ines.post('/reset', { email: 'rahul@lumen.example' }))
  await accepted(
    ines.post('/admin/invitations', { intent: 'invite', email: 'guest@partner.example', role: 'member' }),
  )
  const request = await accepted(
    nadia.post('/mentorships/new', {
      ...{ goal: 'Run a design review that ends on time', topics: 'design', background: '' },
      mentor: 'sofia',
    }),
  )
  const mail = async (to: string) => {
    const path = await findMail(ines, to)
    return {
      path,
      token:
        linkIn((await ines.get(path)).text)
          .split('/')
          .at(-1) ?? '',
    }
  }
  return {
    ...{ question, deleted, answer, comment, told, use, request, group },
    mentorship: await firstLink(maria, '/mentors', /\/mentorships\/\w{12}/),
    meeting: await firstLink(maria, '/meetings', /\/meetings\/\w{12}/),
    joinMail: await mail('page.by.page@lumen.example'),
    resetMail: await mail('rahul@lumen.example'),
    savedSearch: await accepted(maria.post('/searches', { query: 'q=deploy&kind=lesson' })),
    lesson: await firstLink(maria, '/lessons', /\/posts\/\w{12}\/[\w-]+/),
    experiment: await firstLink(maria, '/experiments', /\/posts\/\w{12}\/[\w-]+/),
    account: await firstLink(ines, '/admin/people?q=rahul', /\/admin\/people\/\w{12}/),
  }
}

async function accepted(answer: ReturnType<Poster['post']>) {
  const { status, location, text } = await answer
  if (!location) throw new Error(`A form was not accepted (${status}): ${text.slice(0, 500)}`)
  return location
}

async function ask(person: Poster, title: string): Promise<{ id: string; path: string }> {
  const path = await accepted(
    person.post('/posts/new', { kind: 'question', title, body: 'Since _Monday_.', topics: '' }),
  )
  return { path, id: path.split('/')[2] ?? '' }
}

async function tell(person: Poster, title: string): Promise<{ id: string; path: string }> {
  const sections = { whatHappened: 'It wrote.', why: 'Nobody had looked.', doDifferently: 'We look.' }
  const lesson = { ...sections, kind: 'lesson', title, summary: 'Look at what it writes.', outcome: 'failed' }
  const path = await accepted(person.post('/posts/new', { ...lesson, topics: 'deploys' }))
  return { path, id: path.split('/')[2] ?? '' }
}

/** Says that somebody used a post, and finds the entry on its page. */
async function entryIn(person: Poster, postId: string): Promise<string> {
  const entry = { context: 'The booking service', usedOn: '2026-01-05', result: 'helped', note: 'We looked.' }
  const shown = await person.get(await accepted(person.post(`/posts/${postId}/uses`, entry)))
  const [, id] = /id="use-(\w{12})"/.exec(shown.text) ?? []
  if (!id) throw new Error('An entry was taken that the page does not show.')
  return id
}

async function objection(person: Poster, postId: string): Promise<void> {
  const entry = {
    context: 'The archive',
    usedOn: '2026-01-05',
    result: 'not',
    conditions: 'Above 10,000 rows',
  }
  await accepted(person.post(`/posts/${postId}/uses`, entry))
}

/** Sends a text and finds in the page that follows what it became. */
export async function idAfter(person: Poster, path: string, body: string): Promise<string> {
  const shown = await person.get(await accepted(person.post(path, { body })))
  const [, id] =
    new RegExp(`id="${path.endsWith('answers') ? 'answer' : 'comment'}-(\\w{12})"`).exec(shown.text) ?? []
  if (!id) throw new Error(`${path} took a text that its page does not show.`)
  return id
}

async function findMail(admin: Poster, to: string): Promise<string> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    const { text } = await admin.get('/admin/mail')
    const mine = text.split('<article').find((item) => item.includes(to))
    const [path] = /\/admin\/mail\/\w{12}/.exec(mine ?? '') ?? []
    if (path) return path
  }
  throw new Error(`No mail to ${to} is kept.`)
}

async function firstLink(person: Poster, list: string, link: RegExp): Promise<string> {
  const { text } = await person.get(list)
  const [path] = link.exec(text.slice(text.indexOf('<main'))) ?? []
  if (!path) throw new Error(`${list} leads nowhere.`)
  return path
}
