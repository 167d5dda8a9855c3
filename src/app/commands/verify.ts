import type { Command } from 'commander'
import { type Fault, verifyChain } from '#src/platform/audit/verify.ts'
import { Failure } from '#src/platform/failure.ts'
import { atConsole } from '../console.ts'
import { result } from '../output.ts'

const saying: Record<Fault['fault'], string> = {
  changed: 'was changed',
  payloadChanged: 'had its content changed',
  removedOrInserted: 'does not follow the one before it',
  headMissing: 'is the last, and the given head is not in the chain: it was cut short or written anew',
}

export const addVerify = (program: Command) =>
  program
    .command('verify')
    .description('check the audit chain')
    .option('--head <hash>', 'a head noted earlier, which must still stand in the chain')
    .action(({ head }: { head?: string }) => atConsole(({ view }) => verify(view.db, head?.toLowerCase())))

async function verify(db: Parameters<typeof verifyChain>[0], head: string | undefined) {
  if (head !== undefined && !/^[0-9a-f]{64}$/.test(head))
    throw new Failure('--head is no head of the chain: write the 64 hexadecimal digits that "mach verify" printed.')
  const verdict = await verifyChain(db, head)
  for (const { seq, fault } of verdict.faults) result(`event ${seq} ${saying[fault]}`)
  if (verdict.faults.length > 0)
    throw new Failure(`The audit chain does not hold in ${verdict.faults.length} places: compare it with a backup.`)
  result(`events ${verdict.events}`)
  result(`head ${verdict.head}`)
}
