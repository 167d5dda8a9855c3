import { useEffect, useRef, useState } from 'react'
import { useKept } from '#src/ui/kept.ts'
import type { Section } from '../../form.ts'
import { moved, type Outline } from './outline.ts'

/**
 * An outline that is being written: each change lies on this machine at once, under a name for the account and what it
 * began from, until it is saved or given up.
 */
export function useOutline(name: string, start: Outline) {
  const [kept, keep] = useKept<Outline | null>(name, null)
  const [outline, change] = useState(kept ?? start)
  const [restored, setRestored] = useState(kept !== null && JSON.stringify(kept) !== JSON.stringify(start))
  /** What needs no keeping: how it began, or what has been saved. */
  const settled = useRef(outline)
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is written is kept
  useEffect(() => {
    if (outline !== settled.current) keep(outline)
  }, [outline])
  const sections = (edit: (old: readonly Section[]) => readonly Section[]) =>
    change((old) => ({ ...old, sections: edit(old.sections) }))
  return {
    outline,
    restored,
    set: (to: Partial<Outline>) => change((old) => ({ ...old, ...to })),
    edit: (id: string, one: (section: Section) => Section) =>
      sections((old) => old.map((section) => (section.id === id ? one(section) : section))),
    move: (id: string, by: -1 | 1) =>
      sections((old) =>
        moved(
          old,
          old.findIndex((section) => section.id === id),
          by,
        ),
      ),
    add: (section: Section, at?: number) => sections((old) => old.toSpliced(at ?? old.length, 0, section)),
    remove: (id: string) => sections((old) => old.filter((section) => section.id !== id)),
    /** Nothing is kept of it any longer. */
    settle: () => {
      settled.current = outline
      keep(null)
    },
    startAnew: () => {
      settled.current = start
      keep(null)
      change(start)
      setRestored(false)
    },
  }
}
