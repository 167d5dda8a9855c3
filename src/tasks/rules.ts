export { extensionFault, fitsParent, isOpen, parentPercent } from './family.ts'
export { expectedPercent, type Light, type LitTask, light, lights } from './light.ts'
export { type CountedTask, type Punctuality, punctuality, type Reading } from './punctuality/rule.ts'
export { type Occurrence, occurrences, type Rhythm, rhythms, type Series } from './rhythm.ts'
export { type Clear, type ClearedTask, missingClears, sixClears } from './sixClears.ts'
export {
  type DatedTask,
  defaultSoon,
  type Timeliness,
  type TimelinessKind,
  timeliness,
  timelinessValues,
} from './timeliness.ts'
