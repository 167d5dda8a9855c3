import { type RawBuilder, sql } from 'kysely'

/** Acts whose content is a draft: domain.md §10 shows drafts and unapproved reports in the writing unit alone. */
const drafting = [
  'task.drafted',
  'task.edited',
  'task.draft-deleted',
  'task.progressed',
  'directive.registered',
  'directive.edited',
  'report.saved',
  'report.workbookTaken',
  'report.figuresTaken',
  'report.figuresLet',
  'report.figuresLeft',
  'report.paragraphTaken',
  'report.paragraphAccepted',
  'report.paragraphRemoved',
  'report.save',
  'report.submit',
  'report.keyIn',
  // of a tick only its own party and the keeper read the note
  'obligation.checked',
  'obligation.unchecked',
  'comment.received',
  'meeting.contribution-added',
  'meeting.contribution-edited',
  'meeting.question-answered',
  'meeting.answered',
] as const
/** All that is told of these until they are out is a draft. */
const writing = ['document.%', 'article.%', 'review.answer-%', 'reading.%', 'sheet.%']

/** Names of files and templates are read where their own record is opened, never here. */
export const isKept: RawBuilder<boolean> = sql<boolean>`e.subject_kind in ('file', 'officeTemplate')`

/** A report that its own head sent back, or its writer took back, had not left the unit. */
const inside = sql<boolean>`e.action in ('report.return', 'report.recall') and exists (
  select from report_move m where m.expected_report_id::text = e.subject_id and m.at = e.at
    and m.move = split_part(e.action, '.', 2) and m.from_state <> 'approved')`

/** Over `audit_event e`: what a comment said that was withdrawn; its auditors read it, the record's own history no longer. */
export const isWithdrawn: RawBuilder<boolean> = sql<boolean>`(e.action in ('task.commented', 'task.comment-edited') and exists (
  select from audit_payload q join task_comment c on c.id = (q.payload ->> 'commentId')::uuid
  where q.seq = e.seq and c.withdrawn_at is not null))`

/** Over `audit_event e`: what was told is a draft. */
export const isDraft: RawBuilder<boolean> = sql<boolean>`(e.action = any(${[...drafting]}::text[])
  or e.action like any(${writing}::text[]) or (${inside}))`
