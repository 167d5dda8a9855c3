import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { listSheets } from '../contract.ts'
import { useSheetWords } from './use-words.ts'

/** Sheets of one's units that were left. */
export function Unfinished() {
  const { start: words } = useSheetWords()
  const format = useFormat()
  const found = useQuery({ ...ask(listSheets, {}), staleTime: 0 }).data
  if (!found) return null
  return (
    <Section title={words.unfinished} note={words.unfinishedNote}>
      {found.length === 0 && <p className="ink3">{words.noneUnfinished}</p>}
      <ul className="sheet-files">
        {found.map((one) => (
          <li key={one.id} className="row wrap">
            <div className="grow">
              <b>{[one.fileName, one.symbol].filter(Boolean).join(' · ')}</b>
              <p className="ink2 small">
                {words.left(format.figure(one.rows), format.figure(one.taken))} ·{' '}
                {words.lastBy(one.by, format.dayTime(one.changedAt))}
              </p>
            </div>
            <Button
              component={Link}
              size="compact-sm"
              to="/tasks/import/$sheetId"
              params={{ sheetId: one.id } as never}
              aria-label={`${words.goOn}: ${one.fileName}`}
            >
              {words.goOn}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
