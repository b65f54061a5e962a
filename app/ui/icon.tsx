import ArrowRight from 'lucide-react/icons/arrow-right'
import Bell from 'lucide-react/icons/bell'
import Check from 'lucide-react/icons/check'
import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import Clock from 'lucide-react/icons/clock'
import Eye from 'lucide-react/icons/eye'
import Flag from 'lucide-react/icons/flag'
import Filter from 'lucide-react/icons/funnel'
import Hash from 'lucide-react/icons/hash'
import Inbox from 'lucide-react/icons/inbox'
import Link from 'lucide-react/icons/link'
import Lock from 'lucide-react/icons/lock'
import LogOut from 'lucide-react/icons/log-out'
import Menu from 'lucide-react/icons/menu'
import Message from 'lucide-react/icons/message-square'
import Moon from 'lucide-react/icons/moon'
import Pencil from 'lucide-react/icons/pencil'
import Plus from 'lucide-react/icons/plus'
import Search from 'lucide-react/icons/search'
import Star from 'lucide-react/icons/star'
import Sun from 'lucide-react/icons/sun'
import Trash from 'lucide-react/icons/trash-2'
import Undo from 'lucide-react/icons/undo-2'
import User from 'lucide-react/icons/user'
import X from 'lucide-react/icons/x'

// Each icon is imported by its own path: the package's main entry would load all of them on the server.
const icons = {
  'arrow-right': ArrowRight,
  bell: Bell,
  check: Check,
  'chevron-down': ChevronDown,
  'chevron-up': ChevronUp,
  clock: Clock,
  eye: Eye,
  filter: Filter,
  flag: Flag,
  hash: Hash,
  inbox: Inbox,
  link: Link,
  lock: Lock,
  'log-out': LogOut,
  menu: Menu,
  message: Message,
  moon: Moon,
  pencil: Pencil,
  plus: Plus,
  search: Search,
  star: Star,
  sun: Sun,
  trash: Trash,
  undo: Undo,
  user: User,
  x: X,
}

export type IconName = keyof typeof icons

/** Decorative unless it has a label; size follows the text around it. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  const Drawing = icons[name]
  return (
    <Drawing className="icon" {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })} />
  )
}
