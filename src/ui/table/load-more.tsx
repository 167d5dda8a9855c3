import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useUiWords } from '../own-words.ts'

/** At the foot of a list paged by key: `<LoadMore has={query.hasNextPage} busy={query.isFetchingNextPage} onMore={query.fetchNextPage}>128 nhiệm vụ</LoadMore>`. */
type Props = { has: boolean; busy?: boolean; onMore: () => unknown; children?: ReactNode }
export function LoadMore({ has, busy, onMore, children }: Props) {
  const words = useUiWords()
  return (
    <div className="row">
      {has && (
        <Button loading={busy ?? false} onClick={() => void onMore()}>
          {words.more}
        </Button>
      )}
      {children && <span className="ink3 num">{children}</span>}
    </div>
  )
}
