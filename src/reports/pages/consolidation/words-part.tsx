import { Button, NativeSelect } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { fold } from '#src/platform/text.ts'
import { ask, askPages } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Filters } from '#src/ui/filters.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { LoadMore } from '#src/ui/table/load-more.tsx'
import type { OwnReport } from '../../consolidation/contract.ts'
import { type Paragraph, paragraphMarks } from '../../consolidation/paragraphContract.ts'
import { type Desk, getReport, listParagraphs } from '../../contract.ts'
import type { Report } from '../../shapes.ts'
import { useReportWords } from '../words.ts'
import type { PartProps } from './consolidating.tsx'
import { OwnText } from './own-text.tsx'
import { ParagraphCard } from './paragraph-card.tsx'

type Titled = { id: string; title: string }
type Props = PartProps & { section: Titled; units: Desk['units'] }
const most = 200

/** The own section that answers to one below: the same part of the form, else one of the same name, else the first. */
const answering = (own: OwnReport, { id, title }: Titled): string | undefined =>
  (
    own.sections.find((one) => one.id === id) ??
    own.sections.find((one) => fold(one.title) === fold(title)) ??
    own.sections[0]
  )?.id

/** What the units wrote in one section, beside what the own report says there. */
export function WordsPart({ section, units, data, own, search, go }: Props) {
  const words = useReportWords()
  const { paragraphs: said } = words.consolidation
  const asked = {
    ...{ regimeId: data.regime.id, period: data.period, sectionId: section.id },
    ...(search.unit && { unitId: search.unit }),
    ...(paragraphMarks.some((one) => one === search.mark) && { mark: search.mark as Paragraph['mark'] }),
    ...(search.q && { q: search.q }),
  }
  const query = useInfiniteQuery(askPages(listParagraphs, asked))
  const report = useQuery({ ...ask(getReport, { params: { id: own?.id ?? '' } }), enabled: own !== undefined })
  const [first] = query.data?.pages ?? []
  const found = (query.data?.pages.flatMap((page) => page.paragraphs) ?? []) as Paragraph[]
  const { unit: _, mark: __, q: ___, ...unfiltered } = search
  const into = own && (own.sections.find((one) => one.id === search.into)?.id ?? answering(own, section))
  const counts = first?.counts
  return (
    <>
      <Filters
        filters={[
          {
            id: 'mark',
            name: said.mark,
            single: true,
            options: paragraphMarks.map((one) => ({
              value: one,
              label: said.marks[one],
              ...(counts && { count: counts[one] }),
            })),
          },
          {
            id: 'unit',
            name: words.unit,
            single: true,
            options: units
              .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
              .slice(0, most)
              .map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
        value={{ ...(search.mark && { mark: [search.mark] }), ...(search.unit && { unit: [search.unit] }) }}
        onChange={({ mark = [], unit = [] }) => {
          const { mark: _m, unit: _u, ...rest } = search
          go({ ...rest, ...(mark[0] && { mark: mark[0] }), ...(unit[0] && { unit: unit[0] }) })
        }}
        text={search.q ?? ''}
        onText={(q) => {
          const { q: _q, ...rest } = search
          go(q ? { ...rest, q } : rest)
        }}
        placeholder={said.search}
        end={
          counts && (
            <span className="small ink2 num" aria-live="polite">
              {said.counts(counts.open, counts.all, counts.quiet)}
            </span>
          )
        }
      />
      <div className={own ? 'two behind words' : undefined}>
        <div className="body">
          <ProblemNote problem={query.error} codes={words.problems} retry={() => void query.refetch()} />
          {query.isPending && <Loading rows={8} />}
          {counts && found.length === 0 && counts.all === 0 && (
            <Empty title={said.none}>{words.consolidation.nothingYetNext}</Empty>
          )}
          {counts && found.length === 0 && counts.all > 0 && (
            <Empty title={said.noneFound} acts={<Button onClick={() => go(unfiltered)}>{said.clear}</Button>} />
          )}
          {found.map((paragraph) => (
            <ParagraphCard
              key={paragraph.reportId}
              paragraph={paragraph}
              sectionId={section.id}
              own={own && into ? { ...own, into, text: textOf(report.data as Report | undefined, into) } : undefined}
              consolidates={data.may.includes('report.consolidate')}
            />
          ))}
          {found.length > 0 && (
            <LoadMore has={query.hasNextPage} busy={query.isFetchingNextPage} onMore={query.fetchNextPage}>
              {said.listed(found.length, first?.found ?? 0)}
            </LoadMore>
          )}
        </div>
        {own && into && (
          <aside className="side own-words" aria-label={said.ownText}>
            {own.sections.length > 1 && (
              <NativeSelect
                label={said.insertInto}
                value={into}
                data={own.sections.map(({ id, title }) => ({ value: id, label: title }))}
                onChange={(event) => go({ ...search, into: event.currentTarget.value })}
              />
            )}
            <OwnText report={report.data as Report | undefined} sectionId={into} />
          </aside>
        )}
      </div>
    </>
  )
}

const textOf = (report: Report | undefined, sectionId: string): string =>
  report?.content?.sections[sectionId]?.text ?? ''
