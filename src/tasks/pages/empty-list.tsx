import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { countTasks } from '../contract.ts'
import { isFiltered, type TaskSearch, unfiltered } from './search.ts'
import { useTaskWords } from './standing.tsx'
import { listQuery } from './use-list.ts'

type Props = { search: TaskSearch; onChange: (search: TaskSearch) => void }

/** No row: because of a filter, and then which way back; or because there is no task yet, and then the first step. */
export function EmptyList({ search, onChange }: Props) {
  const { list } = useTaskWords()
  const filtered = isFiltered(search)
  const whole = useQuery({ ...ask(countTasks, { query: listQuery(unfiltered(search)) }), enabled: filtered }).data
    ?.total
  if (filtered)
    return (
      <Empty
        title={list.emptyFilter}
        acts={<Button onClick={() => onChange(unfiltered(search))}>{list.dropFilters}</Button>}
      >
        {whole !== undefined && list.emptyFilterText(whole)}
      </Empty>
    )
  return (
    <Empty
      title={list.emptyTitle}
      acts={
        <Button component={Link} to="/directives">
          {list.emptyToDirectives}
        </Button>
      }
    >
      {list.emptyText}
    </Empty>
  )
}
