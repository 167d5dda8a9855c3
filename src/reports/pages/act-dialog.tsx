import { periodName } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import type { Pin } from '../remarks.ts'
import type { ReportLine } from '../shapes.ts'
import { type ReportActs, sendsBack, type Verb, withReason } from './use-report-acts.ts'
import { type ReportWords, useReportWords } from './words.ts'

type Named = Pick<ReportLine, 'id' | 'version' | 'regime' | 'unit' | 'receivingUnit' | 'period'>
type Props = {
  acts: ReportActs
  report: Named
  done?: () => void
  atOnce?: boolean
  /** Remarks that go with a return. */
  pins?: readonly Pin[]
}

const effectOf = (verb: Verb, report: Named, words: ReportWords): string => {
  const { ask } = words
  if (verb === 'approve') return ask.approveEffect(report.receivingUnit.name)
  if (verb === 'return') return ask.returnEffect(report.unit.name)
  return ask[`${verb}Effect`]
}

/** Asks before a step, with what it brings about; the reason where one is due. */
export function ActDialog({ acts, report, done, atOnce, pins = [] }: Props) {
  const words = useReportWords()
  const { language } = useLanguage()
  const verb = acts.asking
  if (!verb) return null
  // what is asked about: a submission that sends at once is an approval to the reader
  const told = verb === 'submit' && atOnce ? 'approve' : verb
  const sent = sendsBack.includes(verb) ? pins : []
  const name = `${report.regime.name}, ${periodName(report.period, language)}`
  return (
    <ReasonDialog
      opened
      onClose={() => acts.ask(undefined)}
      title={words.ask[told](name)}
      verb={words.acts[told]}
      noReason={!withReason.includes(verb)}
      {...(sent.length > 0 && { reasonLabel: words.remarks.reasonOptional, reasonOptional: true })}
      help={words.ask.reasonHelp}
      busy={acts.busy}
      problem={acts.problem}
      codes={words.problems}
      onAct={(reason) => acts.act(verb, report, reason, { remarks: sent, done })}
    >
      {effectOf(told, report, words)}
      {sent.length > 0 && ` ${words.remarks.sentWith(sent.length)}`}
    </ReasonDialog>
  )
}
