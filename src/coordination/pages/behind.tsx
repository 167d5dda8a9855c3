import { ActionIcon } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/index.ts'
import { IconX } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import type { FulfilmentCell, RegulationDetail } from '../shapes.ts'
import { CheckActs } from './check-acts.tsx'
import type { MatrixSearch } from './search.ts'
import { CellStatus } from './standing.tsx'
import { useCoordinationWords } from './use-words.ts'

type Props = { regulation: RegulationDetail; search: MatrixSearch; onClose: () => void }

/** What the number or the cell that was chosen is counted from, each with the way to it. */
export function Behind({ regulation, search, onClose }: Props) {
  const { one } = useCoordinationWords()
  const { language } = useLanguage()
  const { obligation: obligationId, unit: unitId, period } = search
  const obligation = regulation.obligations.find(({ id }) => id === obligationId)
  const party = regulation.parties.find((each) => each.unitId === unitId)
  if (!obligation && !party)
    return (
      <aside className="side" aria-label={one.behind}>
        <p className="ink3">{one.choose}</p>
      </aside>
    )
  const cells = regulation.cells.filter(
    (cell) =>
      (!obligation || cell.obligationId === obligation.id) &&
      (!party || cell.unitId === party.unitId) &&
      (!period || cell.period === period),
  )
  const giverOf = ({ ticked, unitId: asked }: FulfilmentCell) =>
    ticked?.unitId === asked ? undefined : regulation.parties.find((each) => each.unitId === ticked?.unitId)?.shortName
  const nameOf = (cell: FulfilmentCell) => {
    const who = party ? undefined : regulation.parties.find((each) => each.unitId === cell.unitId)?.shortName
    const what = obligation ? undefined : regulation.obligations.find(({ id }) => id === cell.obligationId)?.content
    return [who, what, periodName(cell.period, language)].filter(Boolean).join(', ')
  }
  return (
    <aside className="side" aria-label={one.behind}>
      <section className="stack">
        <div className="row">
          <h2 className="grow">{party ? one.ofParty(party.shortName) : one.behind}</h2>
          <ActionIcon aria-label={one.close} onClick={onClose}>
            <IconX size={14} aria-hidden />
          </ActionIcon>
        </div>
        {obligation && <p>{obligation.content}</p>}
        <ul className="behind">
          {cells.map((cell) => (
            <li key={`${cell.obligationId} ${cell.unitId} ${cell.period}`}>
              <b>{nameOf(cell)}</b>
              <Line cell={cell} giver={giverOf(cell)} />
            </li>
          ))}
        </ul>
      </section>
    </aside>
  )
}

/** `giver`: the unit that did it, where another has taken its part over since. */
function Line({ cell, giver }: { cell: FulfilmentCell; giver: string | undefined }) {
  const { one } = useCoordinationWords()
  const said = useBy()
  const format = useFormat()
  const days = [
    cell.dueOn && `${one.dueOn}: ${format.day(cell.dueOn)}`,
    cell.doneOn && `${one.doneOn}: ${format.day(cell.doneOn)}`,
  ].filter(Boolean)
  return (
    <>
      <CellStatus state={cell.state} />
      {days.length > 0 && <span className="ink3 num">{days.join(' · ')}</span>}
      {cell.ticked && <span className="ink3">{said(cell.ticked, one.ticked)}</span>}
      {giver && <span className="ink2">{one.for(giver)}</span>}
      {cell.note && <span className="ink2">{cell.note}</span>}
      {cell.behind?.kind === 'report' && cell.behind.id && (
        <Link to="/reports/$id" params={{ id: cell.behind.id }}>
          {one.report}
        </Link>
      )}
      {cell.behind?.kind === 'meeting' &&
        (cell.behind.id ? (
          <Link to="/meetings/$meetingId" params={{ meetingId: cell.behind.id }}>
            {one.meeting}
          </Link>
        ) : (
          cell.doneOn && <span className="ink2">{one.heldOn(format.day(cell.doneOn))}</span>
        ))}
      <CheckActs cell={cell} />
    </>
  )
}
