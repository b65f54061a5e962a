import { Form } from '@remix-run/react'
import { postPath } from '~/features/posts/post-kinds'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Link } from '~/ui/link'
import { VisuallyHidden } from '~/ui/visually-hidden'
import type { WantedPage } from './wanted-view'

/** What the viewer searched for in vain, for their eyes only, and what has come of it. */
export function AskedByYou({ waiting, news }: Pick<WantedPage, 'waiting' | 'news'>) {
  return (
    <>
      {news.length > 0 && (
        <Card title="Found at last">
          <ul className="stack">
            {news.map((post) => (
              <li key={post.id}>
                <Link to={postPath(post)} className="link">
                  {post.title}
                </Link>
                <p className="meta">You searched for “{post.text}”</p>
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Card title="You wait for">
        {waiting.length > 0 && (
          <ul className="stack gap-waiting-list">
            {waiting.map(({ id, text }) => (
              <li key={id} className="row between gap-waiting">
                <span>{text}</span>
                <Form method="post" action={`/wanted/${id}/ask`} preventScrollReset>
                  <Button name="waiting" value="0" size="small" variant="quiet">
                    Stop<VisuallyHidden> waiting for {text}</VisuallyHidden>
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        <p className="meta">
          Only you see this. You are told when it can be found, and it is forgotten after 90 days.
        </p>
      </Card>
    </>
  )
}
