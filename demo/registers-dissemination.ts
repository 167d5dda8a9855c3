import { enterSession, openDissemination, sayPeopleDue } from '#src/dissemination/index.ts'
import type { Work } from '#src/platform/work.ts'
import { loginAt } from './cast.ts'
import { directiveIdOf } from './content/directive-id.ts'
import { registers, type StudyContent } from './content/registers-dissemination.ts'
import type { Place, Stage } from './stage.ts'

/** One unit's line, as its own people enter it. */
async function study(stage: Stage, place: Place, id: string, { unit, said, due, sessions = [] }: StudyContent) {
  const of = { id, unitId: place.unit(unit) }
  const focal = loginAt(unit, 'focal')
  let version = 1
  const act = async (on: string, run: (work: Work) => Promise<{ version: number }>) => {
    version = (await stage.act(focal, on, run)).version
  }
  if (due && said) await act(said, (work) => sayPeopleDue(work, of, { peopleDue: due, version }))
  for (const [heldOn, form, people] of sessions)
    await act(heldOn, (work) => enterSession(work, of, { heldOn, form, people, fileIds: [], version }))
}

/** What the board gave to study, and who has: some in whole, some in part, one not at all and late. */
export async function buildDisseminations(stage: Stage, place: Place): Promise<void> {
  for (const { directive, on, dueOn, note, studies } of registers) {
    const { id } = await stage.act('tonghop', on, async (work) =>
      openDissemination(work, {
        directiveId: await directiveIdOf(work, directive),
        ownerUnitId: place.unit('BTGTU'),
        dueOn,
        note,
        unitIds: studies.map(({ unit }) => place.unit(unit)),
        groupIds: [],
        levels: [],
      }),
    )
    for (const content of studies) await study(stage, place, id, content)
  }
}
