import type { Me } from '#src/people/contract.ts'
import { Problem } from '#src/platform/problem.ts'
import { openedBy, opener } from '#src/ui/machine/opener.ts'
import { machine, type Place } from '#src/ui/machine/store.ts'

/** Who works on this machine: one at a time, until they sign out or another signs in. */
const place: Place = ['', 'person', 'last']
/** Somebody signed out while there was no line: the session is ended as soon as there is one. */
const left: Place = ['', 'person', 'left']
type Known = { me: Me; at: number; offset: number }

/** Longer than this without the server nothing is shown: rights may have been taken away meanwhile. */
const longest = 14 * 86_400_000

/** The day of the domain's clock in Asia/Ho_Chi_Minh, which has kept +07:00 since 1975. */
const dayAt = (at: number) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 10)

/** As the server would say it now: its clock has gone on as far as the machine's. */
const asOfNow = ({ me, offset }: Known, now: number): Me => ({
  ...me,
  now: new Date(now + offset).toISOString(),
  today: dayAt(now + offset),
})

/** Somebody else has signed in on this machine since: they begin with a page of their own. */
function anew(): Promise<never> {
  window.location.assign('/app')
  return new Promise(() => {})
}

const lost = (problem: unknown) => problem instanceof Problem && problem.code === 'offline'

async function leaveFirst(end: () => Promise<unknown>) {
  if ((await machine.get(left)) === undefined) return
  await end().catch((problem: unknown) => {
    if (lost(problem)) throw new Problem(401, 'signed-out')
  })
  await machine.remove(left)
}

/** Asks who is signed in and remembers it here; without a line, says who was last here. */
export async function knownHere(ask: () => Promise<Me>, end: () => Promise<unknown>): Promise<Me> {
  await leaveFirst(end)
  try {
    const known = await ask()
    const at = Date.now()
    if (opener() !== undefined && opener() !== known.accountId) return await anew()
    openedBy(known.accountId)
    void machine.put(place, { me: known, at, offset: Date.parse(known.now) - at } satisfies Known)
    return known
  } catch (problem) {
    if (!lost(problem)) throw problem
    const kept = await machine.get<Known>(place)
    const now = Date.now()
    if (!kept || now - kept.at > longest || now < kept.at - 86_400_000) throw problem
    if (opener() !== undefined && opener() !== kept.me.accountId) throw problem
    openedBy(kept.me.accountId)
    return asOfNow(kept, now)
  }
}

/** Signed out: nobody is known here any more. `ended`: the server knows it too. */
export async function forgetWhoWasHere(ended: boolean): Promise<void> {
  await machine.remove(place)
  if (!ended) await machine.put(left, true)
}
/** Who signs in now has a session of their own, which is not the one that was left. */
export const someoneSignsIn = (): Promise<void> => machine.remove(left)
