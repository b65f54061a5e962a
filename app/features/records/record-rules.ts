import { mayModerate } from '~/features/accounts/account-rules'
import type { Viewer } from '~/features/accounts/viewer'

/** The person themselves, and whoever keeps order on the site: nobody is written about behind their back. */
export function mayReadRecord(viewer: Pick<Viewer, 'id' | 'role'>, person: { id: string }): boolean {
  return viewer.id === person.id || mayModerate(viewer)
}
