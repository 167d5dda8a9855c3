import { getRouteApi } from '@tanstack/react-router'
import { Filters } from '#src/ui/filters.tsx'
import { useCoordinationWords } from './use-words.ts'

type Props = { year: number; onChange: (year: number | undefined) => void; text?: string; onText?: (q: string) => void }

export function YearFilter({ year, onChange, text, onText }: Props) {
  const { list } = useCoordinationWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const years = Array.from({ length: 8 }, (_, n) => String(Number(me.today.slice(0, 4)) - n))
  return (
    <Filters
      filters={[
        { id: 'year', name: list.year, single: true, options: years.map((one) => ({ value: one, label: one })) },
      ]}
      value={{ year: [String(year)] }}
      onChange={(next) => onChange(next.year?.[0] ? Number(next.year[0]) : undefined)}
      {...(onText && { text: text ?? '', onText })}
    />
  )
}
