import { SHELVES, type Shelf } from './inbox-view'
import { NOTICE_KIND_NAMES, type NoticeKindName } from './notice-kinds'

/** Which lines an address asks for; all of them where it asks for what there is not. */
export function shelfIn(query: URLSearchParams): Shelf {
  return SHELVES.find((shelf) => shelf === query.get('show')) ?? 'inbox'
}

export function kindIn(query: URLSearchParams): NoticeKindName | null {
  return NOTICE_KIND_NAMES.find((kind) => kind === query.get('kind')) ?? null
}
