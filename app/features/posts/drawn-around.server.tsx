import { renderToStaticMarkup } from 'react-dom/server'
import type { Viewer } from '~/features/accounts/viewer'
import { isOwn } from '~/features/anonymity/own-work'
import { EndorseButton, EndorsementLines } from '~/features/endorsements/endorsement-lines'
import type { EndorsementsView } from '~/features/endorsements/endorsements-of.server'
import { RelatedCard } from '~/features/finding/related-card'
import type { PostLink } from '~/features/finding/search-view'
import { ChainCard, ReplacedBy } from '~/features/links/chain-card'
import type { Chain } from '~/features/links/chain-of.server'
import { StandingNotes } from '~/features/moderation/standing-notes'
import { RoutingCard } from '~/features/routing/routing-card'
import type { Routing } from '~/features/routing/routing-of.server'
import { Limits } from '~/features/uses/contest-banner'
import { canAnswerContest } from '~/features/uses/contest-rules'
import type { ContestView } from '~/features/uses/contest-view'
import { now } from '~/platform/clock.server'
import { ClockProvider } from '~/ui/clock'
import type { PostView } from './post-view'

interface Around {
  endorsements: EndorsementsView | null
  contest: ContestView | null
  chain: Chain
  routing: Routing | null
  related: PostLink[]
}

/**
 * What stands above a post, beside it, and in the row below it, as HTML in which React escaped what people wrote: none of it
 * needs a script, and the page of a post is the one that most people come to first.
 */
export function drawnAround(viewer: Viewer, post: PostView, around: Around) {
  const { endorsements, contest, chain, routing, related } = around
  const { id, may } = post
  const mayAnswer = canAnswerContest(viewer, { ...post, ownerId: post.care?.ownerId ?? null })
  const clock = { now: now().toISOString(), timeZone: viewer.timeZone }
  return {
    standing: renderToStaticMarkup(
      <ClockProvider {...clock}>
        <StandingNotes post={post} own={isOwn(viewer, post.authorId)} />
      </ClockProvider>,
    ),
    above: renderToStaticMarkup(
      <ClockProvider {...clock}>
        {endorsements && <EndorsementLines postId={id} endorsements={endorsements} />}
        <ReplacedBy newer={chain.replacedBy} />
        {contest && <Limits postId={id} contest={contest} mayAnswer={mayAnswer} />}
      </ClockProvider>,
    ),
    beside: renderToStaticMarkup(
      <ClockProvider {...clock}>
        <RoutingCard routing={routing} />
        <ChainCard post={post} chain={chain} mayChange={may.revise} />
      </ClockProvider>,
    ),
    related: renderToStaticMarkup(<RelatedCard posts={related} />),
    endorse: renderToStaticMarkup(endorsements && <EndorseButton postId={id} endorsements={endorsements} />),
  }
}
