import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

// Who may import whom. Strictly downward: routes → features → platform, ui; search and prisma/seed stand aside.

const root = path.resolve(import.meta.dirname, '..')

interface Import {
  from: string
  to: string
  typeOnly: boolean
}

function sources(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

/** Where an import leads: a path inside the project without its ending, or the name of a package. */
function resolve(file: string, specifier: string): string {
  const [first = '', ...rest] = specifier.split('/')
  const rooms: Record<string, string> = {
    '~': 'app',
    '#search': 'search',
    '#prisma': 'prisma',
    '#server': 'server',
    '#generated': 'generated',
  }
  if (rooms[first]) return path.join(rooms[first], ...rest).replace(/\?.*$/, '')
  if (specifier.startsWith('.')) return path.join(path.dirname(file), specifier).replace(/\.tsx?$/, '')
  return `npm:${specifier}`
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm

function importsOf(file: string): Import[] {
  const text = readFileSync(path.join(root, file), 'utf8')
  return [...text.matchAll(IMPORT)].map(([, type, fixed, dynamic]) => ({
    from: file,
    to: resolve(file, fixed ?? dynamic ?? ''),
    typeOnly: Boolean(type),
  }))
}

const all = ['app', 'search', 'server', 'prisma'].flatMap(sources).flatMap(importsOf)
const featureOf = (file: string) => file.match(/^app\/features\/([^/]+)\//)?.[1]
const isServer = (file: string) => /\.server$|\.server\.tsx?$/.test(file)

/** Imports from `room` that `allowed` does not let pass. */
function offences(room: RegExp, allowed: (it: Import) => boolean): string[] {
  return all.filter((it) => room.test(it.from) && !allowed(it)).map((it) => `${it.from} imports ${it.to}`)
}

describe('the rooms import downward only', () => {
  it('a route knows features, ui and the web parts of the platform, never the database, search or another route', () => {
    const never = [
      /^app\/routes\//,
      /^search/,
      /^generated/,
      /^prisma/,
      /^app\/platform\/(db|sql|outbox)/,
      /^server/,
    ]
    expect(offences(/^app\/routes\//, ({ to }) => !never.some((room) => room.test(to)))).toEqual([])
  })

  it('what a feature keeps on the server stays with that feature, unless another one only reads it', () => {
    const offending = offences(/^app\/features\/.*\.server\.tsx?$/, ({ to, from, typeOnly }) => {
      const other = featureOf(`${to}/`) ?? featureOf(to)
      if (!other || other === featureOf(from) || !isServer(to) || typeOnly) return true
      return READS.has(to)
    })
    expect(offending).toEqual([])
  })

  it('a feature file without a suffix can run in a browser', () => {
    const offending = offences(/^app\/features\/(?!.*\.server\.tsx?$)/, ({ to, typeOnly }) => {
      return (
        typeOnly ||
        (!isServer(to) && !/^(search|generated|prisma|server)\b/.test(to) && !/^npm:node:/.test(to))
      )
    })
    expect(offending).toEqual([])
  })

  it('no component brings the schemas to the browser: constants stand in files of their own', () => {
    const imports = (file: string) => all.filter(({ from, typeOnly }) => from === file && !typeOnly)
    const leadsToZod = (file: string, seen = new Set<string>()): boolean => {
      if (seen.has(file)) return false
      seen.add(file)
      return imports(file).some(
        ({ to }) =>
          to === 'npm:zod' ||
          (!isServer(to) && [`${to}.ts`, `${to}.tsx`].some((next) => leadsToZod(next, seen))),
      )
    }
    const drawn = ['app/features', 'app/ui'].flatMap(sources).filter((file) => file.endsWith('.tsx'))
    expect(drawn.length).toBeGreaterThan(100)
    expect(drawn.filter((file) => leadsToZod(file))).toEqual([])
  })

  it('no file imports itself by way of others, not even for a type', () => {
    const files = new Set(['app', 'search', 'server', 'prisma'].flatMap(sources))
    const fileOf = (to: string) => [`${to}.ts`, `${to}.tsx`, `${to}/index.ts`].find((file) => files.has(file))
    const next = new Map<string, string[]>()
    for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), fileOf(to) ?? []].flat())
    const done = new Set<string>()
    const circles: string[] = []
    function walk(file: string, way: string[]): void {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (way.includes(file) || done.has(file)) return
      for (const imported of next.get(file) ?? []) walk(imported, [...way, file])
      done.add(file)
    }
    for (const file of files) walk(file, [])
    expect(circles).toEqual([])
  })

  it('only finding and its commands know the search library', () => {
    const offending = all
      .filter(({ to }) => /^search(\/|$)/.test(to))
      .filter(({ from }) => !/^(search|app\/features\/finding)\//.test(from))
    expect(offending.map((it) => `${it.from} imports ${it.to}`)).toEqual([])
  })

  it('ui knows React, its router and icons, and nothing of ours', () => {
    const packages = /^npm:(react|react-dom|@remix-run\/react)(\/|$)/
    expect(offences(/^app\/ui\//, ({ to }) => to.startsWith('app/ui') || packages.test(to))).toEqual([])
  })

  it('the platform would suit any web application', () => {
    expect(
      offences(/^app\/platform\//, ({ to }) => !/^(app\/(features|ui|routes)|search|prisma|server)/.test(to)),
    ).toEqual([])
  })

  it('the search library knows its own folder and its drivers', () => {
    expect(offences(/^search\//, ({ to }) => to.startsWith('search/') || to.startsWith('npm:'))).toEqual([])
  })

  it('one list says who listens to which event, and it names listeners only', () => {
    const offending = offences(/^app\/consumers\.server\.ts$/, ({ to }) =>
      /\/on-[a-z-]+\.server$|^app\/platform\/outbox\.server$/.test(to),
    )
    expect(offending).toEqual([])
  })

  it('only the platform opens transactions', () => {
    const opening = ['app', 'prisma', 'server'].flatMap(sources).filter((file) => {
      return (
        file !== 'app/platform/db.server.ts' &&
        readFileSync(path.join(root, file), 'utf8').includes('$transaction')
      )
    })
    expect(opening).toEqual([])
  })
})

/** Server files of a feature that others may call: they read, or they are made to be shared. */
const READS = new Set([
  'app/features/accounts/suspended.server',
  'app/features/accounts/viewer.server',
  'app/features/accounts/end-access.server',
  'app/features/accounts/last-admin.server',
  'app/features/accounts/mail-site.server',
  'app/features/accounts/passwords.server',
  'app/features/anonymity/forget-names.server',
  'app/features/finding/compact-index.server',
  'app/features/search-log/forget-asker.server',
  'app/features/anonymity/hand.server',
  'app/features/anonymity/move-names.server',
  'app/features/anonymity/own-pseudonyms.server',
  'app/features/anonymity/real-people.server',
  'app/features/anonymity/seal.server',
  'app/features/anonymity/writer-in.server',
  'app/features/posts/visible-posts.server',
  'app/features/drafts/answer-draft.server',
  'app/features/drafts/draft-from-held.server',
  'app/features/drafts/end-draft.server',
  'app/features/posts/find-topics.server',
  'app/features/posts/choose-space.server',
  'app/features/posts/publish-post.server',
  'app/features/notifications/notice-lines.server',
  'app/features/notifications/notice-settings.server',
  'app/features/notifications/tellable-items.server',
  'app/features/meetings/bookable-hours.server',
  'app/features/mentors/match-mentors.server',
  'app/features/mentors/mentor-state.server',
  'app/features/posts/render-body.server',
  'app/features/posts/reach-post.server',
  'app/features/posts/keep-revision.server',
  'app/features/posts/revise-post.server',
  'app/features/answers/count-answers.server',
  'app/features/answers/move-answers.server',
  'app/features/answers/post-answer.server',
  'app/features/answers/reach-answer.server',
  'app/features/answers/revise-answer.server',
  'app/features/comments/count-comments.server',
  'app/features/comments/move-comments.server',
  'app/features/comments/reach-comment.server',
  'app/features/moderation/record-act.server',
  'app/features/comments/revise-comment.server',
  'app/features/posts/experiment-columns.server',
  'app/features/experiments/start-experiment.server',
  'app/features/feed/feed.server',
  'app/features/feed/post-columns.server',
  'app/features/posts/post-content.server',
  'app/features/reactions/reactions-of.server',
  'app/features/reviews/keepers-of.server',
  'app/features/rounds/round-of.server',
  'app/features/spaces/default-space.server',
  'app/features/uploads/hold-files.server',
  'app/features/uses/move-answer-uses.server',
  'app/features/uploads/pictures-in.server',
  'app/features/holds/held-page.server',
  'app/features/finding/applied-uses.server',
  'app/features/finding/finds-post.server',
  'app/features/finding/first-found.server',
  'app/features/finding/held-words.server',
  'app/features/finding/near-words.server',
  'app/features/finding/near-experiments.server',
  'app/features/links/link-posts.server',
  'app/features/links/links-of.server',
  'app/features/finding/nearest-to-text.server',
  'app/features/finding/nearest-topic.server',
  'app/features/finding/private-words.server',
  'app/features/finding/query-words.server',
  'app/features/finding/search-page.server',
])

describe('the house is easy to find one’s way in', () => {
  const files = ['app', 'search', 'server', 'prisma'].flatMap(sources)

  it('files are named in kebab-case, and no name is a drawer', () => {
    const odd = files.filter((file) => {
      const name = path.basename(file)
      return (
        !file.startsWith('app/routes/') &&
        (!/^[a-z0-9.-]+$/.test(name) || /(^|-)(utils?|helpers?|misc|manager|service)\b/.test(name))
      )
    })
    expect(odd).toEqual([])
  })

  it('no file is longer than 300 lines, no route longer than 100', () => {
    const long = files.filter((file) => {
      const lines = readFileSync(path.join(root, file), 'utf8').split('\n').length
      const isStory = file.startsWith('prisma/seed/')
      return lines > (file.startsWith('app/routes/') ? 100 : isStory ? 400 : 300)
    })
    expect(long).toEqual([])
  })
})
