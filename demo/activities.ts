import type { Field } from '#src/activities/fields.ts'
import { addActivityFeed, addActivityType, enterActivity } from '#src/activities/index.ts'
import { fieldsOfPreset, type Preset, presets } from '#src/activities/presets.ts'
import { addIndicator } from '#src/indicators/index.ts'
import { loginAt } from './cast.ts'
import { type ActivityContent, activities, sectorOf } from './content/activities.ts'
import type { Place, Stage } from './stage.ts'

type Made = { id: string; fields: readonly Field[] }
const fail = (what: string): never => {
  throw new Error(`An activity of the demonstration names ${what}, which its type does not have.`)
}

function addType(stage: Stage, place: Place, preset: Preset): Promise<Made> {
  const [nameVi, nameEn] = preset.name
  const sector = sectorOf[preset.key]
  const fields = fieldsOfPreset(preset)
  return stage.act('quantri', '2020-01-06', async (work) => {
    const body = {
      nameVi,
      nameEn,
      sectorId: sector ? place.sector(sector) : null,
      fields,
      ownerUnitId: place.unit('DB'),
    }
    return { id: (await addActivityType(work, body)).id, fields }
  })
}

function answerTo(fields: readonly Field[], label: string, answer: ActivityContent['answers'][string]) {
  const field = fields.find(({ vi }) => vi === label) ?? fail(label)
  const choice = (name: string) => field.choices.find(({ vi }) => vi === name)?.id ?? fail(name)
  const fieldId = field.id
  if (typeof answer === 'string')
    return field.kind === 'choice' ? { fieldId, ids: [choice(answer)] } : { fieldId, text: answer }
  if (Array.isArray(answer)) return { fieldId, ids: answer.map(choice) }
  return { fieldId, counts: Object.entries(answer).map(([name, count]) => ({ choiceId: choice(name), count })) }
}

/** How many people outreach reached, fed by the sessions of the communes. */
const feedOutreach = (stage: Stage, place: Place, { id, fields }: Made) =>
  stage.act('tonghop', '2020-01-08', async (work) => {
    const indicator = await addIndicator(work, {
      code: 'TT_NGUOI',
      nameVi: 'Lượt người được tuyên truyền chính sách',
      nameEn: 'People reached by outreach',
      kind: 'number',
      measure: 'lượt người',
      overUnits: 'sum',
      overTime: 'sum',
      denominatorOverTime: null,
      factor: '1',
      direction: 'up',
      periodicity: 'quarter',
      decimals: 0,
      breakdown: [],
      formula: null,
      sectorId: place.sector('baoHiem'),
      illustrative: true,
      public: false,
      collectedAt: ['commune'],
      ownerUnitId: place.unit('BTGTU'),
    })
    const audience = fields.find(({ kind }) => kind === 'groups')!
    await addActivityFeed(work, { typeId: id, indicatorId: indicator.id, fieldId: audience.id, fromDay: '2020-01-01' })
  })

/** The ten presets as the province's types, a few activities of each, and one indicator that they feed. */
export async function buildActivities(stage: Stage, place: Place): Promise<void> {
  const types = new Map<string, Made>()
  for (const preset of presets) types.set(preset.key, await addType(stage, place, preset))
  await feedOutreach(stage, place, types.get('outreach')!)
  for (const { preset, unit, on, until, title, answers } of activities) {
    const { id: typeId, fields } = types.get(preset) ?? fail(preset)
    await stage.act(loginAt(unit, 'focal'), on, (work) =>
      enterActivity(work, {
        typeId,
        ownerUnitId: place.unit(unit),
        title,
        heldOn: on,
        ...(until && { untilOn: until }),
        values: Object.entries(answers).map(([label, answer]) => answerTo(fields, label, answer)),
        fileIds: [],
      }),
    )
  }
}
