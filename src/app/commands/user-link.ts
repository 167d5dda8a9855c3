import type { Command } from 'commander'
import { userLink } from '#src/people/index.ts'
import { atConsole } from '../console.ts'
import { result } from '../output.ts'
import { publicUrlOf } from '../public-url.ts'

export const addUserLink = (program: Command) =>
  program
    .command('link <login>')
    .description('print a one-time link to set a new password, good for three days')
    .action(async (login: string) => {
      const link = await atConsole(({ act, config, clock }) =>
        act((work) => userLink(work, login, publicUrlOf(config), clock.real())),
      )
      result(link)
    })
