import { type RawBuilder, sql } from 'kysely'
import { visibleDirectiveIds } from '#src/directives/index.ts'
import { system } from '#src/platform/actor.ts'
import type { View } from '#src/platform/work.ts'
import { codeSql, instantSql, taskRowColumns, unitNameSql, unitShortNameSql } from './row-sql.ts'
import type { TaskDetail } from './shapes.ts'

type Listed =
  | 'units'
  | 'moves'
  | 'progress'
  | 'requests'
  | 'handOvers'
  | 'deadlineChanges'
  | 'chain'
  | 'files'
  | 'unclear'
  | 'may'
export type Head = Omit<TaskDetail, Listed> & { headSends: boolean }

export const personSql = (account: string): RawBuilder<string> => sql<string>`(select pe.name from account a
  join person pe on pe.id = a.person_id where a.id = ${sql.raw(account)})`

export const headSql = (
  view: View,
  id: string,
  visible: RawBuilder<boolean>,
  parentVisible: RawBuilder<boolean>,
) => sql<Head>`select
    ${taskRowColumns(view)}, t.deliverable, t.bloc_id as "blocId", t.authority, t.verb,
    t.responsible_position as "responsiblePosition",
    (select jsonb_build_object('id', p.id, 'name', p.name) from person p where p.id = t.responsible_person_id)
      as "responsiblePerson",
    t.confirming_position as "confirmingPosition", t.outside_code as "outsideCode", t.standing, t.due_rule as due,
    t.series_ended_on as "seriesEndedOn", t.submitted_on as "submittedOn",
    t.completed_on as "completedOn", t.extensions as "extensionCount", t.percent_by_hand as "percentByHand",
    t.judgement_note as "judgementNote", ${personSql('t.made_by')} as "madeBy", t.provision_id as "provisionId",
    (select p.text from provision p where p.id = t.provision_id) as "provisionText",
    (select jsonb_build_object('quote', s.quote, 'fileName', s.file_name, 'unmatched', to_jsonb(s.unmatched))
      from task_source s where s.task_id = t.id) as source,
    (select jsonb_build_object('id', p.id, 'code', ${codeSql('p')}, 'content', p.content) from task p
      where p.id = t.parent_id and ${parentVisible}) as parent,
    (select jsonb_build_object('id', d.id, 'symbol', d.symbol) from task_decision x join directive d on d.id = x.plan_id
      where x.task_id = t.id and d.id in ${visibleDirectiveIds(view)}) as "carriedOver",
    coalesce((select s.head_sends_tasks from unit_setting s where s.unit_id = t.lead_unit_id), false) as "headSends"
  from task t where t.id = ${id}::uuid and ${visible}`

export const unitsSql = ({ today }: View, id: string) => sql<
  TaskDetail['units'][number]
>`select u.unit_id as id, u.part,
    ${unitNameSql('u.unit_id', today)} as name, ${unitShortNameSql('u.unit_id', today)} as "shortName",
    (select count(*)::int from progress p where p.task_id = u.task_id and p.unit_id = u.unit_id) as given
  from task_unit u where u.task_id = ${id}::uuid order by array_position(array['lead', 'coordinating', 'watching'], u.part),
    u.position, u.unit_id`

export const movesSql = (id: string) => sql<
  TaskDetail['moves'][number]
>`select m.move, m.to_state as "toState", m.reason,
    m.on_day as "onDay", m.decision_symbol as "decisionSymbol", m.decision_on as "decisionOn",
    coalesce(${personSql('m.by_account_id')}, ${system.name}) as by, ${personSql('m.acting_for_id')} as "actingFor",
    ${instantSql('m.at')} as at
  from task_move m where m.task_id = ${id}::uuid order by m.seq desc`

export const progressSql = ({ today }: View, id: string) => sql<
  Omit<TaskDetail['progress'][number], 'files'>
>`select p.id,
    p.unit_id as "unitId", ${unitShortNameSql('p.unit_id', today)} as "unitName", p.percent::float8 as percent, p.account,
    ${personSql('p.by_account_id')} as by, ${personSql('p.acting_for_id')} as "actingFor", ${instantSql('p.at')} as at
  from progress p where p.task_id = ${id}::uuid order by p.at desc, p.id desc`

export const requestsSql = (id: string) => sql<
  TaskDetail['requests'][number]
>`select e.id, e.from_deadline as "fromDeadline",
    e.to_deadline as "toDeadline", e.reason, e.state, ${personSql('e.requested_by')} as by,
    ${instantSql('e.requested_at')} as "requestedAt", ${personSql('e.decided_by')} as "decidedBy",
    ${personSql('e.decided_for_id')} as "decidedFor",
    ${instantSql('e.decided_at')} as "decidedAt", e.decision_note as note
  from extension e where e.task_id = ${id}::uuid order by e.requested_at desc`
