import type { z } from 'zod'
import type { Viewer } from '~/features/accounts/viewer'
import { addSpaceMember } from './add-space-member.server'
import { changeMemberRole } from './change-member-role.server'
import { removeSpaceMember } from './remove-space-member.server'
import type { spaceMemberForm } from './space-member-form'

/** Does what the members page asked for; each change refuses for itself. */
export function changeMembers(
  viewer: Viewer,
  slug: string,
  wanted: z.output<typeof spaceMemberForm>,
): Promise<void> {
  switch (wanted.change) {
    case 'add':
      return addSpaceMember(viewer, { slug, ...wanted })
    case 'role':
      return changeMemberRole(viewer, { slug, ...wanted })
    case 'remove':
      return removeSpaceMember(viewer, { slug, handle: wanted.handle })
  }
}
