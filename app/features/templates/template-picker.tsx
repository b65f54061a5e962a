import { useSearchParams } from '@remix-run/react'
import { type MouseEvent, type RefObject, useState } from 'react'
import { Button } from '~/ui/button'
import { counted } from '~/ui/count'
import { Link } from '~/ui/link'
import { fillForm } from './fill-form'
import { broughtBy } from './fill-in'
import type { Template } from './template-view'

type TemplatePickerProps = {
  templates: Template[]
  form: RefObject<HTMLFormElement>
  /** Whether the viewer writes templates. */
  mayKeep: boolean
}

/** What a post may begin with. With scripts it fills what is empty; a plain link does so in a new form. */
export function TemplatePicker({ templates, form, mayKeep }: TemplatePickerProps) {
  const [begun] = useSearchParams()
  const [said, setSaid] = useState('')
  if (templates.length === 0 && !mayKeep) return null

  function fill(event: MouseEvent, template: Template) {
    if (!form.current) return
    event.preventDefault()
    const texts = broughtBy(template)
    const filled = fillForm(form.current, texts)
    const kept = Object.keys(texts).length - filled
    setSaid(
      `${filled === 0 ? 'Nothing was filled in' : `“${template.name}” filled in ${counted(filled, 'field')}`}${
        kept === 0 ? '.' : `; what you had written stayed as it was.`
      }`,
    )
  }

  const address = ({ id, kind }: Template) =>
    `/posts/new?${new URLSearchParams({ ...Object.fromEntries(begun), kind, template: id })}`
  return (
    <div className="templates">
      {templates.length > 0 && (
        <details>
          <summary>Begin with a template</summary>
          <p className="meta">It fills in what is empty, and leaves alone what you wrote.</p>
          <ul className="templates-list">
            {templates.map((template) => (
              <li key={template.id}>
                <Link to={address(template)} className="link" onClick={(event) => fill(event, template)}>
                  {template.name}
                </Link>
                {template.topic && <span className="meta"> for {template.topic.name}</span>}
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayKeep && (
        <Link to="/templates" className="link meta">
          {templates.length > 0 ? 'All templates' : 'Write a template'}
        </Link>
      )}
      <span role="status" className="meta">
        {said}
      </span>
    </div>
  )
}

/** For browsers without a script, below the form: everything that was typed goes along. */
export function FillFirst({ templates }: { templates: Template[] }) {
  if (templates.length === 0) return null
  return (
    <noscript>
      <p className="meta">Fill in what is still empty with:</p>
      <div className="row">
        {templates.map(({ id, name }) => (
          <Button key={id} size="small" name="template" value={id} formNoValidate>
            {name}
          </Button>
        ))}
      </div>
    </noscript>
  )
}
