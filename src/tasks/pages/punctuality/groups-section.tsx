import type { Reply } from '#src/platform/endpoint.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { DataTable } from '#src/ui/table/data-table.tsx'
import type { groupPunctuality, PunctualBy } from '../../punctuality/contract.ts'
import { useTaskWords } from '../standing.tsx'
import { useGroupColumns, useLineName } from './group-columns.tsx'
import type { Place } from './links.ts'
import { useTree } from './use-tree.ts'

type Props = { by: PunctualBy; place: Place; told: Reply<typeof groupPunctuality> }

/** Each group with its numbers; units as a tree, what is under one shown when it is opened. */
export function GroupsSection({ by, place, told }: Props) {
  const { punctuality: words } = useTaskWords()
  const format = useFormat()
  const { groups, on, ranked, total, count } = told
  const { lines, toggle } = useTree(groups)
  const columns = useGroupColumns({ by, place, on, ranked, total, onToggle: toggle })
  const nameOf = useLineName(by)
  return (
    <Section title={words.groups(words.by[by])} note={by === 'unit' && words.onStructure(format.day(on))}>
      <div className="punctual-groups">
        <DataTable
          name={`punctuality.${by}`}
          label={words.groups(words.by[by])}
          plain
          rows={lines}
          columns={columns}
          keyOf={({ id }) => id}
          nameOf={nameOf}
          more={count > groups.length && words.cut(format.figure(groups.length), format.figure(count))}
        />
      </div>
    </Section>
  )
}
