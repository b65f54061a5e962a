import { useFetcher, useLocation } from '@remix-run/react'
import { Icon } from '~/ui/icon'
import { Menu, MenuButton } from '~/ui/menu'
import { type Followed, LEVELS, type Level, levelName } from './follow-levels'

interface LevelMenuProps {
  /** Where the form goes, as of the button beside it. */
  action: string
  followed: Followed
  level: Level
  /** What is followed, such as `#postgres`. */
  name: string
}

/** How closely something is followed, and the other ways to. */
export function LevelMenu({ action, followed, level, name }: LevelMenuProps) {
  const fetcher = useFetcher()
  const { pathname, search } = useLocation()
  const asked = LEVELS.find((one) => one === fetcher.formData?.get('level'))
  const current = asked ?? level
  return (
    <Menu
      name={`How closely you follow ${name}`}
      label={
        <span className="button quiet level-menu-button">
          {levelName(current, followed)}
          <Icon name="chevron-down" />
        </span>
      }
    >
      <fetcher.Form method="post" action={action}>
        <input type="hidden" name="following" value="1" />
        <input type="hidden" name="back" value={pathname + search} />
        {LEVELS.map((one) => (
          <MenuButton
            key={one}
            name="level"
            value={one}
            icon={one === current ? 'check' : undefined}
            aria-pressed={one === current}
          >
            {levelName(one, followed)}
          </MenuButton>
        ))}
      </fetcher.Form>
    </Menu>
  )
}
