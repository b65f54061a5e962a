import { describe, expect, it } from 'vitest'
import { followPost } from '~/features/follows/follow-post.server'
import { standingOf } from '~/features/votes/standing-of.server'
import { db } from '~/platform/db.server'
import { NotFound } from '~/platform/errors'
import { person } from '../../support/people'
import { post } from '../../support/posted'
import { discussed, recorded } from '../answers/discussion'

describe('following a post', () => {
  it('lasts until one stops, and pressing twice is pressing once', async () => {
    const [asha, lena] = [await person(), await person()]
    const lesson = await post({ by: asha, kind: 'lesson' })
    const follows = async () => standingOf(lena, await discussed(lesson)).follows
    await Promise.all([
      followPost(lena, lesson, { following: true }),
      followPost(lena, lesson, { following: true }),
    ])
    expect(await follows()).toBe('everything')
    await followPost(lena, lesson, { following: false })
    await followPost(lena, lesson, { following: false })
    expect(await follows()).toBeNull()
    const about = { postId: lesson, actorId: lena.id }
    expect(await recorded('post.followed')).toHaveLength(2)
    expect(await recorded('post.followed')).toContainEqual({ ...about, following: false })
  })

  it('finds nothing in a space one is not a member of, nor where a post was deleted', async () => {
    const [asha, lena] = [await person({ spaces: ['board'] }), await person()]
    const hidden = await post({ by: asha, space: 'board' })
    const deleted = await post({ by: asha, deletedBy: asha })
    for (const id of [hidden, deleted])
      await expect(followPost(lena, id, { following: true })).rejects.toThrow(NotFound)
    expect(await db.postFollow.count()).toBe(0)
  })
})
