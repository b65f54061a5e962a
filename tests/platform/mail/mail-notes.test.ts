import { spawnSync } from 'node:child_process'
import { existsSync, renameSync, utimesSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  forgetMail,
  forgetOldMails,
  isUnderWay,
  noteUnderWay,
  wasHandedOver,
} from '~/platform/mail/mail-notes.server'

const ID = 'abcdefghjkmn'

test('a mail is under way as long as the process lives that has it in hand', () => {
  const { pid: dead } = spawnSync(process.execPath, ['-e', ''])
  expect(isUnderWay(ID)).toBe(false)
  noteUnderWay(ID, dead)
  expect(isUnderWay(ID)).toBe(false)
  const { underWay } = noteUnderWay(ID, process.pid)
  expect(isUnderWay(ID)).toBe(true)
  const elevenMinutesAgo = Date.now() / 1000 - 660
  utimesSync(underWay, elevenMinutesAgo, elevenMinutesAgo)
  expect(isUnderWay(ID), 'by then it is another process of that number').toBe(false)
  forgetMail(ID)
  expect(existsSync(underWay)).toBe(false)
})

test('a mail that was handed over is not under way any more, and is known until it is forgotten', () => {
  const { underWay, handedOver } = noteUnderWay(ID, process.pid)
  renameSync(underWay, handedOver)
  expect([isUnderWay(ID), wasHandedOver(ID)]).toEqual([false, true])
  forgetOldMails()
  expect(wasHandedOver(ID)).toBe(true)
  const twoDaysAgo = Date.now() / 1000 - 172_800
  utimesSync(handedOver, twoDaysAgo, twoDaysAgo)
  forgetOldMails()
  expect(wasHandedOver(ID)).toBe(false)
})

test('a name that is no id of a mail leads to no file', () => {
  expect(() => noteUnderWay('../../hindsight.db', 1)).toThrow('A mail is named by an id.')
})
