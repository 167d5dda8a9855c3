import type { QueryClient } from '@tanstack/react-query'
import { ask, call, keepAsAnswer } from '#src/ui/api.ts'
import type { Content } from '../content.ts'
import { getReport, saveReport, submitReport } from '../contract.ts'

/** The two acts of writing a report; who comes back to it begins from what was saved, not from what was read before. */
export function onTheServer(cache: QueryClient, id: string, submitted?: () => void) {
  const asked = { params: { id } }
  const { queryKey } = ask(getReport, asked)
  const now = (more: object) => {
    cache.setQueryData(queryKey, (old) => {
      const report = old && { ...old, ...more }
      if (report) void keepAsAnswer(getReport, asked, report)
      return report
    })
  }
  return {
    save: async (version: number, content: Content, key: string) => {
      const saved = await call(saveReport, { ...asked, body: { version, content } }, key)
      now({ content, version: saved.version, state: saved.state })
      return saved
    },
    submit: async (version: number, key: string) => {
      const moved = await call(submitReport, { ...asked, body: { version } }, key)
      submitted?.()
      void cache.invalidateQueries()
      return moved
    },
  }
}
