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
  'activityType',
  'dashboard',
  'article',
] as const
export type OwnedKind = (typeof ownedKinds)[number]

/** What passes on beside tasks and reports: what the unit keeps, and its parts in what others keep. */
export const followingKinds = [
  ...ownedKinds,
  'handOver',
  'disseminationPart',
  'reviewPart',
  'obligationPart',
  'meetingPart',
] as const
export type FollowingKind = (typeof followingKinds)[number]
