import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { spaceDirectory } from '~/features/spaces/space-directory.server'
import { SpaceList } from '~/features/spaces/space-list'
import { canManageSpaces } from '~/features/spaces/space-rules'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Link } from '~/ui/link'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Spaces · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  return { mayManage: canManageSpaces(viewer), ...spaceDirectory(viewer) }
}

export default function Spaces() {
  const { mayManage, spaces, unread } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading title="Spaces" note="Every post lives in one. You see those you can read.">
        {mayManage && <ButtonLink to="/spaces/new">New space</ButtonLink>}
      </PageHeading>
      <div className="stack">
        <SpaceList spaces={spaces} />
        {unread.length > 0 && (
          <Card title="Private spaces you are not in">
            <p>
              As an administrator you can rename them and add members; their posts stay with their members.
            </p>
            <ul className="row">
              {unread.map(({ slug, name }) => (
                <li key={slug}>
                  <Link to={`/spaces/${slug}/members`} className="link">
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        )}
      </div>
    </Page>
  )
}
