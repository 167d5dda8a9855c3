import { useQuery } from '@tanstack/react-query'
import { FilesSection } from '#src/app/office/files-section.tsx'
import { HistoryLink } from '#src/app/office/record-history.tsx'
import { ask, useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { History } from '#src/ui/history.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { useBy } from '#src/ui/use-by.ts'
import { listSectors } from '#src/units/contract.ts'
import { attachToActivity, detachFromActivity } from '../contract.ts'
import type { ActivityDetail } from '../shapes.ts'
import { CountedIn } from './counted-in.tsx'
import { useActivityWords } from './use-words.ts'

function ActivityFiles({ activity }: { activity: ActivityDetail }) {
  const words = useActivityWords()
  const attach = useAct(attachToActivity)
  const detach = useAct(detachFromActivity)
  const may = activity.may.includes('attach')
  if (!may && activity.files.length === 0) return null
  return (
    <FilesSection title={words.one.files} record={activity} may={may} attach={attach} detach={detach} words={words} />
  )
}

export function ActivitySide({ activity }: { activity: ActivityDetail }) {
  const { one, heads } = useActivityWords()
  const said = useBy()
  const format = useFormat()
  const { language } = useLanguage()
  const sector = useQuery(ask(listSectors, {})).data?.find(({ id }) => id === activity.sectorId)
  const made = { by: activity.madeBy, actingFor: activity.madeFor }
  return (
    <aside className="side" aria-label={one.info}>
      <section>
        <h2>{one.info}</h2>
        <Facts
          facts={[
            { label: heads.owner, value: activity.ownerName },
            { label: heads.heldOn, value: format.day(activity.heldOn) },
            { label: heads.untilOn, value: activity.untilOn && format.day(activity.untilOn) },
            { label: heads.sector, value: sector && (language === 'en' ? sector.nameEn : sector.nameVi) },
          ]}
        />
      </section>
      <CountedIn activity={activity} />
      <ActivityFiles activity={activity} />
      <section>
        <h2>{one.history}</h2>
        <History events={[{ id: 'entered', when: format.dayTime(activity.madeAt), what: said(made, one.entered) }]} />
        <HistoryLink kind="activity" id={activity.id} />
      </section>
    </aside>
  )
}
