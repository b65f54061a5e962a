import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { cursorIn } from '~/features/feed/cursor'
import { auditPage, auditWanted } from '~/features/moderation/audit-page.server'
import { AuditLog } from '~/features/moderation/audit-view'
import { keepsOrderIn } from '~/features/moderation/moderation-rules'
import { findSpace } from '~/features/spaces/find-space.server'
import { NotFound } from '~/platform/errors'
import { ButtonLink } from '~/ui/button'
import { Page, PageHeading } from '~/ui/page'

export const meta = () => [{ title: 'Audit log · Hindsight' }]

/** What was done in one space, for those who keep order there. */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const viewer = requireViewer(context)
  const { id: spaceId, name, slug } = await findSpace(viewer, params.slug ?? '')
  if (!keepsOrderIn(viewer, spaceId)) throw new NotFound()
  return { ...auditPage(viewer, { ...auditWanted(request), spaceId }, cursorIn(request)), name, slug }
}

export default function SpaceAudit() {
  const { name, slug, ...log } = useLoaderData<typeof loader>()
  return (
    <Page>
      <PageHeading title={`What was done in ${name}`}>
        <ButtonLink to={`/spaces/${slug}/moderation`} variant="quiet">
          What waits
        </ButtonLink>
      </PageHeading>
      <AuditLog {...log} />
    </Page>
  )
}
