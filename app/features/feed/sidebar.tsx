import { picturePath } from '~/features/accounts/picture-path'
import { Avatar } from '~/ui/avatar'
import { NavItem, NavList } from '~/ui/nav-list'
import type { SidebarData } from './sidebar.server'

/** The site's navigation: the kinds of posts, the places, and what the viewer follows. */
export function Sidebar({ sidebar }: { sidebar: SidebarData }) {
  const { counts, topics, people } = sidebar
  return (
    <>
      <NavList>
        <NavItem to="/" end>
          Home
        </NavItem>
        <NavItem to="/questions" count={counts.question}>
          Questions
        </NavItem>
        <NavItem to="/lessons" count={counts.lesson}>
          Lessons
        </NavItem>
        <NavItem to="/experiments" count={counts.experiment}>
          Experiments
        </NavItem>
        <NavItem to="/mentors" end>
          Mentors
        </NavItem>
        <NavItem to="/topics" end>
          Topics
        </NavItem>
        <NavItem to="/people" end>
          People
        </NavItem>
        <NavItem to="/spaces" end>
          Spaces
        </NavItem>
        <NavItem to="/rounds">Brave failures</NavItem>
        <NavItem to="/wanted" end>
          Wanted
        </NavItem>
        <NavItem to="/searches" end>
          Saved searches
        </NavItem>
      </NavList>
      {topics.length > 0 && (
        <NavList title="Topics you follow">
          {topics.map(({ slug }) => (
            <NavItem key={slug} to={`/topics/${slug}`}>
              # {slug}
            </NavItem>
          ))}
        </NavList>
      )}
      {people.length > 0 && (
        <NavList title="People you follow">
          {people.map(({ id, handle, name, avatar }) => (
            <NavItem key={id} to={`/people/${handle}`}>
              <Avatar name={name} seed={id} src={picturePath(avatar)} size="small" />
              {name}
            </NavItem>
          ))}
        </NavList>
      )}
    </>
  )
}
