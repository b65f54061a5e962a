import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { TemplateList } from '~/features/templates/template-list'
import { canKeepTemplates } from '~/features/templates/template-rules'
import { templates } from '~/features/templates/templates.server'

export const meta = () => [{ title: 'Templates · Hindsight' }]

export function loader({ context }: LoaderFunctionArgs) {
  return { templates: templates(), mayKeep: canKeepTemplates(requireViewer(context)) }
}

export default function Templates() {
  return <TemplateList {...useLoaderData<typeof loader>()} />
}
