import { Form } from '@remix-run/react'
import type { InputHTMLAttributes, ReactNode, Ref } from 'react'
import { Icon } from './icon'

type SearchBoxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  action: string
  name: string
  label: string
  /** The key that jumps here, shown at the end of the box. */
  shortcut?: string
  inputRef?: Ref<HTMLInputElement>
  /** Suggestions, placed right below the box. */
  children?: ReactNode
}

export function SearchBox({ action, label, shortcut, inputRef, children, ...input }: SearchBoxProps) {
  return (
    <Form method="get" action={action} role="search" className="search-box">
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
