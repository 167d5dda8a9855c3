import { type Draft as KeptDraft, keepDraft, type Outside, type Theirs as Stands } from '#src/ui/draft/draft.ts'
import type { Content } from '../content.ts'

export type Theirs = Stands<Content>
export type Draft = KeptDraft<Content, Theirs>
export type DraftState = Draft['state']

type Begun = { id: string; version: number; content: Content | null; savedAt: string | null }
type Around = Omit<Outside<Content, Theirs>, 'name' | 'now'> & { accountId: string; now?: () => string }
const machineClock = () => new Date().toISOString()

/** The draft of a report. Drafts are per account: the next person at this machine finds none of them. */
export const beginDraft = (
  { id, version, content, savedAt }: Begun,
  { accountId, now = machineClock, ...outside }: Around,
) =>
  keepDraft<Content, Theirs>(
    { version, content: content ?? { sections: {} }, savedAt: savedAt ?? now() },
    { ...outside, now, name: `mach.report.${accountId}.${id}` },
  )
