/** What somebody did by the rights they have over others, as the log says it: "hid", and what it was done to follows. */
const ACTS: Record<string, string> = {
  hidden: 'hid',
  shown: 'showed again',
  'kept-hidden': 'kept hidden',
  'flags-dismissed': 'saw nothing wrong with',
  deleted: 'deleted',
  restored: 'restored',
  moved: 'moved to another space',
  merged: 'merged with another question',
  'split-out': 'made a post of its own of an answer to',
  locked: 'locked',
  unlocked: 'unlocked',
  pinned: 'pinned',
  unpinned: 'unpinned',
  redacted: 'took a secret out of',
  edited: 'edited',
  'closed-as-duplicate': 'closed as a duplicate',
  reopened: 'opened again',
  started: 'started',
  amended: 'amended',
  concluded: 'concluded',
  abandoned: 'gave up',
  removed: 'removed',
  released: 'let everybody read',
  returned: 'gave back',
  suspended: 'let the account rest of',
  'suspension-ended': 'opened the account again of',
  deactivated: 'took the access away from',
  reactivated: 'gave access back to',
  'role-changed': 'changed the role of',
  'named-leader': 'named a leader:',
  'leader-ended': 'ended as a leader:',
  'seat-changed': 'changed the seat of',
  'seat-taken': 'took the seat away from',
}

/** What the log can be narrowed to. */
export const AUDIT_CHOICES = Object.entries(ACTS).map(([value, label]) => ({
  value,
  label: label[0]?.toUpperCase() + label.slice(1),
}))

/** The verb of an entry; one that a later version made is told as it is stored. */
export function actWords(what: string): string {
  const act = what.slice(what.indexOf('.') + 1)
  return ACTS[act] ?? act.replaceAll('-', ' ')
}
