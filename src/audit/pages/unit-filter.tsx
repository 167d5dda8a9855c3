import { useQuery } from '@tanstack/react-query'
import { ask, call } from '#src/ui/api.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { findUnits } from '#src/units/contract.ts'
import { useAuditWords } from './use-words.ts'

type Props = { id: string | undefined; onChange: (id: string | undefined) => void }

const search = async (q: string) =>
  (await call(findUnits, { query: { q } })).map(({ id, shortName, within }) => ({
    value: id,
    label: shortName,
    ...(within && { hint: within }),
  }))

/** Records of which this unit is a part; the address keeps its id, so its name is asked for. */
export function UnitFilter({ id, onChange }: Props) {
  const words = useAuditWords()
  const [named] = useQuery({ ...ask(findUnits, { query: { ids: id ?? '' } }), enabled: id !== undefined }).data ?? []
  return (
    <SearchSelect
      label={words.filters.unit}
      value={id ? { value: id, label: named?.shortName ?? '…' } : undefined}
      onChange={(unit) => onChange(unit?.value)}
      search={search}
    />
  )
}
