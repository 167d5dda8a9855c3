import type { Command } from 'commander'
import { Failure } from '#src/platform/failure.ts'

export const addVerify = (program: Command) =>
  program
    .command('verify')
    .description('check the audit chain')
    .option('--head <hash>', 'the chain must contain this link')
    .action(async () => {
      throw new Failure('mach verify: not yet.')
    })
