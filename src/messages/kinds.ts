/** What a message says of its record. */
export const messageKinds = [
  'reminded',
  'escalated',
  'late',
  'dueSoon',
  'returned',
  'given',
  'toConfirm',
  'extensionAsked',
  'handOverAsked',
  'toApprove',
  'extensionGranted',
  'extensionRefused',
  'handedOver',
  'handOverRefused',
  'confirmed',
  'reopened',
  'cancelled',
] as const
export type MessageKind = (typeof messageKinds)[number]

export const subjectKinds = ['task', 'report'] as const
export type SubjectKind = (typeof subjectKinds)[number]
