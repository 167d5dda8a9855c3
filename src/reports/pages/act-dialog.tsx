import { periodName } from '#src/periods/index.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import type { ReportLine } from '../shapes.ts'
import { type ReportActs, type Verb, withReason } from './use-report-acts.ts'
import { type ReportWords, useReportWords } from './words.ts'

type Named = Pick<ReportLine, 'id' | 'version' | 'regime' | 'unit' | 'receivingUnit' | 'period'>
type Props = { acts: ReportActs; report: Named; before?: () => Promise<number | undefined>; done?: () => void }

const effectOf = (verb: Verb, report: Named, words: ReportWords): string => {
  const { ask } = words
  if (verb === 'approve') return ask.approveEffect(report.receivingUnit.name)
  if (verb === 'return') return ask.returnEffect(report.unit.name)
  return ask[`${verb}Effect`]
}

/** Asks before a step, with what it brings about; the reason where one is due. */
export function ActDialog({ acts, report, before, done }: Props) {
  const words = useReportWords()
  const { language } = useLanguage()
  const verb = acts.asking
  if (!verb) return null
  const name = `${report.regime.name}, ${periodName(report.period, language)}`
  const act = async (reason: string) => {
    const version = before ? await before() : report.version
    if (version !== undefined) acts.act(verb, { id: report.id, version }, reason, done)
  }
  return (
    <ReasonDialog
      opened
      onClose={() => acts.ask(undefined)}
      title={words.ask[verb](name)}
      verb={words.acts[verb]}
      noReason={!withReason.includes(verb)}
      help={words.ask.reasonHelp}
      busy={acts.busy}
      problem={acts.problem?.code === 'report.not-ready' ? null : acts.problem}
      codes={words.problems}
      onAct={(reason) => void act(reason)}
    >
      {effectOf(verb, report, words)}
    </ReasonDialog>
  )
}
