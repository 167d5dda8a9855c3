import { ActionIcon } from '@mantine/core'
import { IconChevronDown, IconChevronRight, small } from '#src/ui/icons.ts'
import { useFormat } from '#src/ui/language.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import type { PunctualBy, Tally } from '../../punctuality/contract.ts'
import { useTaskWords } from '../standing.tsx'
import { type Counted, groupSearch, type Place } from './links.ts'
import { NumberLink } from './number-link.tsx'
import type { Line } from './use-tree.ts'

type Shown = {
  by: PunctualBy
  place: Place
  on: string
  ranked: boolean
  total: { current: Tally; first: Tally }
  onToggle: (id: string) => void
}
const counted = ['doneOnTime', 'doneLate', 'overdue', 'notCounted'] as const satisfies Counted[]

/** Of what a line tells. */
export function useLineName(by: PunctualBy) {
  const { punctuality: words, filters } = useTaskWords()
  return ({ group, alone }: Line) => {
    const name = group.key === null ? filters.none[by === 'unit' ? 'lead' : by] : (group.name ?? '–')
    return alone ? words.alone(name) : name
  }
}

export function useGroupColumns({ by, place, on, ranked, total, onToggle }: Shown): Column<Line>[] {
  const { punctuality: words } = useTaskWords()
  const format = useFormat()
  const nameOf = useLineName(by)
  const { reading } = place
  const other = reading === 'current' ? 'first' : 'current'
  const tallyOf = ({ group, alone }: Line, of: 'current' | 'first') => (alone ? group.own! : group)[of]
  const share = ({ percent }: Tally) =>
    percent === null ? <span className="ink3">{words.none}</span> : format.percent(percent)
  return [
    ...(ranked
      ? [
          {
            id: 'rank',
            head: words.heads.rank,
            width: 60,
            align: 'end' as const,
            phone: 'line' as const,
            cell: ({ group: { rank }, alone }: Line) => (
              <>
                <span className="punctual-cell-label ink3">{words.heads.rank} </span>
                {alone || rank === null ? <span className="ink3">–</span> : rank}
              </>
            ),
          },
        ]
      : []),
    {
      id: 'name',
      head: words.by[by],
      always: true,
      phone: 'title',
      total: <b>{words.total}</b>,
      cell: (line) => (
        <span className="punctual-name" style={{ paddingInlineStart: line.depth * 18 }}>
          {line.open !== undefined && (
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-expanded={line.open}
              aria-label={(line.open ? words.shut : words.open)(nameOf(line))}
              onClick={() => onToggle(line.id)}
            >
              {line.open ? <IconChevronDown {...small} /> : <IconChevronRight {...small} />}
            </ActionIcon>
          )}
          {by === 'unit' && line.open === undefined && <span className="punctual-leaf" />}
          <span className={line.alone ? 'ink2' : undefined}>{nameOf(line)}</span>
          {line.group.ended && <span className="ink3 small">{words.ended}</span>}
        </span>
      ),
    },
    ...counted.map(
      (one): Column<Line> => ({
        id: one,
        head: words.heads[one],
        width: 110,
        align: 'end',
        phone: 'line',
        total: <NumberLink place={place} tally={total[reading]} counted={one} of={words.total} labelled />,
        cell: (line) => (
          <NumberLink
            place={place}
            tally={tallyOf(line, reading)}
            counted={one}
            of={nameOf(line)}
            group={groupSearch(by, line.group, on, line.alone)}
            labelled
          />
        ),
      }),
    ),
    {
      id: 'percent',
      head: words.heads.percent,
      width: 120,
      align: 'end',
      phone: 'end',
      total: <b>{share(total[reading])}</b>,
      cell: (line) => <b>{share(tallyOf(line, reading))}</b>,
    },
    {
      id: 'other',
      head: words.heads.other[other],
      width: 150,
      align: 'end',
      phone: 'hide',
      total: share(total[other]),
      cell: (line) => share(tallyOf(line, other)),
    },
  ]
}
