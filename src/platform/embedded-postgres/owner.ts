import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { Failure } from '../failure.ts'

/** The user PostgreSQL runs as; empty = the one who runs us. */
export type Owner = { uid?: number; gid?: number }

/** PostgreSQL refuses to run as root, so root lends it to the cluster's owner, else to `postgres` or `nobody`. */
export function ownerOf(cluster: string): Owner {
  if (process.getuid?.() !== 0) return {}
  const made = fs.statSync(cluster, { throwIfNoEntry: false })
  if (made && made.uid !== 0) return { uid: made.uid, gid: made.gid }
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  if (!user)
    throw new Failure('PostgreSQL may not run as root: start Mạch as an ordinary user, or add a user "postgres".')
  return { uid: Number(user[2]), gid: Number(user[3]) }
}

/** Asked of the kernel, as that user: may it walk into `folder`? */
export const reaches = (owner: Owner, folder: string) =>
  owner.uid === undefined || spawnSync('/bin/sh', ['-c', 'cd "$1"', '-', folder], { ...owner, cwd: '/' }).status === 0

export function give(owner: Owner, folder: string) {
  if (owner.uid !== undefined && owner.gid !== undefined) fs.chownSync(folder, owner.uid, owner.gid)
}
