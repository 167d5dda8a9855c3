import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { RecordHistory } from '#src/app/office/record-history.tsx'
import { openFile } from '#src/documents/contract.ts'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { addressOf, ask } from '#src/ui/api.ts'
import { IconPaperclip } from '#src/ui/icons.ts'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { type RegimeDetail, readRegime } from '../../contract.ts'
import { EndDialog } from './end-dialog.tsx'
import { Owed, RegimeFacts, Resume, UnitNames } from './regime-parts.tsx'
import { RegimeStatus, regimeState } from './standing.tsx'
import { UnitsDialog } from './units-dialog.tsx'
import { useRegimeWords } from './words.ts'
import './regimes.css'

/** One regime: what it asks of whom, what is still to come, and how it is ended. */
export function RegimePage() {
  const { id } = useParams({ strict: false }) as { id: string }
  const found = useQuery(ask(readRegime, { params: { id } }))
  if (found.error?.status === 404) throw found.error
  if (!found.data) return <NotYet found={found} />
  return <Shown regime={found.data as RegimeDetail} />
}

function Shown({ regime }: { regime: RegimeDetail }) {
  const words = useRegimeWords()
  const { me } = getRouteApi('/office').useRouteContext()
  const [asked, setAsked] = useState<'end' | 'units'>()
  const navigate = useNavigate()
  const may = regime.may.includes('regime.write')
  const ended = regimeState(regime, me.today) === 'ended'
  const params = { id: regime.id }
  return (
    <>
      <PageHead
        title={regime.name}
        state={<RegimeStatus regime={regime} today={me.today} pill />}
        facts={[words.rhythms[regime.rhythm], words.unitsCount(regime.units), regime.receivingUnit.name].join(' · ')}
        acts={
          <>
            {may && (
              <Button component={Link} to="/reports/desk" search={{ regime: regime.id } as never}>
                {words.desk}
              </Button>
            )}
            {may && !ended && <Button onClick={() => setAsked('end')}>{words.acts.end}</Button>}
            {may && regime.endedFrom !== null && <Resume regime={regime} />}
            {may && !ended && (
              <ActMenu
                label={words.acts.more}
                acts={[
                  {
                    label: words.acts.edit,
                    onClick: () => void navigate({ to: '/reports/regimes/$id/edit', params }),
                  },
                  { label: words.acts.units, onClick: () => setAsked('units') },
                ]}
              />
            )}
          </>
        }
      />
      <div className="two">
        <div className="body">
          {(regime.asks || regime.files.length > 0) && (
            <Section title={words.asked}>
              {regime.asks && <div className="told">{regime.asks}</div>}
              <ul className="stack">
                {regime.files.map((file) => (
                  <li key={file.id}>
                    <a className="row" href={addressOf(openFile, { params: { id: file.id } })}>
                      <IconPaperclip size={14} aria-hidden />
                      {file.name}
                    </a>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {may && <Owed regime={regime} />}
          <Section title={words.unitList} note={words.unitsCount(regime.unitList.length)}>
            <UnitNames regime={regime} />
          </Section>
        </div>
        <aside className="side">
          <section>
            <RegimeFacts regime={regime} />
          </section>
          <RecordHistory kind="regime" {...params} />
        </aside>
      </div>
      {asked === 'end' && <EndDialog regime={regime} today={me.today} onClose={() => setAsked(undefined)} />}
      {asked === 'units' && <UnitsDialog regime={regime} today={me.today} onClose={() => setAsked(undefined)} />}
    </>
  )
}
