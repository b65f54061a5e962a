import type { InputHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { classes } from './classes'
import { useField } from './field-context'

type Look = {
  /** `title` is the large serif line; `code` is for Markdown and other source. */
  look?: 'plain' | 'title' | 'code'
}

/** One line of text, inside a `<Field>`. */
export function TextInput({ look, className, ...rest }: Look & InputHTMLAttributes<HTMLInputElement>) {
  return <input type="text" {...useField()} {...rest} className={classes('input', look, className)} />
}

/** Several lines of text, inside a `<Field>`; it grows with what is typed where the browser can. */
export function TextArea({ look, className, ...rest }: Look & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return <textarea rows={4} {...useField()} {...rest} className={classes('input', look, className)} />
}
