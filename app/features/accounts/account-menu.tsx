import { Form } from '@remix-run/react'
import { Avatar } from '~/ui/avatar'
import { Menu, MenuButton, MenuLink } from '~/ui/menu'
import { mayAdminister, mayInvite } from './account-rules'
import { picturePath } from './picture-path'
import type { Viewer } from './viewer'

type Owner = Pick<Viewer, 'id' | 'handle' | 'name' | 'role' | 'avatar' | 'leads'> & { keepsOrder: boolean }

/** Behind the face in the header: one's own pages, and the way out. */
export function AccountMenu({ viewer }: { viewer: Owner }) {
  return (
    <Menu
      name="Your account"
      label={<Avatar name={viewer.name} seed={viewer.id} src={picturePath(viewer.avatar)} />}
    >
      <p className="account-menu-name">
        {viewer.name}
        <span className="meta">@{viewer.handle}</span>
      </p>
      <MenuLink to={`/people/${viewer.handle}`} icon="user">
        Your page
      </MenuLink>
      <MenuLink to="/drafts" icon="pencil">
        Your drafts
      </MenuLink>
      <MenuLink to="/meetings" icon="clock">
        Your meetings
      </MenuLink>
      <MenuLink to="/reviews" icon="check">
        Your reviews
      </MenuLink>
      {viewer.leads && (
        <MenuLink to="/leaders" icon="star">
          Your part as a leader
        </MenuLink>
      )}
      {viewer.keepsOrder && (
        <MenuLink to="/moderation" icon="flag">
          Waiting for a moderator
        </MenuLink>
      )}
      <MenuLink to="/settings" icon="pencil">
        Settings
      </MenuLink>
      {mayAdminister(viewer) ? (
        <MenuLink to="/admin" icon="lock">
          Run this site
        </MenuLink>
      ) : (
        mayInvite(viewer) && (
          <MenuLink to="/admin/invitations" icon="plus">
            Invite people
          </MenuLink>
        )
      )}
      <Form method="post" action="/sign-out">
        <MenuButton icon="log-out">Sign out</MenuButton>
      </Form>
    </Menu>
  )
}
