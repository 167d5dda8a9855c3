import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import type { KeptFile } from '#src/ui/form/file-field.tsx'
import { sendFile } from '#src/ui/form/upload.ts'
import type { TriedWorkbooks } from '../../workbookContract.ts'

type TriedUnit = TriedWorkbooks['reports'][number]
/** What can be taken as it is: something changes, and where one keys in for the unit nothing is wrong or left. */
export const isTakable = ({ changes, filling, wrong, left }: TriedUnit) =>
  changes > 0 && (filling === 'write' || (wrong === 0 && left === 0))
/** Chosen unless somebody says otherwise: all that is clean. */
const isClean = (unit: TriedUnit) => isTakable(unit) && unit.wrong === 0

/** One filled workbook of many units on its way: sent to be tried, and sent once more to be taken, all chosen or none. */
export function useMany(regimeId: string, period: string) {
  const cache = useQueryClient()
  const [file, setFile] = useState<File>()
  const [tried, setTried] = useState<TriedWorkbooks>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<Problem | null>(null)
  const [sending, setSending] = useState<number>()
  const asked = new URLSearchParams({ regimeId, period })
  async function sent<T>(run: () => Promise<T>): Promise<T | undefined> {
    setProblem(null)
    setSending(0)
    try {
      return await run()
    } catch (error) {
      setProblem(error instanceof Problem ? error : new Problem(0, 'offline'))
      return undefined
    } finally {
      setSending(undefined)
    }
  }
  const picked = tried?.reports.filter(({ reportId }) => chosen.includes(reportId)) ?? []
  return {
    tried,
    problem,
    sending,
    picked,
    choose: (id: string, on: boolean) => setChosen(on ? [...chosen, id] : chosen.filter((one) => one !== id)),
    attempt: async (what: File) => {
      setFile(what)
      setTried(undefined)
      const found = await sent(() => sendFile<TriedWorkbooks>(`/report-workbook/tries?${asked}`, what, setSending))
      setTried(found)
      setChosen(found?.reports.filter(isClean).map(({ reportId }) => reportId) ?? [])
    },
    /** The workbook is the paper of what is keyed in: it is kept with each report. */
    take: (cameInOn: string) =>
      sent(async () => {
        asked.set('reports', picked.map(({ reportId, version }) => `${reportId}.${version}`).join(','))
        if (picked.some(({ filling }) => filling === 'keyIn')) {
          asked.set('cameInOn', cameInOn)
          asked.set('paper', (await sendFile<KeptFile>('/files', file!)).id)
        }
        const { taken } = await sendFile<{ taken: unknown[] }>(`/report-workbook/takes?${asked}`, file!, setSending)
        await cache.invalidateQueries()
        return taken.length
      }),
  }
}
export type ManyOnTheirWay = ReturnType<typeof useMany>
