import { useCallback, useEffect, useRef, useState } from 'react'
import type { Reply } from '#src/platform/endpoint.ts'
import { call } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import { sayHere } from '../contract.ts'
import { useReportWords } from './words.ts'

type Others = Reply<typeof sayHere>['others']
const minute = 60_000

/**
 * Who else has this report open to write it. It is asked when the page opens, after a save, and again and again only while
 * somebody is there, so that a poor line pays a few hundred bytes for it.
 */
export function OthersHere({ reportId, version }: { reportId: string; version: number }) {
  const { othersHere } = useReportWords()
  const format = useFormat()
  const [others, setOthers] = useState<Others>([])
  const asked = useRef(0)
  const say = useCallback(() => {
    if (!navigator.onLine || document.hidden || Date.now() - asked.current < minute) return
    asked.current = Date.now()
    // worth nothing later: without a line it is simply not known
    call(sayHere, { params: { id: reportId }, body: {} }).then(
      (heard) => setOthers(heard.others),
      () => setOthers([]),
    )
  }, [reportId])
  // biome-ignore lint/correctness/useExhaustiveDependencies: each saved version is a moment to say it again
  useEffect(say, [say, version])
  const somebody = others.length > 0
  useEffect(() => {
    if (!somebody) return
    const timer = setInterval(say, minute)
    return () => clearInterval(timer)
  }, [say, somebody])
  return (
    <div aria-live="polite">
      {somebody && (
        <Note kind="awaiting">
          {othersHere(others.map(({ name, seenAt }) => `${name} (${format.time(seenAt)})`).join(', '))}
        </Note>
      )}
    </div>
  )
}
