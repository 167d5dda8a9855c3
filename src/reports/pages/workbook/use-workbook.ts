import { useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import { sendFile } from '#src/ui/form/upload.ts'
import type { TriedWorkbook } from '../../workbookContract.ts'

export type TakenWorkbook = { version: number; changed: number; rejected: number }

/** A filled workbook on its way into a report: sent to be tried, and sent once more to be taken. */
export function useWorkbook(reportId: string) {
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState<TriedWorkbook>()
  const [problem, setProblem] = useState<Problem | null>(null)
  /** How much of it has gone; at 1 the server reads it. */
  const [sending, setSending] = useState<number>()
  async function send<T>(path: string, what: File): Promise<T | undefined> {
    setProblem(null)
    setSending(0)
    try {
      return await sendFile<T>(`/reports/${reportId}/${path}`, what, setSending)
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, 'offline'))
      return undefined
    } finally {
      setSending(undefined)
    }
  }
  return {
    tried,
    problem,
    sending,
    attempt: async (what: File) => {
      setFile(what)
      setTried(undefined)
      setTried(await send<TriedWorkbook>('workbook-tries', what))
    },
    take: async (): Promise<TakenWorkbook | undefined> => {
      if (!file || !tried) return undefined
      const what = tried.rejected.length > 0 ? 'right' : 'all'
      return send<TakenWorkbook>(`workbooks?version=${tried.version}&take=${what}`, file)
    },
  }
}
export type WorkbookOnItsWay = ReturnType<typeof useWorkbook>
