import { Button } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import { Problem } from '#src/platform/problem.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useLine } from '#src/ui/line.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useOfficeWords } from './office-words.ts'

export function NotFound() {
  const { notFound: words } = useOfficeWords()
  return (
    <div className="body lone">
      <Empty
        page
        title={words.title}
        acts={
          <Button component={Link} to="/">
            {words.home}
          </Button>
        }
      >
        {words.text}
      </Empty>
    </div>
  )
}

/** Outside the shell the page needs its own main part. */
export const LoneNotFound = () => (
  <main className="alone">
    <NotFound />
  </main>
)

/** What was not kept on this machine: the way to what was. */
function NeedsLine() {
  const { noLine: words } = useOfficeWords()
  const router = useRouter()
  return (
    <div className="body lone">
      <Empty
        page
        title={words.page}
        acts={
          <>
            <Button onClick={() => void router.invalidate()}>{words.again}</Button>
            <Button component={Link} to="/reports" search={{ for: 'writing' } as never}>
              {words.reports}
            </Button>
          </>
        }
      >
        {words.pageText}
      </Empty>
    </div>
  )
}

/** A page that could not be drawn: a refusal in its words, anything else with the way on. Out of reach looks like absent. */
export function Failed({ error }: { error: unknown }) {
  const { failed: words } = useOfficeWords()
  const router = useRouter()
  const up = useLine()
  if (error instanceof Problem && error.status === 404) return <NotFound />
  if (!up || (error instanceof Problem && error.code === 'offline')) return <NeedsLine />
  return (
    <div className="body lone">
      {error instanceof Problem ? (
        <ProblemNote problem={error} retry={() => void router.invalidate()} />
      ) : (
        <Empty page title={words.title} acts={<Button onClick={() => window.location.reload()}>{words.again}</Button>}>
          {words.text}
        </Empty>
      )}
    </div>
  )
}
