import { Form } from '@remix-run/react'
import type { FormEventHandler, InputHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from './icon'

type SearchBoxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'onSubmit'> & {
  action: string
  name: string
  label: string
  /** The key that jumps here, shown at the end of the box. */
  shortcut?: string
  inputRef?: Ref<HTMLInputElement>
  /** Takes the sending upon itself when it prevents the default. */
  onSubmit?: FormEventHandler<HTMLFormElement>
  /** Suggestions, placed right below the box. */
  children?: ReactNode
}

export function SearchBox({
  action,
  label,
  shortcut,
  inputRef,
  onSubmit,
  children,
  ...input
}: SearchBoxProps) {
  return (
    <Form method="get" action={action} role="search" className="search-box" onSubmit={onSubmit}>
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        autoComplete="off"
        {...input}
        ref={inputRef}
        className="search-box-input"
      />
      {shortcut && (
        <span aria-hidden="true">
          <kbd>{shortcut}</kbd>
        </span>
      )}
      {children}
    </Form>
  )
}
