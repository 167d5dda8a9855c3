import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { ActivityBody, ActivityDetail, ActivityRow, ActivityType, Named, Totals, TypeBody } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.int() })
const version = z.int().positive()
const reason = z.string().trim().normalize('NFC').min(1).max(2_000)

export const listActivityTypes = endpoint({
  name: 'listActivityTypes',
  summary: 'Types of activity with their fields, and for which units the reader may enter activities of each',
  method: 'GET',
  path: '/activity-types',
  audience: 'signed-in',
  reply: z.array(ActivityType),
})
export const addActivityType = endpoint({
  name: 'addActivityType',
  summary: 'Add a type of activity; the branch of the unit that keeps it enters activities of it',
  method: 'POST',
  path: '/activity-types',
  audience: 'activityType.write',
  body: TypeBody.extend({ ownerUnitId: z.uuid() }),
  reply: Made,
})
export const editActivityType = endpoint({
  name: 'editActivityType',
  summary: 'Change a type; once something was entered its fields and choices are added or retired, never taken away',
  method: 'PUT',
  path: '/activity-types/:id',
  audience: 'activityType.write',
  params: byId,
  body: TypeBody.extend({ retired: z.boolean(), version }),
  reply: Made,
})

export const ActivityFilter = z.object({
  q: z.string().max(200).optional(),
  typeId: z.uuid().optional(),
  /** The unit and its branch. */
  unitId: z.uuid().optional(),
  /** A period code: the days on which they began. */
  period: z.string().max(30).optional(),
  sectorId: z.uuid().optional(),
  /** Of one type: those that chose this in one of its fields. */
  choiceId: z.uuid().optional(),
  /** What a feed counts: of one unit’s figure with `unitId` and `period`. */
  feedId: z.uuid().optional(),
})
export type ActivityFilter = z.output<typeof ActivityFilter>

export const listActivities = endpoint({
  name: 'listActivities',
  summary: 'Activities within reach, filtered and sorted, page by key, with what the whole list adds up to',
  method: 'GET',
  path: '/activities',
  audience: 'signed-in',
  query: ActivityFilter.extend({
    /** `held`, `title`, or of one type the id of a field that adds up; with `-` the other way. */
    sort: z
      .string()
      .regex(/^-?(held|title|[0-9a-f-]{36})$/)
      .default('-held'),
    after: z.string().max(700).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(ActivityRow),
    units: Named,
    next: z.string().nullable(),
    totals: Totals,
    /** The type whose fields are shown: the one asked for, or of the feed. */
    typeId: z.uuid().nullable(),
    byType: z.record(z.string(), z.int()),
    /** The units that entered the most, whatever unit is asked for. */
    byUnit: z.array(z.object({ id: z.uuid(), name: z.string(), count: z.int() })),
    may: z.array(z.string()),
  }),
})
export const exportActivities = endpoint({
  name: 'exportActivities',
  summary: 'The activities of a filter as CSV or workbook; of one type with its fields as columns',
  method: 'GET',
  path: '/activity-export',
  audience: 'signed-in',
  carries: 'export',
  query: ActivityFilter.extend({ format: z.enum(['csv', 'xlsx']).default('csv') }),
  reply: z.unknown(),
})
const Sums = z.record(z.string(), z.string())
export const readActivityTotals = endpoint({
  name: 'readActivityTotals',
  summary: 'Activities by unit and month or quarter of a year: how many, or the sum of a field of one type',
  method: 'GET',
  path: '/activity-totals',
  audience: 'signed-in',
  query: ActivityFilter.omit({ period: true, feedId: true }).extend({
    year: z.coerce.number().int().min(1900).max(2200),
    by: z.enum(['month', 'quarter']).default('month'),
    fieldId: z.uuid().optional(),
  }),
  reply: z.object({
    units: z.array(z.object({ unitId: z.uuid(), name: z.string(), parts: Sums, total: z.string() })),
    /** By the number of the month or quarter. */
    parts: Sums,
    total: z.string(),
  }),
})
export const readActivity = endpoint({
  name: 'readActivity',
  summary: 'One activity with its fields and files; also one that was removed',
  method: 'GET',
  path: '/activities/:id',
  audience: 'signed-in',
  params: byId,
  reply: ActivityDetail,
})
export const enterActivity = endpoint({
  name: 'enterActivity',
  summary: 'Enter an activity of one’s own unit',
  method: 'POST',
  path: '/activities',
  audience: 'activity.write',
  body: ActivityBody.extend({
    typeId: z.uuid(),
    /** May be left out where the actor enters for one unit only. */
    ownerUnitId: z.uuid().optional(),
    fileIds: z.array(z.uuid()).max(20).default([]),
  }),
  reply: Made,
})
export const editActivity = endpoint({
  name: 'editActivity',
  summary: 'Correct an activity',
  method: 'PUT',
  path: '/activities/:id',
  audience: 'activity.write',
  params: byId,
  body: ActivityBody.extend({ version }),
  reply: Made,
})
export const removeActivity = endpoint({
  name: 'removeActivity',
  summary: 'Remove an activity with a reason: it counts no longer and stays readable',
  method: 'DELETE',
  path: '/activities/:id',
  audience: 'activity.write',
  params: byId,
  body: z.strictObject({ version, reason }),
  reply: Made,
})
export const attachToActivity = endpoint({
  name: 'attachToActivity',
  summary: 'Attach uploaded files',
  method: 'POST',
  path: '/activities/:id/files',
  audience: 'activity.write',
  params: byId,
  body: z.strictObject({ fileIds: z.array(z.uuid()).min(1).max(20) }),
  reply: Made,
})
export const detachFromActivity = endpoint({
  name: 'detachFromActivity',
  summary: 'Take a file off',
  method: 'DELETE',
  path: '/activities/:id/files/:fileId',
  audience: 'activity.write',
  params: byId.extend({ fileId: z.uuid() }),
  reply: Made,
})

/** What the figures made of it: written, emptied, left to whoever owns the cell, received already. */
const Fed = { written: z.int(), cleared: z.int(), left: z.int(), closed: z.int() }
export const addActivityFeed = endpoint({
  name: 'addActivityFeed',
  summary: 'Let activities of a type write an indicator: their count or the sum of a field, by unit and period',
  method: 'POST',
  path: '/activity-feeds',
  audience: 'indicator.write',
  body: z.strictObject({
    typeId: z.uuid(),
    indicatorId: z.uuid(),
    /** The field that is summed up; the activities are counted where it is left out. */
    fieldId: z.uuid().nullish(),
    /** Of a field of groups: of this group alone. */
    choiceId: z.uuid().nullish(),
    /** Only activities that chose this in this field. */
    whereFieldId: z.uuid().nullish(),
    whereChoiceId: z.uuid().nullish(),
    /** What began before does not count. */
    fromDay: z.iso.date(),
  }),
  reply: Made.extend(Fed),
})
export const endActivityFeed = endpoint({
  name: 'endActivityFeed',
  summary: 'End a feed: its figures stand as they are, or are taken back',
  method: 'DELETE',
  path: '/activity-feeds/:id',
  audience: 'indicator.write',
  params: byId,
  body: z.strictObject({ version, takeBack: z.boolean() }),
  reply: Made,
})
