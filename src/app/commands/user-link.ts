import type { Command } from 'commander'
import { Failure } from '#src/platform/failure.ts'

export const addUserLink = (program: Command) =>
  program
    .command('link <login>')
    .description('print a one-time link to set a new password')
    .action(async () => {
      throw new Failure('mach user link: not yet.')
    })
