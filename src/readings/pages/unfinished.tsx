import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { listReadings } from '../contract.ts'
import { useReadingWords } from './use-words.ts'

/** Readings of one's units that wait for decisions. */
export function Unfinished({ directiveId }: { directiveId?: string }) {
  const { start: words } = useReadingWords()
  const format = useFormat()
  const found = useQuery({ ...ask(listReadings, { query: directiveId ? { directiveId } : {} }), staleTime: 0 }).data
  if (!found) return null
  return (
    <Section title={words.unfinished} note={words.unfinishedNote}>
      {found.length === 0 && <p className="ink3">{words.noneUnfinished}</p>}
      <ul className="reading-files">
        {found.map((one) => (
          <li key={one.id} className="row wrap">
            <div className="grow">
              <b>{one.symbol ?? one.fileName}</b>
              <p className="ink2 small">
                {words.left(one.open, one.tasks)} · {words.lastBy(one.by, format.dayTime(one.changedAt))}
              </p>
            </div>
            <Button
              component={Link}
              size="compact-sm"
              to="/readings/$readingId"
              params={{ readingId: one.id } as never}
              aria-label={`${words.goOn}: ${one.symbol ?? one.fileName}`}
            >
              {words.goOn}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
