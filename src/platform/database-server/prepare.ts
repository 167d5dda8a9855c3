import type pg from 'pg'
import { migrate } from '../migrate.ts'
import { connectOnce } from './reach.ts'
import { asReader, prepareReader, readOnly } from './reader-role.ts'
import { checkServer } from './suitable.ts'

export type Accept = (client: pg.Client) => Promise<void>
export type Preparing = {
  accept: Accept
  password: string
  /** The reading role's address where no password is needed: the embedded server. */
  asRole: ((role: string) => string) | undefined
  notes: string[]
}

/** Checks, migrates, and gives the address to read from. */
export async function prepare(writerUrl: string, { accept, password, asRole, notes }: Preparing): Promise<string> {
  const client = await connectOnce(writerUrl)
  try {
    await checkServer(client)
    await accept(client)
    const role = `${client.database}_reader`
    let hasRole = false
    const applied = await migrate(client, undefined, async () => {
      hasRole = await prepareReader(client, role, password)
    })
    if (applied.length > 0) notes.push(`the database was brought up to ${applied.at(-1)}`)
    const readerUrl = hasRole ? (asRole?.(role) ?? (await asReader(writerUrl, role, password))) : undefined
    if (readerUrl) return readerUrl
    notes.push(`reading is not held apart: "${client.user}" may not create the role ${role}, or it may not log in`)
    return readOnly(writerUrl)
  } finally {
    await client.end()
  }
}

/** Drops everything that Mạch keeps in the database. */
export async function clear(writerUrl: string): Promise<void> {
  const client = await connectOnce(writerUrl)
  try {
    await client.query('drop schema if exists job cascade; drop schema public cascade; create schema public')
  } finally {
    await client.end()
  }
}
