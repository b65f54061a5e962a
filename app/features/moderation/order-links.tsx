import { Link } from '~/ui/link'

interface OrderLinksProps {
  /** The address of the text that is meant. */
  at: string
  may: { flag: boolean; keepOrder: boolean }
}

/** The quiet ways to say that something is wrong with a text, and to keep order with it. */
export function OrderLinks({ at, may }: OrderLinksProps) {
  return (
    <>
      {may.flag && (
        <Link className="button quiet small" to={`${at}/flag`}>
          Flag
        </Link>
      )}
      {may.keepOrder && (
        <Link className="button quiet small" to={`${at}/moderation`}>
          Moderate
        </Link>
      )}
    </>
  )
}
