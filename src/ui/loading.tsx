import { Skeleton } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useUiWords } from './own-words.ts'

/** Bars as high as rows, after 300 ms only: a quick answer must not flash. `<Loading rows={8} />`. */
export function Loading({ rows = 5, at = 300 }: { rows?: number; at?: number }) {
  const words = useUiWords()
  const [due, setDue] = useState(at === 0)
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), at)
    return () => clearTimeout(timer)
  }, [at])
  return (
    <div role="status" aria-busy="true" style={{ display: 'grid', gap: 12, padding: '18px 0', minHeight: rows * 24 }}>
      <span className="sr">{words.loading}</span>
      {due &&
        Array.from({ length: rows }, (_, i) => i).map((i) => (
          <Skeleton key={i} height={12} radius="xs" width={i % 2 ? '72%' : '100%'} />
        ))}
    </div>
  )
}
