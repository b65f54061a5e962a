import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { removeTemplate } from '~/features/templates/remove-template.server'
import { TemplateRemoval } from '~/features/templates/template-removal'
import { templateToRevise } from '~/features/templates/templates.server'

export const meta = () => [{ title: 'Remove a template · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return templateToRevise(requireViewer(context), params.id ?? '')
}

export async function action({ context, params }: ActionFunctionArgs) {
  await removeTemplate(requireViewer(context), params.id ?? '')
  return redirect('/templates', 303)
}

export default function RemoveTemplate() {
  return <TemplateRemoval template={useLoaderData<typeof loader>()} />
}
