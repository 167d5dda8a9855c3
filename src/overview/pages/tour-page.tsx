import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { IconPrinter, small } from '#src/ui/icons.ts'
import { useWords } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { getTour } from '../tour-contract.ts'
import { en } from '../tour-words.en.ts'
import { vi } from '../tour-words.vi.ts'
import './tour.css'

/** One page that leads a newcomer through the demonstration, along the eight steps of the year. */
export function TourPage() {
  const words = useWords({ vi, en })
  const tour = useQuery(ask(getTour, {}))
  const { year, steps = [] } = tour.data ?? {}
  return (
    <>
      <PageHead
        title={words.title}
        facts={year != null && words.facts(year)}
        acts={
          <Button leftSection={<IconPrinter {...small} />} onClick={() => window.print()}>
            {words.print}
          </Button>
        }
      />
      <div className="body">
        <ProblemNote problem={tour.error} retry={() => void tour.refetch()} />
        {tour.isPending && <Loading rows={8} />}
        {tour.data && <p className="tour-intro ink2">{words.intro}</p>}
        <ol className="tour">
          {steps.map(({ name, total, done, to }, at) => (
            <li key={name}>
              <span className="tour-no" aria-hidden="true">
                {at + 1}
              </span>
              <div>
                <h2>{words.steps[name]}</h2>
                <p>{words.text[name]}</p>
                <p className="tour-facts">
                  {total > 0 ? <b className="num">{words.counts[name](done, total)}</b> : words.nothing}
                  {to && total > 0 && <Link to={to}>{words.open[name]}</Link>}
                </p>
              </div>
            </li>
          ))}
        </ol>
        {tour.data && (
          <p className="tour-facts no-print">
            <Link to="/work-years">{words.board}</Link>
            <a href="/">{words.portal}</a>
          </p>
        )}
      </div>
    </>
  )
}
