import type { z } from 'zod'
import { chosenOf } from '#src/app/office/unit-choices.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import type { editReview } from '../contract.ts'
import type { ReviewDetail } from '../shapes.ts'

export type Draft = {
  directive: Found | undefined
  kind: ReviewDetail['kind']
  title: string
  spanFrom: string
  spanTo: string
  outline: string
  workYear: string
  due: string
  dueByKind: readonly { kind: string; day: string }[]
  /** Units, `level:commune` for all of a kind, `group:id` for a group. */
  chosen: readonly Found[]
}
type Body = Omit<
  z.input<typeof editReview.body>,
  'version' | 'withoutUnitIds' | 'fileIds' | 'withoutFileIds' | 'blocId'
>

export const emptyDraft = (today: string): Draft => ({
  directive: undefined,
  kind: 'soKet',
  title: '',
  spanFrom: '',
  spanTo: '',
  outline: '',
  workYear: today.slice(0, 4),
  due: '',
  dueByKind: [],
  chosen: [],
})

export const draftOf = (review: ReviewDetail): Draft => ({
  directive: { value: review.directive.id, label: review.directive.symbol },
  kind: review.kind,
  title: review.title,
  spanFrom: review.spanFrom,
  spanTo: review.spanTo,
  outline: review.outline,
  workYear: String(review.workYear),
  due: review.due.day,
  dueByKind: Object.entries(review.due.byKind).map(([kind, day]) => ({ kind, day })),
  chosen: [],
})

export const bodyOf = (draft: Draft): Body => ({
  kind: draft.kind,
  title: draft.title,
  spanFrom: draft.spanFrom,
  spanTo: draft.spanTo,
  outline: draft.outline,
  workYear: Number(draft.workYear),
  due: {
    day: draft.due,
    byKind: Object.fromEntries(draft.dueByKind.flatMap(({ kind, day }) => (kind && day ? [[kind, day]] : []))),
  },
  ...chosenOf(draft.chosen),
})

/** The fields that are still to be filled in; `asking`: a new review asks at least one unit. */
export const missingIn = (draft: Draft, asking: boolean): (keyof Draft)[] => [
  ...(draft.directive ? [] : (['directive'] as const)),
  ...(draft.title.trim() ? [] : (['title'] as const)),
  ...(draft.spanFrom ? [] : (['spanFrom'] as const)),
  ...(draft.spanTo && draft.spanTo > draft.spanFrom ? [] : (['spanTo'] as const)),
  ...(draft.due ? [] : (['due'] as const)),
  ...(asking && draft.chosen.length === 0 ? (['chosen'] as const) : []),
]
