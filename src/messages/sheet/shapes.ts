import { z } from 'zod'

export const Call = z.object({
  id: z.uuid(),
  person: z.string(),
  said: z.string(),
  by: z.string(),
  actingFor: z.string().nullable(),
  at: z.iso.datetime(),
})
export type Call = z.output<typeof Call>

/** What is late or due, to be said by whichever way. */
export const Sheet = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      code: z.string(),
      title: z.string(),
      unitId: z.uuid(),
      unit: z.string(),
      deadline: z.iso.date().nullable(),
      days: z.int().nullable(),
    }),
  ),
  /** To be pasted into a message of Zalo. */
  text: z.string(),
  calls: z.array(Call),
})
export type Sheet = z.output<typeof Sheet>
export type Item = Sheet['items'][number]

export const People = z.object({
  rows: z.array(
    z.object({
      personId: z.uuid(),
      name: z.string(),
      position: z.string().nullable(),
      unitId: z.uuid(),
      unit: z.string(),
      phone: z.string().nullable(),
    }),
  ),
})
export type People = z.output<typeof People>

export const CallBody = z.strictObject({
  ids: z.array(z.uuid()).min(1).max(100),
  personId: z.uuid(),
  said: z.string().trim().min(1).max(2000),
})
export type CallBody = z.output<typeof CallBody>

/** Ids in an address, joined by commas. */
export const idList = (text: string): string[] => text.split(',').filter((id) => z.uuid().safeParse(id).success)
export const Ids = z.string().min(36).max(40_000)
