import { forgetNames } from '~/features/anonymity/forget-names.server'
import { pseudonymHandle } from '~/features/anonymity/pseudonym-handle'
import { forgetAsker } from '~/features/search-log/forget-asker.server'
import type { Tx } from '~/platform/db.server'
import { dropPicture } from '~/platform/pictures.server'
import { raw } from '~/platform/sql.server'
import { FORMER } from './erasure-times'
import { TIES } from './person-ties.server'

/**
 * Takes everything from an account that is the person's alone, in the caller's transaction: what they are called, what
 * they follow and were told, votes, drafts, keys. What they wrote still stands by what is left of the account.
 */
export async function forgetAccount(tx: Tx, userId: string): Promise<void> {
  const { email, avatar } = await tx.user.findUniqueOrThrow({ where: { id: userId } })
  await forgetNames(tx, userId)
  await forgetAsker(tx, userId)
  await keepCounts(tx, userId)
  for (const { at, fate } of TIES) {
    const [table, column] = at.split('.').map((name) => raw(`"${name}"`))
    if (fate === 'goes') await tx.$executeRaw`delete from ${table} where ${column} = ${userId}`
    if (fate === 'untied')
      await tx.$executeRaw`update ${table} set ${column} = null where ${column} = ${userId}`
  }
  await forgetWhatNobodyShares(tx, userId)
  if (email) {
    await tx.keptMail.deleteMany({ where: { to: email } })
    await tx.mailedLink.deleteMany({ where: { email } })
  }
  await tx.storedFile.updateMany({
    where: { ownerId: userId, looseSince: { not: null } },
    data: { looseSince: new Date(0) },
  })
  await tx.deactivation.update({ where: { userId }, data: { reason: '' } })
  await tx.user.update({
    where: { id: userId },
    data: {
      ...{ handle: pseudonymHandle(userId), name: FORMER, email: null, passwordHash: null, role: 'member' },
      ...{ team: '', title: '', bio: '', bioHtml: '', timeZone: 'UTC', avatar: null, externalId: null },
    },
  })
  if (avatar && (await tx.user.count({ where: { avatar } })) === 0) dropPicture(avatar)
}

/** Votes count on without anybody knowing whose they were; nobody waits for an answer any more. */
async function keepCounts(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw`update "Post" set "importedScore" = "importedScore" +
      (select value from "PostVote" v where v."postId" = "Post".id and v."userId" = ${userId})
    where id in (select "postId" from "PostVote" where "userId" = ${userId})`
  await tx.$executeRaw`update "Answer" set "importedScore" = "importedScore" +
      (select value from "AnswerVote" v where v."answerId" = "Answer".id and v."userId" = ${userId})
    where id in (select "answerId" from "AnswerVote" where "userId" = ${userId})`
  await tx.$executeRaw`update "Post" set "meTooCount" = "meTooCount" - 1
    where id in (select "postId" from "MeToo" where "userId" = ${userId})`
}

/** What they shared with nobody, or with somebody who is forgotten as well, and where to meet them. */
async function forgetWhatNobodyShares(tx: Tx, userId: string): Promise<void> {
  await tx.savedSearch.deleteMany({
    where: { ownerId: userId, follows: { none: {} }, feeds: { none: {} } },
  })
  const forgotten = { erasure: { step: { notIn: ['waiting', 'leaving'] } } }
  await tx.mentorship.deleteMany({
    where: {
      OR: [
        { menteeId: userId, mentorId: null },
        { menteeId: userId, mentor: forgotten },
        { mentorId: userId, mentee: forgotten },
      ],
    },
  })
  await tx.meeting.deleteMany({
    where: {
      OR: [
        { hostId: userId, guest: forgotten },
        { guestId: userId, host: forgotten },
      ],
    },
  })
  await tx.meeting.updateMany({ where: { hostId: userId }, data: { videoLink: '' } })
}
