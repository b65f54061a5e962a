import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireViewer } from '~/features/accounts/viewer.server'
import { KINDS } from '~/features/posts/post-kinds'
import { createTemplate } from '~/features/templates/create-template.server'
import { TemplateEditor } from '~/features/templates/template-editor'
import { newTemplateForm } from '~/features/templates/template-form'
import { canKeepTemplates } from '~/features/templates/template-rules'
import { NotFound } from '~/platform/errors'
import { parseForm } from '~/platform/forms.server'
import { newId } from '~/platform/id.server'

export const meta = () => [{ title: 'Write a template · Hindsight' }]

export function loader({ context, request }: LoaderFunctionArgs) {
  if (!canKeepTemplates(requireViewer(context))) throw new NotFound()
  const asked = new URL(request.url).searchParams.get('kind')
  return { id: newId(), kind: KINDS.find((kind) => kind === asked) ?? 'question' }
}

export async function action({ context, request }: ActionFunctionArgs) {
  const viewer = requireViewer(context)
  if (!canKeepTemplates(viewer)) throw new NotFound()
  await createTemplate(viewer, await parseForm(request, newTemplateForm))
  return redirect('/templates', 303)
}

export default function NewTemplate() {
  return <TemplateEditor template={useLoaderData<typeof loader>()} />
}
