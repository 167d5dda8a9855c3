import type { z } from 'zod'
import type { Found } from '#src/ui/form/search-choices.ts'
import type { draftTask } from '../contract.ts'
import type { TaskDetail } from '../shapes.ts'
import { type Clear, missingClears } from '../sixClears.ts'

/** What stands in the form. Texts that are filled in by the server stay empty until somebody changes them. */
export type Draft = {
  content: string
  deliverable: string
  issuingUnitId: string
  leads: readonly Found[]
  coordinating: readonly Found[]
  watching: readonly Found[]
  when: '' | 'deadline' | 'rhythm' | 'standing'
  deadline: string
  rhythm: 'month' | 'quarter' | 'half' | 'year'
  dueKind: 'end' | 'day' | 'after'
  dueNumber: string
  directive: Found | undefined
  provisionId: string
  parentId: string | undefined
  sectorId: string
  verb: string
  authority: string
  responsiblePosition: string
  confirmingPosition: string
  outsideCode: string
}
export type Filling = {
  authority: string | null
  responsiblePosition: string | null
  confirmingPosition: string | null
}

export const emptyDraft = (issuingUnitId: string): Draft => ({
  content: '',
  deliverable: '',
  issuingUnitId,
  leads: [],
  coordinating: [],
  watching: [],
  when: 'deadline',
  deadline: '',
  rhythm: 'quarter',
  dueKind: 'end',
  dueNumber: '15',
  directive: undefined,
  provisionId: '',
  parentId: undefined,
  sectorId: '',
  verb: '',
  authority: '',
  responsiblePosition: '',
  confirmingPosition: '',
  outsideCode: '',
})

const unitsOf = (task: TaskDetail, part: string): Found[] =>
  task.units.filter((unit) => unit.part === part).map((unit) => ({ value: unit.id, label: unit.name }))

export function draftOf(task: TaskDetail): Draft {
  const due = task.due
  return {
    ...emptyDraft(task.issuingUnitId),
    content: task.content,
    deliverable: task.deliverable ?? '',
    leads: unitsOf(task, 'lead'),
    coordinating: unitsOf(task, 'coordinating'),
    watching: unitsOf(task, 'watching'),
    when: task.deadline ? 'deadline' : task.rhythm ? 'rhythm' : task.standing ? 'standing' : '',
    deadline: task.deadline ?? '',
    rhythm: task.rhythm ?? 'quarter',
    ...(due && {
      dueKind: due.kind,
      dueNumber: due.kind === 'day' ? String(due.day) : due.kind === 'after' ? String(due.days) : '15',
    }),
    directive: task.directiveId ? { value: task.directiveId, label: task.symbol ?? '' } : undefined,
    provisionId: task.provisionId ?? '',
    parentId: task.parentId ?? undefined,
    sectorId: task.sectorId ?? '',
    verb: task.verb ?? '',
    authority: task.authority ?? '',
    responsiblePosition: task.responsiblePosition ?? '',
    confirmingPosition: task.confirmingPosition ?? '',
    outsideCode: task.outsideCode ?? '',
  }
}

function dueOf({ dueKind, dueNumber }: Draft) {
  if (dueKind === 'end') return { kind: 'end' as const }
  const n = Math.max(1, Math.trunc(Number(dueNumber)) || 1)
  return dueKind === 'after'
    ? { kind: 'after' as const, days: n }
    : { kind: 'day' as const, day: Math.min(31, n), month: 'last' as const }
}

function whenOf(draft: Draft) {
  if (draft.when === 'deadline') return draft.deadline ? { kind: 'deadline' as const, deadline: draft.deadline } : null
  if (draft.when === 'rhythm') return { kind: 'rhythm' as const, rhythm: draft.rhythm, due: dueOf(draft) }
  return draft.when === 'standing' ? { kind: 'standing' as const } : null
}

const ids = (units: readonly Found[]) => units.map((unit) => unit.value)

export const bodyOf = (draft: Draft): z.input<typeof draftTask.body> => ({
  content: draft.content,
  deliverable: draft.deliverable || null,
  directiveId: draft.directive?.value ?? null,
  provisionId: draft.directive && draft.provisionId ? draft.provisionId : null,
  parentId: draft.parentId ?? null,
  sectorId: draft.sectorId || null,
  authority: draft.authority || null,
  verb: draft.verb === 'giao' || draft.verb === 'deNghi' ? draft.verb : null,
  responsiblePosition: draft.responsiblePosition || null,
  confirmingPosition: draft.confirmingPosition || null,
  outsideCode: draft.outsideCode || null,
  issuingUnitId: draft.issuingUnitId,
  leads: ids(draft.leads),
  coordinating: ids(draft.coordinating),
  watching: ids(draft.watching),
  when: whenOf(draft),
})

/** Which of the six the draft lacks so far, with what will be filled in. */
export function unclearOf(draft: Draft, filling: Filling | undefined): Clear[] {
  const when = whenOf(draft)
  return missingClears({
    responsiblePosition: draft.responsiblePosition || filling?.responsiblePosition || null,
    content: draft.content,
    deadline: when?.kind === 'deadline' ? when.deadline : null,
    rhythm: when?.kind === 'rhythm' ? when.rhythm : null,
    standing: when?.kind === 'standing',
    leadUnitIds: ids(draft.leads),
    deliverable: draft.deliverable,
    confirmingPosition: draft.confirmingPosition || filling?.confirmingPosition || null,
  })
}
