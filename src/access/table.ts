import type { Relation, Role } from './roles.ts'

type Rule = readonly [Role, Relation]
type Rules = readonly Rule[]

const coordinators = (relation: Relation): Rules => [
  ['coordinator', relation],
  ['leader', relation],
]
const leaders = (relation: Relation): Rules => [['leader', relation]]
const heads = (relation: Relation): Rules => [['head', relation]]
const focals = (relation: Relation): Rules => [['focal', relation]]
const editors = (relation: Relation): Rules => [['editor', relation]]
const administrators: Rules = [['administrator', 'branch']]

/** Role × act × relation, domain.md §10. The only place that says who may do what; everything not listed is denied. */
export const acts = {
  'directive.write': coordinators('own'),
  'directive.move': coordinators('own'),
  'dissemination.write': coordinators('own'),
  'dissemination.enter': [...focals('own'), ...coordinators('own')],

  'task.draft': coordinators('issuing'),
  'task.issue': leaders('issuing'),
  'task.reword': leaders('issuing'),
  'task.return': leaders('issuing'),
  'task.confirm': leaders('issuing'),
  'task.reopen': leaders('issuing'),
  'task.cancel': leaders('issuing'),
  'task.judge': leaders('issuing'),
  'task.decideExtension': leaders('issuing'),
  'task.handOver': leaders('issuing'),
  'task.takeLead': [...heads('receiving'), ...leaders('receiving')],
  'task.takeFollowing': leaders('receiving'),
  'task.remind': coordinators('issuing'),
  'task.comment': [
    ...coordinators('issuing'),
    ...coordinators('lead'),
    ...focals('lead'),
    ...heads('lead'),
    ...coordinators('coordinating'),
    ...focals('coordinating'),
    ...heads('coordinating'),
  ],
  'task.progress': [...focals('lead'), ...focals('coordinating')],
  'task.submit': focals('lead'),
  'task.recall': focals('lead'),
  'task.requestExtension': focals('lead'),
  'task.release': heads('lead'),
  'task.nameResponsible': heads('lead'),
  'task.split': coordinators('lead'),
  'table.arrange': [...coordinators('own'), ...focals('own'), ...heads('own')],
  'dashboard.write': [...coordinators('own'), ...focals('own'), ...heads('own')],

  'indicator.write': coordinators('own'),
  'target.write': coordinators('own'),
  'figures.import': coordinators('own'),
  'figures.takeOver': coordinators('own'),
  'form.write': coordinators('own'),
  'regime.write': coordinators('receiving'),

  'report.write': focals('reporting'),
  'report.submit': focals('reporting'),
  'report.recall': [...focals('reporting'), ...heads('reporting')],
  'report.approve': heads('reporting'),
  'report.returnOwn': heads('reporting'),
  'report.receive': coordinators('receiving'),
  'report.return': coordinators('receiving'),
  'report.reopen': coordinators('receiving'),
  'report.exempt': coordinators('receiving'),
  'report.require': coordinators('receiving'),
  'report.except': coordinators('receiving'),
  'report.keyIn': coordinators('receiving'),
  'report.remind': coordinators('receiving'),
  'report.consolidate': [...coordinators('own'), ...focals('own')],

  'document.write': coordinators('own'),
  'document.sign': leaders('own'),
  'template.write': coordinators('own'),

  'activity.write': focals('own'),
  'activityType.write': administrators,

  'advice.write': coordinators('own'),
  'obligation.write': coordinators('own'),
  'obligation.check': [...coordinators('own'), ...coordinators('reporting'), ...focals('reporting')],
  'review.write': coordinators('own'),
  'review.receive': coordinators('own'),
  'review.answer': focals('own'),
  'meeting.write': coordinators('own'),
  'meeting.invite': coordinators('own'),
  'meeting.hold': coordinators('own'),
  'meeting.conclude': coordinators('own'),
  'meeting.answer': focals('own'),
  'workYear.prepare': coordinators('own'),
  'workYear.decide': leaders('issuing'),
  'workYear.close': leaders('own'),

  'article.write': focals('own'),
  'article.publish': editors('own'),
  'comment.moderate': editors('own'),

  'unit.write': administrators,
  'person.write': administrators,
  'account.write': administrators,
  'grant.write': administrators,
  'token.write': administrators,
  'erasure.propose': administrators,
  'erasure.confirm': [...administrators, ...leaders('own')],
  'grant.delegate': [['leader', 'own']],
  'settings.write': administrators,
  'audit.read': [['auditor', 'reach']],
} as const satisfies Record<string, Rules>

export type Act = keyof typeof acts

declare module '#src/platform/endpoint.ts' {
  interface Acts extends Record<Act, true> {}
}
