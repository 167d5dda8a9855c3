import { type Field, plainField } from '#src/activities/fields.ts'
import { addActivityFeed, enterActivity, removeActivity } from '#src/activities/index.ts'
import type { Base } from './scene.ts'
import { fileOf } from './scene.ts'

type Facts = { at?: 'lead' | 'old'; title?: string; said?: string; withFile?: boolean }

export const askedField: Field = {
  ...plainField,
  id: '018f0000-0000-7000-8000-0000000000f1',
  kind: 'text',
  vi: 'Chủ đề',
  en: 'Subject',
  inList: true,
}

/** Types of the province, and activities of the lead and of the department that has ended when it still stood. */
export const activitiesOf = (base: Base) => {
  const { world, units, writers } = base
  let known: Promise<string> | undefined
  /** Put in the database by hand: no writer of the scene is an administrator. */
  const addType = async () => {
    const type = { owner_unit_id: units.province, name_vi: 'Tuyên truyền', name_en: 'Outreach' }
    const { id } = await world.db
      .insertInto('activity_type')
      .values({ ...type, fields: JSON.stringify([askedField]), made_by: writers.board, made_at: world.clock.now() })
      .returning('id')
      .executeTakeFirstOrThrow()
    return id
  }
  const activityType = () => {
    known ??= addType()
    return known
  }
  const activityBody = (title = 'Tuyên truyền bảo hiểm y tế', said?: string) => ({
    title,
    heldOn: '2020-12-01',
    values: said ? [{ fieldId: askedField.id, text: said }] : [],
  })
  const activity = async ({ at = 'lead', title, said, withFile }: Facts = {}) => {
    const fileId = withFile ? await fileOf(base, writers[at]) : ''
    const typeId = await activityType()
    const today = world.clock.now().toISOString()
    if (at === 'old') world.clock.set('2020-03-02')
    const day = at === 'old' ? { heldOn: '2020-03-02' } : {}
    const body = { ...activityBody(title, said), ...day, typeId, ownerUnitId: units[at] }
    const made = await world.act(
      (work) => enterActivity(work, { ...body, fileIds: withFile ? [fileId] : [] }),
      writers[at],
    )
    world.clock.set(today)
    return { ...made, fileId }
  }
  /** An indicator of the board that departments are asked for. */
  const fedIndicator = async () => {
    const facts = { code: `HD_${base.next()}`, name_vi: 'Buổi tuyên truyền', kind: 'number', measure: 'buổi' }
    const rules = { over_units: 'sum', over_time: 'sum', direction: 'up', periodicity: 'year' }
    const { id } = await world.db
      .insertInto('indicator')
      .values({ ...facts, ...rules, owner_unit_id: units.board })
      .returning('id')
      .executeTakeFirstOrThrow()
    const collected = { indicator_id: id, kinds: ['department'], valid: '[2000-01-01,)' }
    await world.db.insertInto('indicator_collection').values(collected).execute()
    return id
  }
  const feedBody = async () => ({
    typeId: await activityType(),
    indicatorId: await fedIndicator(),
    fromDay: '2019-01-01',
  })
  return {
    feedBody,
    feed: async () => {
      const body = await feedBody()
      return world.act((work) => addActivityFeed(work, body), writers.board)
    },
    activityType,
    newActivityType: addType,
    activityBody,
    activity,
    removedActivity: async (title?: string) => {
      const { id, version } = await activity(title ? { title } : {})
      return world.act((work) => removeActivity(work, id, { version, reason: 'Ghi nhầm' }), writers.lead)
    },
  }
}
