import type { View } from '#src/platform/work.ts'
import { unitsOn } from '#src/units/index.ts'
import { meetingFor } from '../detail.ts'
import type { PaperFacts } from './facts.ts'

/** Documents write units' names in full. */
export async function factsOf(view: View, id: string): Promise<PaperFacts> {
  const meeting = await meetingFor(view, id)
  const concerned = [...meeting.invited, ...meeting.contributions, ...meeting.questions].flatMap(
    (one) => one.unitId ?? [],
  )
  const charged = meeting.conclusionList.flatMap((one) => [...one.leads, ...one.coordinating].map((unit) => unit.id))
  const units = await unitsOn(view, [meeting.ownerUnitId, ...concerned, ...charged], view.today)
  const full = <T extends { unitId: string | null; unitName: string | null }>(one: T): T => ({
    ...one,
    unitName: units.get(one.unitId ?? '')?.name ?? one.unitName,
  })
  const named = (list: PaperFacts['conclusionList'][number]['leads']) =>
    list.map((unit) => ({ ...unit, name: units.get(unit.id)?.name ?? unit.name }))
  return {
    ...meeting,
    owner: units.get(meeting.ownerUnitId)?.name ?? '',
    invited: meeting.invited.map(full),
    contributions: meeting.contributions.map(full),
    questions: meeting.questions.map(full),
    conclusionList: meeting.conclusionList.map((one) => ({
      ...one,
      leads: named(one.leads),
      coordinating: named(one.coordinating),
    })),
  }
}
