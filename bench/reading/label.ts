import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { directiveKinds } from '#src/directives/kinds.ts'
import { isDay } from '#src/platform/day.ts'

const day = z.string().refine(isDay, 'no day of the calendar')
const name = z.string().refine((text) => text === text.normalize('NFC').trim() && text !== '', 'not trimmed NFC')

export const fields = ['coordinating', 'watching', 'deadline', 'rhythm', 'standing', 'product'] as const
export type Field = (typeof fields)[number]

const task = z.strictObject({
  source: z.string().min(8),
  lead: z.array(name).min(1),
  coordinating: z.array(name),
  watching: z.array(name),
  deadline: day.nullable(),
  rhythm: z.enum(['month', 'quarter', 'half', 'year']).nullable(),
  standing: z.boolean(),
  product: name.nullable(),
  /** What two careful readers would read differently: not judged. */
  open: z.array(z.enum(['lead', ...fields])).optional(),
  /** May be read as a task or not: neither missed nor invented. */
  optional: z.literal(true).optional(),
})

export const label = z.strictObject({
  split: z.enum(['design', 'test']),
  on: day,
  document: z.strictObject({
    symbol: name.nullable(),
    issuer: name.nullable(),
    date: day.nullable(),
    kind: z.enum(directiveKinds).nullable(),
    abstract: name.nullable(),
  }),
  tasks: z.array(task),
})

export type TaskLabel = z.infer<typeof task>
export type Label = z.infer<typeof label>
export type Labelled = { name: string; text: string; label: Label }

/** Every document of a folder with its label, in the order of their numbers. */
export async function readCorpus(of: 'corpus' | 'passages' = 'corpus'): Promise<Labelled[]> {
  const folder = path.join(import.meta.dirname, of)
  const names = (await readdir(folder)).filter((file) => file.endsWith('.txt')).map((file) => file.slice(0, -4))
  return Promise.all(
    names.sort().map(async (name) => {
      const read = (ending: string) => readFile(path.join(folder, `${name}.${ending}`), 'utf8')
      return { name, text: await read('txt'), label: label.parse(JSON.parse(await read('json'))) }
    }),
  )
}
