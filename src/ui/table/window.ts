import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useState } from 'react'

const most = 200

/** Which lines are drawn: all up to 200, beyond that those in sight. The page scrolls, so that heads stay put under the bar. */
export function useWindow(table: RefObject<HTMLTableElement | null>, count: number, height: number) {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    if (table.current) setTop(table.current.getBoundingClientRect().top + window.scrollY)
  }, [table])
  const virtual = useWindowVirtualizer({
    count,
    estimateSize: () => height,
    overscan: 12,
    scrollMargin: top,
    enabled: count > most,
    scrollPaddingStart: 90,
    scrollPaddingEnd: 80,
  })
  if (count <= most)
    return {
      items: Array.from({ length: count }, (_, i) => i),
      before: 0,
      after: 0,
      measure: undefined,
      reveal: (line: number) =>
        requestAnimationFrame(() =>
          table.current?.querySelector(`[data-index="${line}"]`)?.scrollIntoView({ block: 'nearest' }),
        ),
    }
  const drawn = virtual.getVirtualItems()
  return {
    items: drawn.map((item) => item.index),
    before: Math.max(0, (drawn[0]?.start ?? top) - top),
    after: Math.max(0, virtual.getTotalSize() - ((drawn.at(-1)?.end ?? top) - top)),
    measure: virtual.measureElement,
    reveal: (line: number) => virtual.scrollToIndex(line),
  }
}
