import { Button, Tabs } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { periodName } from '#src/periods/index.ts'
import { Filters } from '#src/ui/filters.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { Note } from '#src/ui/problem.tsx'
import type { Consolidation, OwnReport } from '../../consolidation/contract.ts'
import type { Desk } from '../../contract.ts'
import { useReportWords } from '../words.ts'
import { FiguresPart } from './figures-part.tsx'
import { MissingUnits } from './missing-units.tsx'
import type { ConsolidationSearch } from './search.ts'
import { WordsPart } from './words-part.tsx'
import '../report.css'
import './consolidation.css'

export type PartProps = {
  data: Consolidation
  own: OwnReport | undefined
  search: ConsolidationSearch
  go: (search: ConsolidationSearch) => void
}

/** The own report that was chosen, else the first that may be written on, else the first. */
const ownOf = ({ ownReports }: Consolidation, id: string | undefined): OwnReport | undefined =>
  ownReports.find((one) => one.id === id) ?? ownReports.find((one) => one.writes) ?? ownReports[0]

export function Consolidating({ desk, data, search, go }: Omit<PartProps, 'own'> & { desk: Desk }) {
  const { consolidation: words } = useReportWords()
  const { language } = useLanguage()
  const own = ownOf(data, search.report)
  const part = search.part ?? 'figures'
  return (
    <>
      <PageHead
        title={words.title}
        facts={`${data.regime.name} · ${words.facts(periodName(data.period, language), data.sent, data.expected, data.received)}`}
        acts={
          own && (
            <Button component={Link} to={`/reports/${own.id}`}>
              {words.openOwn}
            </Button>
          )
        }
      />
      <Choices desk={desk} data={data} own={own} search={search} go={go} />
      <div className="body deskbar">
        <MissingUnits data={data} />
        {own === undefined && <Note kind="ongoing">{words.noOwnReport}</Note>}
        {own && !own.writes && <Note kind="ongoing">{words.notWritable}</Note>}
      </div>
      <Tabs value={part} onChange={(to) => go({ ...search, part: to ?? 'figures' })}>
        <Tabs.List className="no-print" px={24}>
          <Tabs.Tab value="figures">{words.figures}</Tabs.Tab>
          {data.sections.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="figures">
          <FiguresPart data={data} own={own} search={search} go={go} />
        </Tabs.Panel>
        {data.sections.map((section) => (
          <Tabs.Panel key={section.id} value={section.id}>
            {part === section.id && (
              <WordsPart section={section} units={desk.units} data={data} own={own} search={search} go={go} />
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}

/** Which regime, period and own report it is about: in the address. */
function Choices({ desk, data, own, search, go }: PartProps & { desk: Desk }) {
  const words = useReportWords()
  const { language } = useLanguage()
  const named = (period: string) => periodName(period, language)
  return (
    <Filters
      filters={[
        {
          id: 'regime',
          name: words.regime,
          single: true,
          options: desk.regimes.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          id: 'period',
          name: words.period,
          single: true,
          options: desk.periods.toReversed().map(({ period }) => ({ value: period, label: named(period) })),
        },
        ...(own
          ? [
              {
                id: 'report',
                name: words.consolidation.into,
                single: true,
                options: data.ownReports.map(({ id, regime, period }) => ({
                  value: id,
                  label: `${regime.name}, ${named(period)}`,
                })),
              },
            ]
          : []),
      ]}
      value={{ regime: [data.regime.id], period: [data.period], ...(own && { report: [own.id] }) }}
      onChange={({ regime = [], period = [], report = [] }) => {
        if (regime[0] !== data.regime.id) return go(regime[0] ? { regime: regime[0] } : {})
        if (period[0] !== data.period) return go({ regime: regime[0], ...(period[0] && { period: period[0] }) })
        const { report: _, ...rest } = search
        go(report[0] ? { ...rest, report: report[0] } : rest)
      }}
    />
  )
}
