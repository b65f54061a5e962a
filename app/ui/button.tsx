import type { ButtonHTMLAttributes, MouseEvent } from 'react'
import { classes } from './classes'
import { Link, type LinkProps } from './link'

type Look = {
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  size?: 'normal' | 'small'
  /** Fills the width it is given. */
  block?: boolean
}

type ButtonProps = Look &
  ButtonHTMLAttributes<HTMLButtonElement> & {
    /** True while the form is on its way; the button keeps focus and ignores further presses. */
    busy?: boolean
    /** For a button that is on or off, such as a vote or a follow. */
    pressed?: boolean
  }

export function Button({ variant, size, block, busy, pressed, className, onClick, ...rest }: ButtonProps) {
  // A disabled button drops the focus, so a busy one is only told to ignore presses.
  function press(event: MouseEvent<HTMLButtonElement>) {
    if (busy) event.preventDefault()
    else onClick?.(event)
  }

  return (
    <button
      type="submit"
      {...rest}
      className={look({ variant, size, block }, className)}
      aria-pressed={pressed}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={press}
    />
  )
}

export function ButtonLink({ variant, size, block, className, ...rest }: Look & LinkProps) {
  return <Link {...rest} className={look({ variant, size, block }, className)} />
}

function look({ variant, size, block }: Look, className?: string) {
  return classes(
    'button',
    variant !== 'plain' && variant,
    size === 'small' && size,
    block && 'block',
    className,
  )
}
