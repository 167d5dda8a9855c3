import type { Command } from 'commander'
import { Failure } from '#src/platform/failure.ts'

export const addUserAdd = (program: Command) =>
  program
    .command('add')
    .description('add an account')
    .action(async () => {
      throw new Failure('mach user add: not yet.')
    })
