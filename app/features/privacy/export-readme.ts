interface Told {
  siteName: string
  name: string
  at: Date
  /** The files in it, without those that hold nothing. */
  files: string[]
  nameless: boolean
  /** How many texts of theirs are not in it, because others wrote into them where they read no more. */
  withheld: number
}

const FOLDERS: [folder: string, what: string][] = [
  ['account/', 'your profile, devices, spaces and groups, and what was done about you by special rights'],
  ['written/', 'posts, answers, comments and drafts as Markdown, and all you wrote and decided as JSON'],
  ['files/', 'pictures and other files that you brought, and a list of them'],
  ['said/', 'votes, reactions, and questions that you have too'],
  ['following/', 'what you follow, your saved searches, and what you searched for in vain'],
  ['notices/', 'what you were told, and how you want to be told'],
  ['mentoring/', 'your offer, mentorships and meetings, with what the two of you wrote down'],
  [
    'without-your-name/',
    'the same of what you wrote without your name. Whoever reads this folder knows that it was you',
  ],
]

/** What stands in the zip, for whoever opens it in ten years. */
export function exportReadme({ siteName, name, at, files, nameless, withheld }: Told): string {
  const listed = FOLDERS.filter(([folder]) => files.some((file) => file.startsWith(folder)))
  return `# What ${siteName} keeps of ${name}

Taken on ${at.toISOString().slice(0, 16).replace('T', ' ')} UTC.

${listed.map(([folder, what]) => `- \`${folder}\`: ${what}.`).join('\n')}

Markdown (\`.md\`) is text for any editor. JSON (\`.json\`) holds the same and more, for programs: one list for each
file, times in UTC as ISO 8601, people by name and handle. A \`postId\` is the post at \`/posts/<postId>\` on the site.
A file that would be empty is left out.

What is not in here:

- Passwords, keys and secret addresses: nobody gets those, you included.
- What others wrote, unless you share it with them, as in a mentorship or a meeting.
- Searches: they are kept under a name that changes every week. What you searched for in vain is in \`following/\`.
- ${nameless ? 'Who else wrote without their name.' : 'What you wrote without your name, if you did. Tick the box before the download to have it.'}
${withheld > 0 ? `- ${withheld === 1 ? 'One text' : `${withheld} texts`} of yours in spaces that you do not read any more, because others wrote into them.\n` : ''}
Keep this file where only you can read it.
`
}
