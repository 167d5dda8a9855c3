import { Button } from '@mantine/core'
import { Note } from '#src/ui/problem.tsx'
import type { ParagraphUse } from '../../consolidation/paragraphContract.ts'
import { useReportWords } from '../words.ts'

type Props = {
  use: ParagraphUse
  now: string | null
  accept: (() => void) | undefined
  leave: (() => void) | undefined
}

/** A source that has changed since it was used: both side by side, to be accepted or left aside. */
export function ChangedUse({ use, now, accept, leave }: Props) {
  const { paragraphs: words } = useReportWords().consolidation
  return (
    <div className="stack">
      <Note
        kind="warning"
        acts={
          <span className="row wrap">
            {accept && (
              <Button size="compact-xs" variant="filled" onClick={accept}>
                {words.accept}
              </Button>
            )}
            {leave && (
              <Button size="compact-xs" onClick={leave}>
                {words.leave}
              </Button>
            )}
          </span>
        }
      >
        {now ? words.changed : words.calledBack}
      </Note>
      <BothWays before={use.before} now={now} />
    </div>
  )
}

export function BothWays({ before, now }: { before: string; now: string | null }) {
  const { paragraphs: words } = useReportWords().consolidation
  return (
    <div className="bothways small">
      <div>
        <h4>{words.before}</h4>
        <p>{before}</p>
      </div>
      <div>
        <h4>{words.now}</h4>
        <p>{now || <span className="ink3">{words.nowNothing}</span>}</p>
      </div>
    </div>
  )
}
