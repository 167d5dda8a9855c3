import type { Words } from '#src/platform/words.ts'
import type { activityActions as vi } from './words-activities.vi.ts'

export const activityActions: Words<typeof vi> = {
  'activity.edited': 'Activity edited',
  'activity.entered': 'Activity entered',
  'activity.file-detached': 'File taken off an activity',
  'activity.files-attached': 'Files attached to an activity',
  'activity.removed': 'Activity removed',
  'activityFeed.added': 'Activities fed into an indicator',
  'activityFeed.ended': 'Feed from activities ended',
  'activityType.added': 'Type of activity added',
  'activityType.edited': 'Type of activity edited',
  'activityType.passedBack': 'Type of activity passed back',
  'activityType.passedOn': 'Type of activity passed on to successor',
}
