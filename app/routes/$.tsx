import { NotFound } from '~/platform/errors'

/** Any other address: the page that says so, inside the site for those who are signed in. */
export function loader() {
  throw new NotFound()
}

export default function Nothing() {
  return null
}
