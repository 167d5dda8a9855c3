/** Records that a unit keeps, beside its tasks and reports. */
export const ownedKinds = [
  'indicator',
  'target',
  'form',
  'directive',
  'obligation',
  'document',
  'template',
  'review',
  'dissemination',
  'meeting',
  'advice',
  'article',
] as const
export type OwnedKind = (typeof ownedKinds)[number]
