import { mentionsIn } from '#src/platform/text.ts'

/** Fields that hold the id of another record: shown by its name. `kind.field` goes before `field`. */
const byField: Readonly<Record<string, string>> = {
  unitId: 'unit',
  unitIds: 'unit',
  units: 'unit',
  leads: 'unit',
  coordinating: 'unit',
  watching: 'unit',
  leadUnitId: 'unit',
  issuingUnitId: 'unit',
  ownerUnitId: 'unit',
  fromUnitId: 'unit',
  toUnitId: 'unit',
  issuerUnitId: 'unit',
  receivingUnitId: 'unit',
  withoutUnitIds: 'unit',
  partyIds: 'unit',
  coordinatorId: 'unit',
  'unit.parentId': 'unit',
  'report.to': 'unit',
  'officeTemplate.to': 'unit',
  'task.from': 'unit',
  'task.to': 'unit',
  'obligation.from': 'unit',
  'obligation.to': 'unit',
  'meeting.from': 'unit',
  'meeting.to': 'unit',
  'review.from': 'unit',
  'review.to': 'unit',
  'report.with': 'report',
  'task.parentId': 'task',
  taskId: 'task',
  seriesId: 'task',
  personId: 'person',
  persons: 'person',
  typeId: 'activityType',
  toAccountId: 'account',
  actorId: 'account',
  accountId: 'account',
  blocId: 'bloc',
  bloc: 'bloc',
  sectorId: 'sector',
  categoryId: 'category',
  groupId: 'group',
  groupIds: 'group',
  leadGroups: 'group',
  regimeId: 'regime',
  formId: 'form',
  obligationId: 'obligation',
  indicatorId: 'indicator',
  directiveId: 'directive',
  byDirectiveId: 'directive',
  planId: 'directive',
  givesEffectTo: 'directive',
  gaveEffectTo: 'directive',
  'directive.parentId': 'provision',
  byProvisionId: 'provision',
  provisionId: 'provision',
  articleId: 'article',
  meetingId: 'meeting',
  reviewId: 'review',
  documentId: 'document',
  successionId: 'succession',
}

export const refOf = (kind: string, field: string): string | undefined => byField[`${kind}.${field}`] ?? byField[field]

export const isId = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)

/** Every id in what was told, with the kind of the record that it names; people named in a text too. */
export function idsIn(kind: string, told: unknown, field = ''): { kind: string; id: string }[] {
  if (typeof told === 'string' && !isId(told)) return mentionsIn(told).map((id) => ({ kind: 'person', id }))
  if (isId(told)) {
    const ref = refOf(kind, field)
    return ref ? [{ kind: ref, id: told }] : []
  }
  if (Array.isArray(told)) return told.flatMap((each) => idsIn(kind, each, field))
  if (typeof told !== 'object' || told === null) return []
  return Object.entries(told).flatMap(([name, each]) => idsIn(kind, each, camel(name)))
}

/** Some acts tell their columns, others their fields: one name for both. */
export const camel = (name: string): string => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
