import { Form } from '@remix-run/react'
import type { SearchChoice } from '~/features/finding/search-choice'
import { Button } from '~/ui/button'
import { queryOf } from './saved-search-query'

/** Keeps the search of this page; what it finds from now on is told. */
export function SaveSearch({ choice }: { choice: SearchChoice }) {
  return (
    <Form method="post" action="/searches">
      <input type="hidden" name="query" value={queryOf(choice)} />
      <Button>Save this search</Button>
    </Form>
  )
}
