import type { Shown } from '../shapes.ts'

export type StartSearch = { directiveId?: string }
export type SheetSearch = { show?: Shown }

export const readStartSearch = ({ directiveId }: Record<string, unknown>): StartSearch =>
  typeof directiveId === 'string' ? { directiveId } : {}

const shown: readonly string[] = ['all', 'make', 'change', 'same', 'refused', 'taken'] satisfies Shown[]
export const readSheetSearch = ({ show }: Record<string, unknown>): SheetSearch =>
  typeof show === 'string' && shown.includes(show) ? { show: show as Shown } : {}
