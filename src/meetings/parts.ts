export const meetingKinds = ['hoiNghi', 'giaoBan'] as const
export type MeetingKind = (typeof meetingKinds)[number]

/** In the order in which those invited are named. */
export const parts = ['chair', 'directing', 'secretary', 'delegate', 'guest'] as const
export type Part = (typeof parts)[number]

export const attendances = ['present', 'represented', 'absentWithLeave', 'absent'] as const
export type Attendance = (typeof attendances)[number]

/** The official documents of a meeting. */
export const paperPurposes = ['invitation', 'minutes', 'conclusions'] as const
export type PaperPurpose = (typeof paperPurposes)[number]

export const groups = ['leaders', 'bodies', 'schools', 'associations', 'territories', 'others'] as const
export type Group = (typeof groups)[number]
