import { grouped } from './count'
import { Link } from './link'

type TabsProps = {
  label: string
  items: { to: string; label: string; count?: number; current: boolean }[]
}

/** Several views of one thing; each is a page of its own. */
export function Tabs({ label, items }: TabsProps) {
  return (
    <nav aria-label={label} className="tabs">
      {items.map((item) => (
        <Link key={item.to} to={item.to} className="tab" aria-current={item.current ? 'page' : undefined}>
          {item.label}
          {item.count !== undefined && <span className="tab-count">{grouped(item.count)}</span>}
        </Link>
      ))}
    </nav>
  )
}
