import { ActionIcon, Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { Problem } from '#src/platform/problem.ts'
import { IconChevronLeft, IconChevronRight } from '#src/ui/icons.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { ListFilters } from '../filters/list-filters.tsx'
import { GroupMenu } from '../group-menu.tsx'
import { LookSwitch } from '../look-switch.tsx'
import { changed } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import { useTaskGroups } from '../use-groups.tsx'
import { useCount, useTaskPages } from '../use-list.ts'
import { type Scale, scales, spanOn, stepFrom } from './axis.ts'
import { AxisHead } from './axis-head.tsx'
import type { TimelineSearch } from './search.ts'
import { TimelineRows } from './timeline-rows.tsx'
import { pressing } from './use-keys.ts'
import '../tasks.css'
import './timeline.css'

const page = getRouteApi('/office/tasks/timeline')
const office = getRouteApi('/office')

/** The tasks of the filter as bars from issue to deadline, in a year by months or a quarter by weeks. */
export function TimelinePage() {
  const { timeline: words, looks } = useTaskWords()
  const { me } = office.useRouteContext()
  const { scale = 'months', start, ...search }: TimelineSearch = page.useSearch()
  const navigate = useNavigate()
  const span = spanOn(scale, start, me.today)
  const within = { runsFrom: span.from, runsTo: span.to }
  const groups = useTaskGroups(search, within)
  const pages = useTaskPages(search, groups.by === undefined, within)
  const total = useCount(search, within)
  const asked = groups.by ? groups.asked : pages
  const show = (next: TimelineSearch) =>
    void navigate({ to: '/tasks/timeline', search: { ...(scale !== 'months' && { scale }), ...next }, replace: true })
  const turn = (to: 'back' | 'on' | 'today', far = true) => {
    const by = (far ? span.ticks.length : 1) * (to === 'back' ? -1 : 1)
    show(to === 'today' ? search : { ...search, start: stepFrom(scale, span.from, by) })
  }
  const zoom = (to: Scale) =>
    void navigate({
      to: '/tasks/timeline',
      search: { ...search, ...(to !== 'months' && { scale: to }) },
      replace: true,
    })
  return (
    <>
      <PageHead
        title={looks.timeline}
        {...(total !== undefined && { count: total })}
        acts={
          <>
            <ActionIcon aria-label={words.before} onClick={() => turn('back')}>
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Button onClick={() => turn('today')}>{words.today}</Button>
            <ActionIcon aria-label={words.after} onClick={() => turn('on')}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
            <LookSwitch look="timeline" search={search} />
          </>
        }
      />
      <ListFilters search={search} total={total ?? 0} onChange={show} />
      <div className="tl-tools">
        <GroupMenu
          by={groups.by}
          onChange={(to) =>
            show({ ...changed(search, { group: to === 'sector' ? undefined : to }), ...(start && { start }) })
          }
        />
        <fieldset className="task-looks" aria-label={words.scale}>
          {scales.map((one) => (
            <button key={one} type="button" aria-pressed={one === scale} onClick={() => zoom(one)}>
              {words.scales[one]}
            </button>
          ))}
        </fieldset>
        <span className="ink3 tl-keys">{words.keys}</span>
      </div>
      {asked.error && <ProblemNote problem={asked.error as Problem} />}
      {asked.isPending && <Loading rows={8} />}
      <section className="timeline" aria-label={looks.timeline} tabIndex={-1} onKeyDown={pressing(turn)}>
        <AxisHead span={span} scale={scale} today={me.today} />
        {asked.data && <TimelineRows groups={groups} pages={pages} total={total} span={span} today={me.today} />}
      </section>
      {total === 0 && (
        <p className="calendar-none ink2">
          {words.none}{' '}
          <Link to="/tasks" search={search}>
            {words.toList}
          </Link>
        </p>
      )}
    </>
  )
}
