import type { Slice } from '#src/platform/serve.ts'
import type { Sheet } from '#src/platform/spreadsheet.ts'
import { addBloc, blocs, joinBloc, leaveBloc } from './blocs.ts'
import { addUnit, changeUnit, endUnit } from './changes.ts'
import { unitsFound } from './choices.ts'
import { comparedDays } from './comparing/comparison.ts'
import { changesFile } from './comparing/file.ts'
import * as contract from './contract.ts'
import { unitFor } from './detail.ts'
import { sheetOf, takeFile, takenFiles, unitFile } from './files/from-pages.ts'
import { groupSetFor } from './grouped.ts'
import { addGroupSet, groupSets, groupsToday, joinGroup, leaveGroup, placeInGroup } from './groups.ts'
import { listedUnits } from './list.ts'
import { holidaysOf, sectors } from './lists.ts'
import { unitsOn } from './on-day.ts'
import { readRanking, setRanking } from './ranking.ts'
import { putNonWorkingDay, putSector, setUnitSettings } from './settings.ts'
import { putTerm, removeTerm } from './terms.ts'

const done = { done: true } as const

export const unitRoutes: Slice = ({ read, act, download, upload }) => {
  read(contract.listUnits, (view, { query }) => listedUnits(view, query))
  read(contract.findUnits, (view, { query }) => unitsFound(view, query))
  read(contract.compareUnits, (view, { query }) => comparedDays(view, query))
  download(contract.exportUnitChanges, (view, { query }) => changesFile(view, query))
  upload(
    contract.takeUnitFile,
    (work, input, _, sheet: Sheet) => takeFile(work, input, sheet),
    (_, __, file) => sheetOf(file),
  )
  download(contract.exportUnitFile, (view, { params }) => unitFile(view, params.kind))
  read(contract.listUnitFiles, (view) => takenFiles(view))
  read(contract.readUnit, (view, { params, query }) => unitFor(view, params.id, query.on))
  act(contract.addUnit, (work, { body }) => addUnit(work, body))
  act(contract.changeUnit, (work, { params, body }) => changeUnit(work, { ...body, id: params.id }))
  act(contract.endUnit, (work, { params, body }) => endUnit(work, { ...body, id: params.id }))
  act(contract.setUnitSettings, (work, { params, body }) => setUnitSettings(work, params.id, body))
  act(contract.putTerm, async (work, { params, body }) => {
    await putTerm(work, params.id, params.name, body)
    return done
  })
  act(contract.removeTerm, async (work, { params }) => {
    await removeTerm(work, params.id, params.name)
    return done
  })

  read(contract.listSectors, (view) => sectors(view))
  act(contract.putSector, (work, { body }) => putSector(work, body))
  read(contract.listBlocs, async (view) => {
    const all = await blocs(view)
    const units = await unitsOn(
      view,
      all.flatMap((b) => [b.coordinatorId, ...b.members.map((m) => m.unitId)]),
      view.today,
    )
    const name = (id: string) => units.get(id)?.shortName ?? ''
    return all.map((bloc) => ({
      ...bloc,
      coordinatorName: name(bloc.coordinatorId),
      members: bloc.members.map((member) => ({ ...member, name: name(member.unitId) })),
    }))
  })
  act(contract.addBloc, (work, { body }) => addBloc(work, body))
  act(contract.joinBloc, async (work, { params, body }) => {
    await joinBloc(work, params.id, body.unitIds, body)
    return done
  })
  act(contract.leaveBloc, async (work, { params, body }) => {
    await leaveBloc(work, params.id, body)
    return done
  })
  read(contract.listGroupSets, (view) => groupSets(view))
  read(contract.listGroups, (view) => groupsToday(view))
  act(contract.addGroupSet, (work, { body }) => addGroupSet(work, body))
  act(contract.joinGroup, async (work, { params, body }) => {
    await joinGroup(work, params.id, body.unitId, body)
    return done
  })
  act(contract.leaveGroup, async (work, { params, body }) => {
    await leaveGroup(work, params.id, body.unitIds, body.on)
    return done
  })
  read(contract.readGroupSet, (view, { params, query }) => groupSetFor(view, params.id, query))
  act(contract.placeInGroup, async (work, { params, body }) => {
    await placeInGroup(work, params.id, body)
    return done
  })
  read(contract.readRanking, (view) => readRanking(view))
  act(contract.setRanking, (work, { body }) => setRanking(work, body))
  read(contract.listNonWorkingDays, (view, { query }) => holidaysOf(view, query.year))
  act(contract.putNonWorkingDay, async (work, { params, body }) => {
    await putNonWorkingDay(work, { ...params, ...body })
    return done
  })
}
