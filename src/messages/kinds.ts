/** What a letter tells, in this order; a reminder by hand goes out alone. */
export const letterParts = [
  'reminded',
  'escalated',
  'late',
  'dueSoon',
  'returned',
  'mentioned',
  'given',
  'toConfirm',
  'extensionAsked',
  'handOverAsked',
  'toApprove',
] as const

/** What a message says of its record. */
export const messageKinds = [
  ...letterParts,
  'commented',
  'extensionGranted',
  'extensionRefused',
  'handedOver',
  'handOverRefused',
  'handOverLapsed',
  'confirmed',
  'reopened',
  'cancelled',
] as const
export type MessageKind = (typeof messageKinds)[number]

export const subjectKinds = ['task', 'report'] as const
export type SubjectKind = (typeof subjectKinds)[number]
