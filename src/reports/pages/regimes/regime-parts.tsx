import { Button } from '@mantine/core'
import { periodName } from '#src/periods/index.ts'
import { useAct } from '#src/ui/api.ts'
import { Facts } from '#src/ui/facts.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import '#src/ui/mini-table.css'
import { useProblemText } from '#src/ui/problem.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { type RegimeDetail, resumeRegime } from '../../contract.ts'
import { useDueText } from './due-text.ts'
import { useRegimeWords } from './words.ts'

type Props = { regime: RegimeDetail }

export function RegimeFacts({ regime }: Props) {
  const words = useRegimeWords()
  const format = useFormat()
  const dueText = useDueText()
  const { from, to } = regime
  return (
    <Facts
      facts={[
        { label: words.form, value: regime.formName },
        { label: words.span, value: words.spanOf(format.day(from), to ? format.day(to) : undefined) },
        { label: words.dueRule, value: dueText(regime.dueRules) },
        { label: words.nextDue, value: regime.nextDue && format.day(regime.nextDue) },
        { label: words.window, value: words.windows[regime.windowRule] },
        { label: words.lock, value: regime.locks ? words.locks(regime.graceDays) : words.noLock },
        { label: words.bloc, value: regime.bloc?.name },
      ]}
    />
  )
}

/** What has still to come, by period. */
export function Owed({ regime }: Props) {
  const words = useRegimeWords()
  const format = useFormat()
  const { language } = useLanguage()
  const heads = words.owed
  return (
    <Section title={words.owedTitle}>
      {regime.owed.length === 0 && <p className="ink3">{words.owedNone}</p>}
      {regime.owed.length > 0 && (
        <Scroll label={words.owedTitle}>
          <table className="mini">
            <thead>
              <tr>
                <th scope="col">{heads.period}</th>
                <th scope="col" data-align="end">
                  {heads.due}
                </th>
                <th scope="col" data-align="end">
                  {heads.untouched}
                </th>
                <th scope="col" data-align="end">
                  {heads.begun}
                </th>
                <th scope="col" data-align="end">
                  {heads.overdue}
                </th>
              </tr>
            </thead>
            <tbody>
              {regime.owed.map((one) => (
                <tr key={one.period}>
                  <th scope="row">{periodName(one.period, language)}</th>
                  <td data-align="end">{format.day(one.dueOn)}</td>
                  <td data-align="end">{one.untouched}</td>
                  <td data-align="end">{one.begun}</td>
                  <td data-align="end">{one.overdue}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </Section>
  )
}

const most = 30
/** The first of the units by name, and how many more there are. */
export function UnitNames({ regime }: Props) {
  const words = useRegimeWords()
  const names = regime.unitList.map(({ name }) => name)
  return (
    <p>
      {names.slice(0, most).join(', ')}
      {names.length > most && `, ${words.unitsMore(names.length - most)}`}.
    </p>
  )
}

/** Takes an end back; where it cannot be, it is said why. */
export function Resume({ regime }: Props) {
  const words = useRegimeWords()
  const tell = useTell()
  const text = useProblemText()
  const act = useAct(resumeRegime)
  const send = () =>
    act.mutate(
      { params: { id: regime.id }, body: { version: regime.version } },
      {
        onSuccess: ({ reports }) => tell.done(words.end.resumed(reports)),
        onError: (problem) => tell.failed(text(problem, words.problems)),
      },
    )
  return (
    <Button loading={act.isPending} onClick={send}>
      {words.acts.resume}
    </Button>
  )
}
