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
  const closed = await ask(nadia, 'For how long is a shadow deployment left running?')
  await accepted(nadia.post(`/posts/${closed.id}/duplicate`, { change: 'close', to: question.id }))
  const answer = await idAfter(
    arjun,
    `/posts/${question.id}/answers`,
    'Until its numbers agree for a **day**.',
  )
  const comment = await idAfter(maria, `/posts/${question.id}/comments`, 'Which numbers?')
  const merged = await ask(nadia, 'How many days does a shadow deployment run?')
  const devika = await poster(site.url, 'devika')
  const into = { to: question.id, why: 'One place for it.' }
  await accepted(devika.post(`/posts/${merged.id}/merge`, into))
  const told = await tell(nadia, 'Shadow traffic wrote to the real ledger')
  const hidden = await ask(nadia, 'Which customer was it that complained?')
  const hide = { intent: 'hide', why: 'It names a customer.' }
  await accepted(devika.post(`/posts/${hidden.id}/moderation`, hide))
  await accepted(nadia.post(`/posts/${hidden.id}/moderation`, { intent: 'ask', asked: 'It names none now.' }))
  const flag = { intent: 'flag', reason: 'harmful', words: 'It costs money before anybody notices.' }
  await accepted(maria.post(`/answers/${answer}/flag`, flag))
  const edited = await editedLesson(nadia)
  const suggestion = await suggested(maria, edited)
  const use = await entryIn(arjun, told.id)
  const unnamed = await ask(arjun, 'Whom do I ask what everybody else seems to know?', { anonymous: '1' })
  for (const who of [maria, ines]) await objection(who, told.id)
  const link = { change: 'add', type: 'follows', to: question.path }
  await accepted(nadia.post(`/posts/${told.id}/links`, link))
  const word = { sentence: 'Read this before you shadow anything.', objective: 'Fewer outages' }
  await accepted(ines.post(`/posts/${told.id}/endorsement`, { intent: 'endorse', ...word }))
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
  const held = await heldFirst(site, ines)
  return {
    held,
    ...{
      question,
      closed,
      merged,
      deleted,
      hidden,
      answer,
      comment,
      told,
      edited,
      suggestion,
      unnamed,
      use,
      request,
      group,
    },
    name: await firstLink(ines, `/admin/names?post=${unnamed.id}`, /\/admin\/names\/\w{12}/),
    trial: { planned: await plan(maria), running: await run(maria), concluded: await conclude(maria) },
    draft: await begin(maria),
    template: await template(ines),
    round: await openRound(devika),
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

/** What somebody wrote first, which waits to be read. */
async function heldFirst(site: RunningSite, admin: Poster): Promise<string> {
  const { text } = await admin.get('/admin/site')
  const [, siteName = ''] = /name="siteName"[^>]*value="([^"]*)"/.exec(text) ?? []
  const [, allowedDomains = ''] = /name="allowedDomains"[^>]*>([^<]*)</.exec(text) ?? []
  const settings = { siteName, allowedDomains }
  await accepted(admin.post('/admin/site', { ...settings, holdFirst: '20' }))
  const rahul = await poster(site.url, 'rahul')
  const wrote = { kind: 'question', title: 'Whom do I ask about my first deploy?', topics: '' }
  const path = await accepted(rahul.post('/posts/new', { ...wrote, body: 'It is my _first_ day.' }))
  await accepted(admin.post('/admin/site', { ...settings, holdFirst: '0' }))
  return path
}

/** The demo's rounds are of months that are over by now, or soon. */
async function openRound(leader: Poster): Promise<string> {
  await tell(leader, 'I approved a migration that I had not read')
  return accepted(leader.post('/rounds', { space: 'everyone' }))
}

/** What somebody has begun to write, as a browser without scripts saves it. */
async function begin(person: Poster): Promise<string> {
  const submissionKey = 'beginnings00'
  const fields = { kind: 'lesson', submissionKey, draftRevision: '0', title: 'The alarm that nobody heard' }
  await accepted(person.post('/posts/new?save', fields))
  return submissionKey
}

async function template(admin: Poster): Promise<string> {
  const fields = { kind: 'experiment', id: 'templateone0', name: 'A test of a price', topic: 'pricing' }
  await accepted(admin.post('/templates/new', { ...fields, method: 'Half of those who ask see it.' }))
  return `/templates/${fields.id}`
}

async function ask(person: Poster, title: string, more: Record<string, string> = {}) {
  const path = await accepted(
    person.post('/posts/new', { kind: 'question', title, body: 'Since _Monday_.', topics: '', ...more }),
  )
  return { path, id: path.split('/')[2] ?? '' }
}

async function tell(person: Poster, title: string): Promise<{ id: string; path: string }> {
  const sections = { whatHappened: 'It wrote.', why: 'Nobody had looked.', doDifferently: 'We look.' }
  const lesson = { ...sections, kind: 'lesson', title, summary: 'Look at what it writes.', outcome: 'failed' }
  const path = await accepted(person.post('/posts/new', { ...lesson, topics: 'deploys' }))
  return { path, id: path.split('/')[2] ?? '' }
}

/** An edit that waits for a yes, of a text that changed since. */
async function suggested(person: Poster, postId: string): Promise<string> {
  const words = { whatHappened: 'It wrote until the disk of the queue was full.', why: 'Nobody had looked.' }
  return accepted(
    person.post(`/posts/${postId}/suggestion`, {
      ...{ kind: 'lesson', title: 'A retry without a limit filled the queue', ...words, topics: 'deploys' },
      ...{ doDifferently: 'We look.', summary: 'Look at what it writes.', outcome: 'failed' },
      ...{ revision: '1', whyEdited: 'Whose disk it was' },
    }),
  )
}

/** Told, and then told better. */
async function editedLesson(person: Poster): Promise<string> {
  const { id } = await tell(person, 'A retry without a limit took the queue down')
  const better = { whatHappened: 'It wrote until the disk was full.', why: 'Nobody had looked.' }
  const fields = { kind: 'lesson', title: 'A retry without a limit filled the queue', ...better }
  await accepted(
    person.post(`/posts/${id}/edit`, {
      ...{ ...fields, doDifferently: 'We look.', summary: 'Look at what it writes.', outcome: 'failed' },
      ...{ topics: 'deploys', revision: '1', whyEdited: 'It was the queue.' },
    }),
  )
  return id
}

async function plan(person: Poster): Promise<string> {
  const words = {
    title: 'A shorter form is filled in more often',
    hypothesis: 'If it is shorter, then more finish.',
  }
  const fields = { kind: 'experiment', status: 'planned', primaryMetric: 'Forms finished', ...words }
  return (await accepted(person.post('/posts/new', fields))).split('/')[2] ?? ''
}

async function run(person: Poster): Promise<string> {
  const id = await plan(person)
  const startsOn = new Date().toISOString().slice(0, 10)
  const fields = { startsOn, endsOn: '2126-01-01', confirmed: '1', revision: '1' }
  await accepted(person.post(`/posts/${id}/start`, fields))
  await accepted(person.post(`/posts/${id}/amendments`, { text: 'Two weeks longer.', why: 'A holiday.' }))
  return id
}

async function conclude(person: Poster): Promise<string> {
  const id = await run(person)
  const end = { result: 'More finished it.', verdict: 'supported', decision: 'adopt' }
  const numbers = { numbers: 'proportions', sizeA: '410', sizeB: '402', eventsA: '220', eventsB: '261' }
  await accepted(person.post(`/posts/${id}/conclusion`, { ...end, ...numbers }))
  return id
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
