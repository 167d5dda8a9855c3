import { Problem } from '#src/platform/problem.ts'
import { opener } from './opener.ts'
import { machine } from './store.ts'

/** Answers of the server that one account was given on this machine, for when there is no line. */
const kind = 'answer'

export async function keepAnswer(name: string, answer: unknown): Promise<void> {
  const of = opener()
  if (of !== undefined) await machine.put([of, kind, name], answer)
}

/** Asks, and keeps what was answered; without a line, what was answered last. */
export async function askedOrKept<T>(name: string, ask: () => Promise<T>): Promise<T> {
  try {
    const answer = await ask()
    void keepAnswer(name, answer)
    return answer
  } catch (problem) {
    const of = opener()
    const lost = problem instanceof Problem && problem.code === 'offline'
    const kept = lost && of !== undefined ? await machine.get<T>([of, kind, name]) : undefined
    if (kept === undefined) throw problem
    return kept
  }
}

export const forgetAnswers = (accountId: string): Promise<void> => machine.clear(accountId, kind)
