import type pg from 'pg'
import { migrate } from '../migrate.ts'
import { preparePortal, throughPortal } from './portal-role.ts'
import { connectOnce } from './reach.ts'
import { asReader, prepareReader, readOnly } from './reader-role.ts'
import { checkServer } from './suitable.ts'

export type Accept = (client: pg.Client) => Promise<void>
export type Preparing = {
  accept: Accept
  passwords: { reader: string; portal: string }
  /** A role's address where no password is needed: the embedded server. */
  asRole: ((role: string) => string) | undefined
  notes: string[]
}

type Prepared = { readerUrl: string; portalUrl: string }

/** Checks, migrates, and gives the addresses to read from: for the office, and for the public pages. */
export async function prepare(writerUrl: string, { accept, passwords, asRole, notes }: Preparing): Promise<Prepared> {
  const client = await connectOnce(writerUrl)
  try {
    await checkServer(client)
    await accept(client)
    const roles = { reader: `${client.database}_reader`, portal: `${client.database}_portal` }
    const made = { reader: false, portal: false }
    const applied = await migrate(client, undefined, async () => {
      made.reader = await prepareReader(client, roles.reader, passwords.reader)
      made.portal = await preparePortal(client, roles.portal, passwords.portal)
    })
    if (applied.length > 0) notes.push(`the database was brought up to ${applied.at(-1)}`)
    const urlOf = async (who: 'reader' | 'portal') =>
      made[who] ? (asRole?.(roles[who]) ?? (await asReader(writerUrl, roles[who], passwords[who]))) : undefined
    const [readerUrl, portalUrl] = [await urlOf('reader'), await urlOf('portal')]
    const apart = (what: string, role: string) =>
      notes.push(`${what} is not held apart: "${client.user}" may not create the role ${role}, or it may not log in`)
    if (!readerUrl) apart('reading', roles.reader)
    if (!portalUrl) apart('the public side', roles.portal)
    return { readerUrl: readerUrl ?? readOnly(writerUrl), portalUrl: portalUrl ?? throughPortal(writerUrl) }
  } finally {
    await client.end()
  }
}

/** Drops everything that Mạch keeps in the database. */
export async function clear(writerUrl: string): Promise<void> {
  const client = await connectOnce(writerUrl)
  try {
    await client.query('drop schema if exists job, portal cascade; drop schema public cascade; create schema public')
  } finally {
    await client.end()
  }
}
