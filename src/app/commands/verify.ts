import type { Command } from 'commander'
import { type Fault, verifyChain } from '#src/platform/audit/verify.ts'
import { type AccessFault, verifyAccess } from '#src/platform/audit/verify-access.ts'
import { Failure } from '#src/platform/failure.ts'
import { atConsole } from '../console.ts'
import { result } from '../output.ts'

const span = (from: number, to: number) => (from === to ? `event ${from}` : `events ${from} to ${to}`)
const many = (from: number, to: number) => (from === to ? 'was' : 'were')

function saying(found: Fault): string {
  const { seq } = found
  switch (found.fault) {
    case 'changed':
      return `event ${seq} was changed`
    case 'inserted':
      return `event ${seq} was inserted`
    case 'removed':
      return `${span(seq, found.to)} ${many(seq, found.to)} removed`
    case 'moved':
      return `${span(seq, found.to)} ${many(seq, found.to)} moved: written as ${span(found.was, found.was + found.to - seq)}`
    case 'rewritten':
      return `event ${seq} was written anew: the one after it followed another`
    case 'payloadChanged':
      return `event ${seq} had its content changed`
    case 'payloadMissing':
      return `event ${seq} had its content removed, and no event says so`
    case 'headMissing':
      return `event ${seq} is the last, and the given head is not in the chain: it was cut short or written anew`
  }
}

const sayingOfAccess: Record<AccessFault['fault'], string> = {
  changed: 'was changed',
  removedOrInserted: 'does not follow the one before it',
  sealBroken: 'does not end the day as it was sealed',
}

export const addVerify = (program: Command) =>
  program
    .command('verify')
    .description('check the audit chain and the access chain')
    .option('--head <hash>', 'a head noted earlier, which must still stand in the chain')
    .action(({ head }: { head?: string }) => atConsole(({ view }) => verify(view.db, head?.toLowerCase())))

async function verify(db: Parameters<typeof verifyChain>[0], head: string | undefined) {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new Failure('--head is no head of the chain: write the 64 hexadecimal digits that "mach verify" printed.')
  const verdict = await verifyChain(db, head)
  for (const fault of verdict.faults) result(saying(fault))
  const access = await verifyAccess(db)
  for (const { day, seq, fault } of access.faults) result(`access ${seq} of ${day} ${sayingOfAccess[fault]}`)
  if (verdict.faults.length > 0)
    throw new Failure(`The audit chain does not hold in ${verdict.faults.length} places: compare it with a backup.`)
  if (access.faults.length > 0)
    throw new Failure(`The access chain does not hold in ${access.faults.length} places: compare it with a backup.`)
  result(`events ${verdict.events}`)
  result(`head ${verdict.head}`)
  if (verdict.erased > 0) result(`erased contents ${verdict.erased}`)
  result(`access events ${access.events}`)
}
