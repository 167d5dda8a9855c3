import { Button } from '@mantine/core'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { IconPlus, small } from '#src/ui/icons.ts'
import { InsteadOfRows } from '#src/ui/instead-of-rows.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import type { Column } from '#src/ui/table/columns.ts'
import { DataTable } from '#src/ui/table/data-table.tsx'
import { labelOf } from '../../fields.ts'
import type { ActivityType } from '../../shapes.ts'
import { useTypes } from '../use-types.ts'
import { useActivityWords } from '../use-words.ts'
import { Views } from '../views.tsx'
import '../activities.css'

/** The types there are, who keeps each, and what it asks for. */
export function TypeList() {
  const { types: words, heads } = useActivityWords()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const { me } = getRouteApi('/office').useRouteContext()
  const { found, types, nameOf } = useTypes()
  const mayAdd = me.grants.some(({ role }) => role === 'administrator')
  const add = (
    <Button component={Link} to="/activities/types/new" variant="filled" leftSection={<IconPlus {...small} />}>
      {words.add}
    </Button>
  )
  const columns: Column<ActivityType>[] = [
    {
      id: 'name',
      head: heads.type,
      always: true,
      phone: 'title',
      width: 300,
      cell: (type) => (
        <Link to="/activities/types/$typeId" params={{ typeId: type.id }} className="activity-title">
          {nameOf(type)}
        </Link>
      ),
    },
    {
      id: 'fields',
      head: words.fields,
      phone: 'line',
      cell: ({ fields }) => (
        <span className="ink2">
          {fields
            .filter(({ retired }) => !retired)
            .map((field) => labelOf(field, language))
            .join(', ')}
        </span>
      ),
    },
    { id: 'owner', head: words.owner, width: 180, phone: 'foot', cell: (type) => type.ownerName },
    {
      id: 'state',
      head: words.state,
      width: 130,
      phone: 'state',
      cell: ({ retired }) =>
        retired ? <Status kind="cancelled">{words.retired}</Status> : <Status kind="onTrack">{words.inUse}</Status>,
    },
  ]
  return (
    <>
      <PageHead title={words.title} {...(found.data && { count: types.length })} acts={mayAdd && add} />
      <Views />
      {types.length === 0 ? (
        <div className="body">
          <InsteadOfRows
            list={found}
            none
            loadingRows={6}
            words={{ ...words, emptyFilter: words.emptyTitle, dropFilters: '' }}
            onDrop={false}
            add={mayAdd && add}
          />
        </div>
      ) : (
        <DataTable
          name="activityTypes"
          label={words.title}
          rows={types}
          columns={columns}
          keyOf={({ id }) => id}
          nameOf={(type) => nameOf(type)}
          onOpen={({ id }) => void navigate({ to: '/activities/types/$typeId', params: { typeId: id } })}
        />
      )}
    </>
  )
}
