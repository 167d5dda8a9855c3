import { useQuery } from '@tanstack/react-query'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { listBlocs, listSectors } from '#src/units/contract.ts'
import type { AdviceDetail } from '../shapes.ts'
import { AdviceFiles } from './files-section.tsx'
import { useAdviceWords } from './use-words.ts'

export function AdviceSide({ advice }: { advice: AdviceDetail }) {
  const { one, kinds, heads, states } = useAdviceWords()
  const said = useBy()
  const format = useFormat()
  const { language } = useLanguage()
  const sector = useQuery(ask(listSectors, {})).data?.find((each) => each.id === advice.sectorId)
  const bloc = useQuery(ask(listBlocs, {})).data?.find((each) => each.id === advice.blocId)
  const moved = advice.moves.map((move, at) => ({
    id: `${advice.moves.length - at}`,
    when: format.dayTime(move.at),
    what: said(move, one.moved(states[move.toState], format.day(move.onDay))),
    ...(move.reason && { by: move.reason }),
  }))
  const made = { by: advice.madeBy, actingFor: advice.madeFor }
  const entered = { id: 'entered', when: format.dayTime(advice.madeAt), what: said(made, one.entered) }
  return (
    <aside className="side" aria-label={one.info}>
      <section>
        <h2>{one.info}</h2>
        <Facts
          facts={[
            { label: heads.kind, value: kinds[advice.kind] },
            { label: heads.symbol, value: advice.symbol },
            { label: heads.from, value: advice.fromName },
            { label: heads.to, value: advice.toName },
            { label: heads.submittedOn, value: format.day(advice.submittedOn) },
            { label: heads.askedBy, value: advice.askedBy && format.day(advice.askedBy) },
            { label: heads.sector, value: sector && (language === 'en' ? sector.nameEn : sector.nameVi) },
            { label: heads.bloc, value: bloc?.name },
            { label: heads.year, value: String(advice.workYear) },
          ]}
        />
      </section>
      <AdviceFiles advice={advice} />
      <section>
        <h2>{one.history}</h2>
        <History events={[...moved, entered]} />
        <HistoryLink kind="advice" id={advice.id} />
      </section>
    </aside>
  )
}
