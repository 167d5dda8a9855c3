import { PageHead } from '#src/ui/page-head.tsx'
import { Blocs } from './blocs.tsx'
import { Holidays } from './holidays.tsx'
import { Ranking } from './ranking.tsx'
import { Sectors } from './sectors.tsx'
import { useUnitWords } from './words.ts'
import './units.css'

/** What the whole workspace shares. */
export function SharedLists() {
  const { shared: words } = useUnitWords()
  return (
    <>
      <PageHead title={words.title} />
      <div className="body">
        <Blocs />
        <Sectors />
        <Holidays />
        <Ranking />
      </div>
    </>
  )
}
