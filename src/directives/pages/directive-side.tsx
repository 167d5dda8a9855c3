import { useQuery } from '@tanstack/react-query'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { ask } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { listSectors } from '#src/units/contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { AmendmentsSection } from './amendments-section.tsx'
import { BasesSection } from './bases-section.tsx'
import { DirectiveFiles } from './files-section.tsx'
import { useDirectiveWords } from './use-words.ts'

export function DirectiveSide({ directive, today }: { directive: DirectiveDetail; today: string }) {
  const { one, kinds, classifications, list, states } = useDirectiveWords()
  const format = useFormat()
  const said = useBy()
  const { language } = useLanguage()
  const sector = useQuery(ask(listSectors, {})).data?.find((each) => each.id === directive.sectorId)
  const valid = [
    directive.validFrom && one.from(format.day(directive.validFrom)),
    directive.validTo && one.to(format.day(directive.validTo)),
  ]
  return (
    <aside className="side" aria-label={one.info}>
      <section>
        <h2>{one.info}</h2>
        <Facts
          facts={[
            { label: one.kind, value: kinds[directive.kind] },
            { label: list.sector, value: sector && (language === 'en' ? sector.nameEn : sector.nameVi) },
            { label: one.classification, value: classifications[directive.classification] },
            { label: one.keeps, value: directive.ownerName },
            { label: one.valid, value: valid.filter(Boolean).join(' ') },
          ]}
        />
      </section>
      <BasesSection directive={directive} />
      <AmendmentsSection directive={directive} today={today} />
      <DirectiveFiles directive={directive} />
      <section>
        <h2>{one.history}</h2>
        {directive.moves.length > 0 && (
          <History
            events={directive.moves.map((move, at) => ({
              id: `${directive.moves.length - at}`,
              when: format.dayTime(move.at),
              what: said(move, one.moved(states[move.toState as keyof typeof states] ?? move.toState)),
              ...(move.reason && { by: move.reason }),
            }))}
          />
        )}
        <HistoryLink kind="directive" id={directive.id} />
      </section>
    </aside>
  )
}
