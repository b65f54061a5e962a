import { kind } from './notice-kind'

/** What people are told of how order is kept with their work and their flags; part of notice-kinds.ts. */
export const ORDER_KINDS = {
  'closed-as-duplicate': kind({
    label: 'Questions that were asked before',
    when: 'A question of yours is closed as a duplicate, with a link to where it goes on.',
    channel: 'mail',
    says: (by) => `${by} found where this was asked before:`,
  }),
  'led-here': kind({
    label: 'Questions that lead to yours',
    when: 'A question is closed as a duplicate of one that you asked.',
    channel: 'digest',
    says: (by) => `${by} closed a duplicate, which now leads to`,
  }),
  'opened-again': kind({
    label: 'Questions that are opened again',
    when: 'A question of yours that was closed as a duplicate takes answers again.',
    channel: 'digest',
    says: (by) => `${by} opened your question again:`,
  }),
  merged: kind({
    label: 'Questions that are merged',
    when: 'A moderator merges a question of yours with another one, so that all answers stand in one place.',
    channel: 'mail',
    says: (by, where) =>
      where === 'here'
        ? `${by} brought another question, with its answers, together with yours:`
        : `${by} brought your question, with its answers, together with`,
  }),
  'split-out': kind({
    label: 'Answers that become posts',
    when: 'A moderator makes an answer of yours a post of its own, because it is worth one.',
    channel: 'mail',
    says: (by) => `${by} made an answer of yours a post of its own, and gave it a title:`,
  }),
  redacted: kind({
    label: 'Secrets taken out',
    when: 'A moderator takes a secret out of something that you wrote. Look at your drafts then.',
    channel: 'mail',
    says: (by) => `${by} took a secret out of what you wrote; look at your drafts too:`,
  }),
  moved: kind({
    label: 'Moved posts',
    when: 'A moderator moves a post of yours to another space, and says why.',
    channel: 'digest',
    says: (by) => `${by} moved a post of yours to another space:`,
  }),
  moderated: kind({
    label: 'What moderators do with your work',
    when: 'A moderator hides, shows, deletes, restores, locks or pins something that you wrote, and says why.',
    channel: 'mail',
    says: (by) => `${by}, who keeps order there:`,
  }),
  'flag-answered': kind({
    label: 'Answers to your flags',
    when: 'A moderator looked at something that you flagged.',
    channel: 'digest',
    says: () => 'You flagged something under',
  }),
  'moderation-waits': kind({
    label: 'What waits for moderators',
    when: 'Something is flagged, or to be shown again, in a space where you keep order.',
    channel: 'digest',
    says: () => 'Something waits for a moderator in',
  }),
  held: kind({
    label: 'First posts that wait for you',
    when: 'Somebody new wrote something in a space where you keep order, and it waits to be read.',
    channel: 'mail',
    says: () => 'Somebody new waits for you to read',
  }),
  'held-decided': kind({
    label: 'Your first posts',
    when: 'A colleague has read what you wrote first: it is there for everybody, or something should be different.',
    channel: 'mail',
    says: (by, what) =>
      what === 'released'
        ? `${by} read what you wrote, and everybody can read it now:`
        : `${by} read what you wrote, and would like something to be different first:`,
  }),
} as const
