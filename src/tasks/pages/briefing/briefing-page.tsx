import { ActionIcon, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import type { Problem } from '#src/platform/problem.ts'
import { ask } from '#src/ui/api.ts'
import { IconChevronLeft, IconChevronRight, IconMaximize, IconX } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { groupTasks } from '../../contract.ts'
import { useGroupName } from '../group-name.ts'
import { queryOf } from '../search.ts'
import { useTaskWords } from '../standing.tsx'
import type { BriefingSearch } from './search.ts'
import { Slide } from './slide.tsx'
import { useMeetingKeys } from './use-keys.ts'
import './briefing.css'

const page = getRouteApi('/office/tasks/briefing')
const office = getRouteApi('/office')

/** The tasks of the filter for a meeting, unit by unit: whoever is latest comes first. */
export function BriefingPage() {
  const { briefing: words } = useTaskWords()
  const { me } = office.useRouteContext()
  const { at, ...search }: BriefingSearch = page.useSearch()
  const navigate = useNavigate()
  const format = useFormat()
  const nameOf = useGroupName()
  const asked = useQuery(ask(groupTasks, { query: { ...queryOf(search), by: 'lead', rows: 'each' } }))
  const groups = asked.data?.groups.toSorted((a, b) => {
    const [red, amber] = [(b.byLight.red ?? 0) - (a.byLight.red ?? 0), (b.byLight.amber ?? 0) - (a.byLight.amber ?? 0)]
    return red || amber
  })
  const keys = ['', ...(groups?.map(({ key }) => key ?? 'none') ?? [])]
  const here = Math.max(0, keys.indexOf(at ?? ''))
  const leave = () => void navigate({ to: '/tasks', search })
  const go = (to: number) => {
    const key = keys[Math.max(0, Math.min(keys.length - 1, to))]
    void navigate({ to: '/tasks/briefing', search: key ? { ...search, at: key } : search, replace: true })
  }
  const whole = () => {
    if (document.fullscreenElement) void document.exitFullscreen()
    else void document.documentElement.requestFullscreen()
  }
  useMeetingKeys({ move: (by) => go(here + by), leave, whole })
  const group = here > 0 ? groups?.[here - 1] : undefined
  const shown = group ?? (asked.data && { ...asked.data.total, key: null, name: null })
  const title = group ? nameOf('lead', group) : words.all
  return (
    <Modal.Root opened fullScreen closeOnEscape={false} onClose={leave} padding={0}>
      <Modal.Content aria-label={words.title}>
        <div className="briefing">
          <header className="briefing-head">
            <span className="ink2">
              {words.title} · {format.longDay(me.today)}
            </span>
            <span className="ink2 num" aria-live="polite">
              {here === 0 ? words.units(keys.length - 1) : words.place(here, keys.length - 1)}
            </span>
            <ActionIcon size="lg" aria-label={words.back} disabled={here === 0} onClick={() => go(here - 1)}>
              <IconChevronLeft size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon
              size="lg"
              aria-label={words.next}
              disabled={here === keys.length - 1}
              onClick={() => go(here + 1)}
            >
              <IconChevronRight size={20} aria-hidden />
            </ActionIcon>
            <ActionIcon size="lg" aria-label={words.whole} onClick={whole}>
              <IconMaximize size={18} aria-hidden />
            </ActionIcon>
            <ActionIcon size="lg" aria-label={words.leave} onClick={leave}>
              <IconX size={20} aria-hidden />
            </ActionIcon>
          </header>
          {asked.isPending && <Loading rows={6} />}
          {asked.error && <ProblemNote problem={asked.error as Problem} />}
          {shown && shown.total === 0 && <p className="briefing-nothing">{words.nothing}</p>}
          {shown && shown.total > 0 && (
            <Slide
              key={at ?? 'all'}
              title={title}
              counts={shown}
              search={group ? { ...search, in: `lead:${group.key ?? 'none'}` } : search}
            />
          )}
          <footer className="briefing-foot ink3 no-print">{words.keys}</footer>
        </div>
      </Modal.Content>
    </Modal.Root>
  )
}
