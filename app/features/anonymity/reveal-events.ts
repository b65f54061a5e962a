import { eventType } from '~/platform/event-type'

interface AboutReveal {
  revealId: string
  pseudonymId: string
  actorId: string
}

export const revealAsked = eventType<AboutReveal>('reveal.asked')
export const revealDecided = eventType<AboutReveal & { outcome: RevealOutcome }>('reveal.decided')

export type RevealOutcome = 'revealed' | 'declined' | 'withdrawn'
