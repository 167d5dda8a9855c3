import type { z } from 'zod'
import type { Found } from '#src/ui/form/search-choices.ts'
import type { editMeeting } from '../contract.ts'
import type { MeetingDetail } from '../shapes.ts'
import { clockOfInstant, dayOfInstant, instantOf, readClock } from './hours.ts'

export type Draft = {
  kind: MeetingDetail['kind']
  title: string
  day: string
  from: string
  to: string
  place: string
  content: string
  blocId: string
  workYear: string
  sumsUp: boolean
  directive: Found | undefined
  obligation: Found | undefined
}
export type Written = Omit<z.input<typeof editMeeting.body>, 'version'>

export const emptyDraft = (today: string): Draft => ({
  kind: 'hoiNghi',
  title: '',
  day: '',
  from: '08:00',
  to: '11:00',
  place: '',
  content: '',
  blocId: '',
  workYear: today.slice(0, 4),
  sumsUp: false,
  directive: undefined,
  obligation: undefined,
})

type Obligation = NonNullable<MeetingDetail['obligation']>
export const foundObligation = ({ id, content, symbol }: Obligation): Found => ({
  value: id,
  label: content,
  hint: symbol,
})

export const draftOf = (meeting: MeetingDetail): Draft => ({
  kind: meeting.kind,
  title: meeting.title,
  day: dayOfInstant(meeting.startsAt),
  from: clockOfInstant(meeting.startsAt),
  to: clockOfInstant(meeting.endsAt),
  place: meeting.place,
  content: meeting.content,
  blocId: meeting.blocId ?? '',
  workYear: String(meeting.workYear),
  sumsUp: meeting.sumsUp,
  directive: meeting.directive ? { value: meeting.directive.id, label: meeting.directive.symbol } : undefined,
  obligation: meeting.obligation ? foundObligation(meeting.obligation) : undefined,
})

export const bodyOf = (draft: Draft): Written => ({
  kind: draft.kind,
  title: draft.title,
  place: draft.place,
  startsAt: instantOf(draft.day, readClock(draft.from) ?? ''),
  endsAt: instantOf(draft.day, readClock(draft.to) ?? ''),
  content: draft.content,
  blocId: draft.blocId || null,
  workYear: Number(draft.workYear),
  sumsUp: draft.sumsUp,
  directiveId: draft.directive?.value ?? null,
  obligationId: draft.obligation?.value ?? null,
})

export type Fault = { field: keyof Draft; problem: 'required' | 'clock' | 'beforeStart' }
export function faultsIn(draft: Draft): Fault[] {
  const [from, to] = [readClock(draft.from), readClock(draft.to)]
  const empty = (['title', 'day', 'place'] as const).filter((field) => !draft[field].trim())
  return [
    ...empty.map((field) => ({ field, problem: 'required' as const })),
    ...(from ? [] : [{ field: 'from' as const, problem: 'clock' as const }]),
    ...(to ? [] : [{ field: 'to' as const, problem: 'clock' as const }]),
    ...(from && to && to <= from ? [{ field: 'to' as const, problem: 'beforeStart' as const }] : []),
    ...(/^(19|20|21)\d\d$/.test(draft.workYear) ? [] : [{ field: 'workYear' as const, problem: 'required' as const }]),
  ]
}
