import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Empty } from '#src/ui/empty.tsx'
import { isFiltered, type TaskSearch, unfiltered } from './search.ts'
import { useTaskWords } from './standing.tsx'

type Props = { search: TaskSearch; total: number; onChange: (search: TaskSearch) => void }

/** No row: because of a filter, and then which way back; or because there is no task yet, and then the first step. */
export function EmptyList({ search, total, onChange }: Props) {
  const { list } = useTaskWords()
  if (isFiltered(search))
    return (
      <Empty
        title={list.emptyFilter}
        acts={<Button onClick={() => onChange(unfiltered(search))}>{list.dropFilters}</Button>}
      >
        {list.emptyFilterText(total)}
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
