import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import type { listIndicators } from '#src/indicators/contract.ts'
import type { Reply } from '#src/platform/endpoint.ts'
import { useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { addActivityFeed } from '../../contract.ts'
import type { ActivityType } from '../../shapes.ts'
import { useActivityWords } from '../use-words.ts'
import { conditions, countable } from './feed-words.ts'

type Props = { type: ActivityType; indicators: Reply<typeof listIndicators>; onClose: () => void }
const idsOf = (value: string) => value.split('~').map((id) => id || null)

/** Which indicator is fed, with what, under which condition, from which day. */
export function FeedDialog({ type, indicators, onClose }: Props) {
  const { feeds: words, form, problems } = useActivityWords()
  const { language } = useLanguage()
  const { me } = getRouteApi('/office').useRouteContext()
  const [indicatorId, setIndicator] = useState('')
  const [what, setWhat] = useState('')
  const [where, setWhere] = useState('')
  const [from, setFrom] = useState(`${me.today.slice(0, 4)}-01-01`)
  const act = useAct(addActivityFeed)
  const required = useRequired([
    { id: 'feed-indicator', label: words.indicator, text: indicatorId ? undefined : form.required },
    { id: 'feed-from', label: words.from, text: from ? undefined : form.required },
  ])
  const send = () => {
    if (!required.ready()) return
    const [fieldId = null, choiceId = null] = idsOf(what)
    const [whereFieldId = null, whereChoiceId = null] = idsOf(where)
    const body = { typeId: type.id, indicatorId, fieldId, choiceId, whereFieldId, whereChoiceId, fromDay: from }
    act.mutate({ body }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={words.add}
      verb={words.send}
      busy={act.isPending}
      problem={act.error}
      faults={required.faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <ChoiceField
        id="feed-indicator"
        label={words.indicator}
        help={words.indicatorHelp}
        value={indicatorId}
        onChange={setIndicator}
        none={form.none}
        options={indicators.map(({ id, code, nameVi, nameEn }) => ({
          value: id,
          label: `${language === 'en' ? (nameEn ?? nameVi) : nameVi} (${code})`,
        }))}
        error={required.errorOf('feed-indicator')}
      />
      <ChoiceField label={words.what} value={what} onChange={setWhat} options={countable(type, words, language)} />
      <ChoiceField
        label={words.condition}
        optional
        value={where}
        onChange={setWhere}
        none={words.noCondition}
        options={conditions(type, words, language)}
      />
      <DayField
        id="feed-from"
        label={words.from}
        value={from}
        onChange={setFrom}
        error={required.errorOf('feed-from')}
      />
      <p className="ink2 small">{words.explain}</p>
    </FormDialog>
  )
}
