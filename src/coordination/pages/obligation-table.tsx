import { useState } from 'react'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { ActMenu } from '#src/ui/act-menu.tsx'
import { useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { useProblemText } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { orderObligations } from '../contract.ts'
import type { Obligation, RegulationDetail } from '../shapes.ts'
import { EndDialog } from './end-dialog.tsx'
import { ObligationDialog } from './obligation-dialog.tsx'
import type { MatrixSearch } from './search.ts'
import { useCoordinationWords } from './use-words.ts'

type Props = { regulation: RegulationDetail; onChoose: (chosen: MatrixSearch) => void }

/** What the regulation asks, numbered as in the matrix; the number fulfilled opens what is behind it. */
export function ObligationTable({ regulation, onChoose }: Props) {
  const { one, kinds, rhythms } = useCoordinationWords()
  const format = useFormat()
  const about = (obligation: Obligation) =>
    [
      kinds[obligation.kind],
      rhythms[obligation.rhythm],
      obligation.provision && one.provision(obligation.provision.number),
      obligation.regime && `${one.regime}: ${obligation.regime.name}`,
      obligation.validTo && one.to(format.day(obligation.validTo)),
    ]
      .filter(Boolean)
      .join(' · ')
  return (
    <ol className="obligations">
      {regulation.obligations.map((obligation, at) => (
        <li key={obligation.id}>
          <span className="number num">{at + 1}</span>
          <div className="grow">
            <p>{obligation.content}</p>
            <p className="ink3 small">{about(obligation)}</p>
          </div>
          <button
            type="button"
            className="linklike num"
            aria-label={one.open(obligation.totals.fulfilled, obligation.totals.expected, obligation.content)}
            onClick={() => onChoose({ obligation: obligation.id })}
          >
            {obligation.totals.fulfilled}/{obligation.totals.expected}
          </button>
          <HistoryLink kind="obligation" id={obligation.id} of={obligation.content} />
          {obligation.may.includes('edit') && <Acts regulation={regulation} obligation={obligation} at={at} />}
        </li>
      ))}
    </ol>
  )
}

function Acts({ regulation, obligation, at }: { regulation: RegulationDetail; obligation: Obligation; at: number }) {
  const { acts, problems } = useCoordinationWords()
  const tell = useTell()
  const text = useProblemText()
  const [open, setOpen] = useState<'edit' | 'end'>()
  const order = useAct(orderObligations)
  const close = () => setOpen(undefined)
  const move = (to: number) => {
    const ids = regulation.obligations.map(({ id }) => id)
    ids.splice(at, 1)
    ids.splice(to, 0, obligation.id)
    order.mutate(
      { params: { directiveId: regulation.id }, body: { ids } },
      { onError: (problem) => tell.failed(text(problem, problems)) },
    )
  }
  return (
    <>
      <ActMenu
        label={acts.of(at + 1)}
        acts={[
          { label: acts.edit, onClick: () => setOpen('edit') },
          { label: acts.up, onClick: () => move(at - 1), disabled: at === 0 },
          { label: acts.down, onClick: () => move(at + 1), disabled: at === regulation.obligations.length - 1 },
          { label: acts.end, onClick: () => setOpen('end') },
        ]}
      />
      {open === 'edit' && <ObligationDialog regulation={regulation} obligation={obligation} onClose={close} />}
      {open === 'end' && <EndDialog obligation={obligation} onClose={close} />}
    </>
  )
}
