import { setTimeout as sleep } from 'node:timers/promises'
import type { Poster } from './poster'

/** A question that the site said it has, with what it said it has about it. */
export interface Asked {
  address: string
  title: string
  by: string
  answers: string[]
  votes: number
  voters: Set<string>
}

const KEY_LETTERS = 'abcdefghijklmnopqrstuvwxyz234567'

/** Somebody who asks, answers and votes in turn, and sends again what was not acknowledged, as a browser would. */
export function startWriter(person: Poster, asked: Asked[]) {
  let acknowledged = 0

  /** Sends until there is an answer, and counts it when it is a yes. */
  async function send(path: string, form: Record<string, string>): Promise<string> {
    for (;;) {
      const answer = await person.post(path, form).catch(() => null)
      if (answer && answer.status < 400) {
        acknowledged++
        return answer.location ?? ''
      }
      if (answer && answer.status < 500)
        throw new Error(`${path} was refused: ${answer.status} ${answer.text}`)
      await sleep(25)
    }
  }

  async function ask(count: number): Promise<void> {
    const title = `Which of ${person.handle}’s questions is number ${count}?`
    const address = await send('/posts/new', {
      ...{ kind: 'question', title, body: 'It has to survive.', topics: '', submissionKey: newKey() },
    })
    asked.push({ address, title, by: person.handle, answers: [], votes: 0, voters: new Set() })
  }

  async function answer(question: Asked, count: number): Promise<void> {
    const body = `The answer number ${count} that ${person.handle} gave.`
    await send(`/posts/${idOf(question)}/answers`, { body, submissionKey: newKey() })
    question.answers.push(body)
  }

  async function vote(question: Asked): Promise<void> {
    question.voters.add(person.handle)
    await send(`/posts/${idOf(question)}/vote`, { value: '1' })
    question.votes++
  }

  return {
    acknowledged: () => acknowledged,
    async write(times: number): Promise<void> {
      for (let count = 0; count < times; count++) {
        const others = asked.filter(({ by, voters }) => by !== person.handle && !voters.has(person.handle))
        const other = others[count % Math.max(1, others.length)]
        if (count % 3 === 1 && other) await answer(other, count)
        else if (count % 3 === 2 && other) await vote(other)
        else await ask(count)
      }
    },
  }
}

function idOf({ address }: Asked): string {
  return address.split('/')[2] ?? ''
}

function newKey(): string {
  return Array.from({ length: 12 }, () => KEY_LETTERS[Math.floor(Math.random() * KEY_LETTERS.length)]).join(
    '',
  )
}
