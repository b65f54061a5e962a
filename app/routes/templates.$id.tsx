import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { reviseTemplate } from '~/features/templates/revise-template.server'
import { TemplateEditor } from '~/features/templates/template-editor'
import { reviseTemplateForm } from '~/features/templates/template-form'
import { templateToRevise } from '~/features/templates/templates.server'
import { parseForm } from '~/platform/forms.server'

export const meta = () => [{ title: 'Edit a template · Hindsight' }]

export function loader({ context, params }: LoaderFunctionArgs) {
  return templateToRevise(requireViewer(context), params.id ?? '')
}

export async function action({ context, params, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  const { id } = templateToRevise(viewer, params.id ?? '')
  await reviseTemplate(viewer, id, await parseForm(request, reviseTemplateForm))
  return redirect('/templates', 303)
}

export default function EditTemplate() {
  return <TemplateEditor template={useLoaderData<typeof loader>()} />
}
