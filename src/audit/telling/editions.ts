/** Events that say the whole of something anew, so that one of them is told by how it differs from those before. */
export type Edition = {
  readonly actions: readonly string[]
  /** The field that says which part of the record they are about. */
  readonly by?: string
}

const part = (noun: string, by: string): Edition => ({ actions: [`${noun}-added`, `${noun}-edited`], by })

export const editions: readonly Edition[] = [
  { actions: ['task.drafted', 'task.edited'] },
  { actions: ['directive.registered', 'directive.edited'] },
  { actions: ['directive.provision-edited'], by: 'provisionId' },
  { actions: ['advice.entered', 'advice.edited'] },
  { actions: ['activity.entered', 'activity.edited'] },
  { actions: ['activityType.added', 'activityType.edited'] },
  { actions: ['dashboard.made', 'dashboard.edited'] },
  { actions: ['dashboard.shared'] },
  { actions: ['meeting.planned', 'meeting.edited'] },
  part('meeting.agenda', 'itemId'),
  part('meeting.conclusion', 'conclusionId'),
  part('meeting.contribution', 'contributionId'),
  part('meeting.question', 'questionId'),
  { actions: ['meeting.invited-edited'], by: 'invitedId' },
  { actions: ['review.opened', 'review.edited'] },
  { actions: ['obligation.added', 'obligation.edited'] },
  { actions: ['document.drafted', 'document.edited'] },
  { actions: ['form.added', 'form.versionAdded'] },
  { actions: ['indicator.added', 'indicator.changed'] },
  { actions: ['category.added', 'category.edited'] },
  { actions: ['unit.added', 'unit.changed'] },
  { actions: ['unit.settings'] },
  { actions: ['unit.term'], by: 'name' },
  { actions: ['sector.put'] },
  { actions: ['nonWorkingDay.put'] },
  { actions: ['site.changed'] },
  { actions: ['account.language'] },
]
