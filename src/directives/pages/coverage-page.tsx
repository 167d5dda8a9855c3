import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { NotFound } from '#src/app/office/failed.tsx'
import { addressOf, ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { useFormat } from '#src/ui/language.tsx'
import { NotYet } from '#src/ui/not-yet.tsx'
import { PageHead, Section } from '#src/ui/page-head.tsx'
import { TableFileButtons } from '#src/ui/table-files.tsx'
import { exportCoverage, readCoverage } from '../contract.ts'
import { type Mark, marks } from '../coverage/rules.ts'
import { CoverageChain } from './coverage-chain.tsx'
import { CoverageSummary } from './coverage-marks.tsx'
import { CoverageTree } from './coverage-tree.tsx'
import type { CoverageSearch } from './search.ts'
import { useCoverageWords, useDirectiveWords } from './use-words.ts'
import './directives.css'

const route = getRouteApi('/office/directives/$directiveId/coverage')

/** Which provisions of a directive have become tasks and targets, and which have not. */
export function CoveragePage() {
  const words = useCoverageWords()
  const { one } = useDirectiveWords()
  const format = useFormat()
  const navigate = useNavigate()
  const { directiveId } = route.useParams()
  const { mark }: CoverageSearch = route.useSearch()
  const found = useQuery(ask(readCoverage, { params: { id: directiveId } }))
  if (found.error?.status === 404) return <NotFound />
  if (!found.data) return <NotYet found={found} />
  const { directive, parts, chain } = found.data
  const { counts } = directive
  const params = { directiveId }
  const narrow = (next: string) =>
    void navigate({
      to: '/directives/$directiveId/coverage',
      params,
      search: next ? { mark: next } : {},
      replace: true,
    })
  const file = (format: 'csv' | 'xlsx') => addressOf(exportCoverage, { params: { id: directiveId }, query: { format } })
  return (
    <>
      <PageHead
        title={words.titleOf(directive.symbol)}
        facts={one.facts(directive.issuerName, format.day(directive.issuedOn))}
        acts={parts.length > 0 && <TableFileButtons at={file} />}
      />
      <div className="body stack">
        <p className="ink2">{directive.abstract}</p>
        <p>
          <Link to="/directives/$directiveId" params={params} activeOptions={{ exact: true }}>
            {words.toDirective}
          </Link>
        </p>
        {parts.length === 0 ? (
          <Empty title={words.noProvisions}>{words.noProvisionsText}</Empty>
        ) : (
          <>
            <CoverageSummary counts={counts} onPick={narrow} />
            <p className="ink3 small">{words.intro}</p>
            <div className="coverage-filter no-print">
              <ChoiceField
                label={words.filter}
                value={mark ?? ''}
                onChange={narrow}
                none={words.all}
                options={marks.map((one) => ({ value: one, label: `${words.marks[one]} (${counts[one]})` }))}
              />
            </div>
            <Section title={words.tree}>
              <CoverageTree coverage={found.data} mark={marks.find((one) => one === mark) as Mark | undefined} />
            </Section>
          </>
        )}
        <CoverageChain chain={chain} />
      </div>
    </>
  )
}
