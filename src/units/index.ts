export { addBloc, type Bloc, blocMembersOn, blocs, joinBloc, leaveBloc } from './blocs.ts'
export { addUnit, addUnits, changeUnit, endUnit, type ListedUnit, type NewUnit, type UnitChange } from './changes.ts'
export { chosenUnits } from './chosen.ts'
export { rebuildClosure } from './closure.ts'
export { faultsEn } from './faults.en.ts'
export { faultsVi } from './faults.vi.ts'
export { unitExchanges } from './files/exchanges.ts'
export { addGroupSet, groupSets, joinGroup } from './groups.ts'
export { ancestorsLately, ancestorsOn, areaOn, belowOn, branchOn, standsOn, territoryOn } from './hierarchy.ts'
export { isTerritory, territoryKinds, treeOrder, type UnitKind, unitKinds } from './kinds.ts'
export { listedUnits, type UnitsQuery } from './list.ts'
export { nonWorkingDays, type Sector, sectors, type UnitSettings, unitSettings } from './lists.ts'
export { livesOf, type UnitOnDay, unitByCode, unitOn, unitsOn, unitsThatDay } from './on-day.ts'
export { isRanked, setRanking } from './ranking.ts'
export {
  type Borne,
  type Life,
  type Resolve,
  type Resolved,
  resolverOf,
  resolveUnits,
  unitResolver,
  unitsBearing,
} from './resolve.ts'
export { unitRoutes } from './routes.ts'
export { demandSharedSettings, putNonWorkingDay, putSector, setUnitSettings, topUnits } from './settings.ts'
export type { ChosenUnits } from './shapes.ts'
export { countOn, type Effect, effectsOf, noteEffects } from './succession/effects.ts'
export type { BuiltOn, Ending, EndingGrant, Followers, WhatFollows } from './succession/following.ts'
export { ownedKinds } from './succession/owned-kinds.ts'
export { type Owned, ownersBuiltOn, ownersThatFollow, passOwners, putOwnersBack } from './succession/owners.ts'
export { type Place, passSpans } from './succession/pass-spans.ts'
export { type Passing, passingsSql } from './succession/passings.ts'
export { successionRoutes } from './succession/routes.ts'
export { type TookEffect, takeEffect } from './succession/taking-effect.ts'
export { addSuccession, type NewSuccession } from './successions.ts'
export { putTerm, type Term, termsOver } from './terms.ts'
