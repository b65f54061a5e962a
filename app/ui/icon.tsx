import sprite from './icons.svg?url'

// One file of drawings for the whole site: a page carries only their names, and no script draws them.

export type IconName =
  | 'arrow-right'
  | 'bell'
  | 'bold'
  | 'check'
  | 'chevron-down'
  | 'chevron-up'
  | 'clock'
  | 'code'
  | 'eye'
  | 'filter'
  | 'flag'
  | 'hash'
  | 'heart'
  | 'inbox'
  | 'link'
  | 'italic'
  | 'list'
  | 'list-checks'
  | 'lock'
  | 'log-out'
  | 'menu'
  | 'message'
  | 'moon'
  | 'pencil'
  | 'plus'
  | 'search'
  | 'star'
  | 'sun'
  | 'table'
  | 'text-quote'
  | 'trash'
  | 'undo'
  | 'user'
  | 'x'

/** Decorative unless it has a label; size follows the text around it. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg className="icon" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      <use href={`${sprite}#${name}`} />
    </svg>
  )
}
