import { useFormResult } from '~/platform/form-result'
import { Banner } from '~/ui/banner'
import { counted } from '~/ui/count'
import { EmptyState } from '~/ui/empty-state'
import { FormProblems } from '~/ui/form-problems'
import { Link } from '~/ui/link'
import { NextLink } from '~/ui/next-link'
import { Page, PageHeading } from '~/ui/page'
import { AddMember } from './add-member'
import { MemberList } from './member-list'
import type { SpaceMembers } from './space-members.server'

interface MembersPageProps {
  space: { slug: string; name: string; visibility: string }
  seats: SpaceMembers
  after: string | null
  viewerId: string
  mayRead: boolean
  mayAdd: boolean
  mayChange: boolean
  mayManage: boolean
}

/** Who is in a space, and the changes that the viewer may make. */
export function MembersPage(props: MembersPageProps) {
  const { space, seats, after, viewerId, mayRead, mayAdd, mayChange, mayManage } = props
  const { problems } = useFormResult()
  const here = `/spaces/${space.slug}/members`
  return (
    <Page aside={mayAdd && <AddMember />} asideLabel="Add somebody">
      <PageHeading title={`Members of ${space.name}`} note={counted(seats.total, 'person', 'people')}>
        {mayManage && (
          <Link to={`/spaces/${space.slug}/edit`} className="link">
            Edit the space
          </Link>
        )}
        {mayRead && (
          <Link to={`/spaces/${space.slug}`} className="link">
            Back to the space
          </Link>
        )}
      </PageHeading>
      <FormProblems problems={problems} />
      {!mayRead && (
        <Banner>
          You look after this space and do not read it. You can add people, yourself too; its members see who
          is here and since when.
        </Banner>
      )}
      {space.visibility === 'open' && (
        <Banner>All staff read and write in this space. This list only names those with a role in it.</Banner>
      )}
      {seats.members.length > 0 ? (
        <MemberList members={seats.members} viewerId={viewerId} mayChange={mayChange} />
      ) : (
        <EmptyState title="Nobody is listed here" icon="user" />
      )}
      <NextLink
        next={seats.next && `${here}?after=${encodeURIComponent(seats.next)}`}
        first={after && here}
      />
    </Page>
  )
}
