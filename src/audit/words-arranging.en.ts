import type { Words } from '#src/platform/words.ts'
import type { arrangingActions as vi } from './words-arranging.vi.ts'

export const arrangingActions: Words<typeof vi> = {
  'dashboard.archived': 'Dashboard put away',
  'dashboard.deleted': 'Dashboard deleted',
  'dashboard.edited': 'Dashboard edited',
  'dashboard.made': 'Dashboard made',
  'dashboard.passedBack': 'Dashboard passed back',
  'dashboard.passedOn': 'Dashboard passed on to successor',
  'dashboard.shared': 'Dashboard shared',
  'dashboard.unarchived': 'Dashboard used again',
  'account.task-view-kept': 'Own view of tasks kept',
  'account.task-view-removed': 'Own view of tasks removed',
  'unit.task-view-kept': 'Shared view of tasks kept',
  'unit.task-view-removed': 'Shared view of tasks removed',
}
