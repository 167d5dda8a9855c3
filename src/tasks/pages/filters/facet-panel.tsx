import { Checkbox, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { type Grouping, groupTasks } from '../../contract.ts'
import { useGroupName } from '../group-name.ts'
import { queryOf, type TaskSearch } from '../search.ts'
import { useTaskWords } from '../standing.tsx'

/** What is chosen, by its name; asked of the tasks within sight, so that an address tells no name that they do not. */
export function useFacetSaid(by: Grouping, key: string | undefined): string | undefined {
  const nameOf = useGroupName()
  const found = useQuery({ ...ask(groupTasks, { query: { by, in: `${by}:${key}`, rows: 'each' } }), enabled: !!key })
  const group = found.data?.groups[0]
  if (!key) return undefined
  return group ? nameOf(by, group) : '–'
}

const searched = 8
type Props = { by: Grouping; around: TaskSearch; chosen: string | undefined; onPick: (key: string) => void }

/** One of what the tasks in sight have, each with how many: nothing is offered that would find none. */
export function FacetPanel({ by, around, chosen, onPick }: Props) {
  const words = useTaskWords()
  const { filter, pick } = useUiWords()
  const nameOf = useGroupName()
  const [text, setText] = useState('')
  const found = useQuery(ask(groupTasks, { query: { ...queryOf(around), by, rows: 'each' } }))
  if (!found.data) return <Loading rows={3} />
  const named = found.data.groups.map((group) => ({ ...group, label: nameOf(by, group) }))
  const fitting = named.filter(({ label }) => fold(label).includes(fold(text.trim())))
  const head = words.filters.by[by]
  return (
    <div className="stack task-facet">
      {named.length > searched && (
        <TextInput
          aria-label={`${filter.search}: ${head}`}
          placeholder={pick.type}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <Checkbox.Group
        label={head}
        className="options"
        value={chosen ? [chosen] : []}
        onChange={(keys) => onPick(keys.find((key) => key !== chosen) ?? '')}
      >
        {fitting.map(({ key, label, total }) => (
          <Checkbox key={key ?? 'none'} value={key ?? 'none'} label={`${label} (${total})`} />
        ))}
        {fitting.length === 0 && <p className="ink3">{words.filters.nothing}</p>}
      </Checkbox.Group>
    </div>
  )
}
