import type { ActivityDetail, ActivityType } from '../shapes.ts'
import type { Answers } from './answers.ts'
import { answersOf } from './answers.ts'

export type Draft = { title: string; heldOn: string; untilOn: string; sectorId: string; answers: Answers }

export const emptyDraft: Draft = { title: '', heldOn: '', untilOn: '', sectorId: '', answers: {} }

export const draftOf = (one: ActivityDetail, { fields }: ActivityType, lang: 'vi' | 'en'): Draft => ({
  title: one.title,
  heldOn: one.heldOn,
  untilOn: one.untilOn ?? '',
  sectorId: one.sectorId ?? '',
  answers: answersOf(fields, one.given, one.units, lang),
})

/** What is sent beside the answers. */
export const bodyOf = ({ title, heldOn, untilOn, sectorId }: Draft) => ({
  title: title.trim(),
  heldOn,
  untilOn: untilOn || null,
  sectorId: sectorId || null,
})
