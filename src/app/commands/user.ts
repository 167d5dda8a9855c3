import type { Command } from 'commander'
import { addUserAdd } from './user-add.ts'
import { addUserLink } from './user-link.ts'

export const addUser = (program: Command) => {
  const user = program.command('user').description('accounts, from the server’s own console')
  for (const add of [addUserAdd, addUserLink]) add(user)
}
