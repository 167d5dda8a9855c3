import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import { Status } from '#src/ui/status.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { readActivity } from '../contract.ts'
import { type Field, labelOf, measureOf } from '../fields.ts'
import { saidOf } from '../said.ts'
import type { ActivityDetail } from '../shapes.ts'
import { amountOf } from '../values.ts'
import { ActivityActs } from './activity-acts.tsx'
import { ActivitySide } from './activity-side.tsx'
import { useTypes } from './use-types.ts'
import { useActivityWords } from './use-words.ts'
import './activities.css'

const route = getRouteApi('/office/activities/$activityId')

/** Every field that was answered; one that is not asked any more says so. */
function Answers({ activity, fields }: { activity: ActivityDetail; fields: readonly Field[] }) {
  const { one } = useActivityWords()
  const { language } = useLanguage()
  const format = useFormat()
  const said = (field: Field) => {
    const text = saidOf(field, activity.given, { language, format, units: activity.units })
    const measure = field.kind === 'money' ? 'đồng' : measureOf(field, language)
    if (text === '') return null
    if (field.kind === 'groups') {
      const total = amountOf(field, activity.given)
      return `${text}. ${one.total(`${format.figure(String(total?.valueOf() ?? 0))}${measure ? ` ${measure}` : ''}`)}`
    }
    return measure ? `${text} ${measure}` : text
  }
  const facts = fields.map((field) => ({
    label: labelOf(field, language) + (field.retired ? ` (${one.retired})` : ''),
    value: said(field) && <span className="activity-text">{said(field)}</span>,
  }))
  if (facts.every(({ value }) => value === null)) return <p className="ink2">{one.nothing}</p>
  return <Facts facts={facts} />
}

export function ActivityPage() {
  const { one } = useActivityWords()
  const format = useFormat()
  const by = useBy()
  const { activityId } = route.useParams()
  const { types, nameOf } = useTypes()
  const found = useQuery(ask(readActivity, { params: { id: activityId } }))
  const activity = found.data
  if (found.error?.status === 404) return <NotFound />
  if (!activity) return <NotYet found={found} />
  const type = types.find(({ id }) => id === activity.typeId)
  const { heldOn, untilOn, removed } = activity
  const days = untilOn ? one.days(format.day(heldOn), format.day(untilOn)) : format.day(heldOn)
  return (
    <>
      <PageHead
        title={activity.title}
        {...(removed && {
          state: (
            <Status kind="cancelled" pill>
              {one.removed}
            </Status>
          ),
        })}
        facts={one.facts(nameOf(type), activity.ownerName, days)}
        acts={<ActivityActs activity={activity} />}
      />
      <div className="two">
        <div className="body">
          {removed && (
            <Note kind="warning" title={by(removed, one.removedOn(format.dayOf(removed.at)))}>
              {removed.reason}
            </Note>
          )}
          <Section title={one.answers}>
            <Answers activity={activity} fields={type?.fields ?? []} />
          </Section>
        </div>
        <ActivitySide activity={activity} />
      </div>
    </>
  )
}
