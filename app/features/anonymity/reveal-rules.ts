import type { Viewer } from '~/features/accounts/viewer'

/** Administrators, two of them together. */
export function mayReveal(viewer: Pick<Viewer, 'role'>): boolean {
  return viewer.role === 'admin'
}

type Asked = { askedById: string }

/** Whoever asked cannot be the one who agrees. */
export function mayDecide(viewer: Pick<Viewer, 'id' | 'role'>, reveal: Asked): boolean {
  return mayReveal(viewer) && reveal.askedById !== viewer.id
}
export const DECIDE_REFUSED = 'Another administrator has to agree: nobody looks a name up alone.'

export function mayWithdraw(viewer: Pick<Viewer, 'id'>, reveal: Asked): boolean {
  return reveal.askedById === viewer.id
}
export const WITHDRAW_REFUSED = 'Only whoever asked can take it back. You can decline.'

export const KEY_IS_GONE =
  'The key that this was sealed with is not here any more, so nobody can tell who wrote it.'

/** What the administrators are told when somebody asks; taken back once it is decided. */
export function factOfReveal(revealId: string): string {
  return `reveal:${revealId}`
}
