export const unitKinds = [
  'country',
  'province',
  'district',
  'commune',
  'village',
  'partyCommittee',
  'board',
  'peoplesCommittee',
  'department',
  'agency',
  'association',
  'school',
  'other',
] as const
export type UnitKind = (typeof unitKinds)[number]

/** Territories from the largest to the smallest; every other kind is a body. */
export const territoryKinds = ['country', 'province', 'district', 'commune', 'village'] as const satisfies UnitKind[]
export const isTerritory = (kind: string) => (territoryKinds as readonly string[]).includes(kind)

/** As they stand under one unit: bodies, then smaller territories. */
export const treeOrder: readonly UnitKind[] = [
  ...unitKinds.filter((kind) => !isTerritory(kind)),
  ...unitKinds.filter(isTerritory),
]

export const successionKinds = ['rename', 'transfer', 'merge', 'split', 'reshape', 'dissolve'] as const
export type SuccessionKind = (typeof successionKinds)[number]
