export const roles = ['coordinator', 'leader', 'focal', 'head', 'editor', 'administrator', 'auditor', 'reader'] as const
export type Role = (typeof roles)[number]

/**
 * How a grant's unit stands to a record:
 * `issuing`, `lead`, `coordinating` of a task, `receiving` the one that is to take it over; `receiving`, `reporting` of a report, `reporting` also of a party's part of
 * an obligation; `own`: the unit that made it;
 * `branch`: the record's unit is the grant's or under it by parent; `reach`: within reading reach.
 */
export const relations = [
  'issuing',
  'lead',
  'coordinating',
  'receiving',
  'reporting',
  'own',
  'branch',
  'reach',
] as const
export type Relation = (typeof relations)[number]
