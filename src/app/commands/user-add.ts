import type { Command } from 'commander'
import { addUser } from '#src/people/index.ts'
import { Failure } from '#src/platform/failure.ts'
import { atConsole } from '../console.ts'
import { result } from '../output.ts'
import { publicUrlOf } from '../public-url.ts'

type Asked = { login: string; name: string; role: string; unit: string; email?: string; language?: string }

export const addUserAdd = (program: Command) =>
  program
    .command('add')
    .description('add a person with an account and a role; prints a one-time link to set the password')
    .requiredOption('--login <login>', 'what is typed to sign in')
    .requiredOption('--name <name>', 'the person’s name')
    .requiredOption('--role <role>', 'coordinator, leader, focal, head, editor, administrator, auditor or reader')
    .requiredOption('--unit <unit>', 'the unit’s key or code')
    .option('--email <address>', 'for letters')
    .option('--language <language>', 'vi or en', 'vi')
    .action(async ({ language, ...user }: Asked) => {
      if (language !== 'vi' && language !== 'en')
        throw new Failure(`--language ${language} is not known: write vi or en.`)
      const link = await atConsole(({ act, config, clock }) =>
        act((work) => addUser(work, { ...user, language }, publicUrlOf(config), clock.real())),
      )
      result(link)
    })
