import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Problem } from '#src/platform/problem.ts'
import { call } from '#src/ui/api.ts'
import { takeAttendance } from '../contract.ts'
import type { Invited, MeetingDetail } from '../shapes.ts'
import { keepQueue, type Mark, put, type Queue, readQueue, sending, settled, shownFor } from './attendance-queue.ts'

type Refusal = { invitedId: string; clash: boolean }
const pause = 4_000

/** Taps count at once on the screen and are sent one after another; while the line is lost they wait on this machine. */
export function useAttendance(meeting: MeetingDetail, accountId: string) {
  const cache = useQueryClient()
  const [queue, setQueue] = useState<Queue>(() => readQueue(localStorage, accountId, meeting.id))
  const [offline, setOffline] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const state = useRef({ queue, busy: false, versions: new Map<string, number>() })
  for (const { id, version } of meeting.invited)
    state.current.versions.set(id, Math.max(version, state.current.versions.get(id) ?? 0))

  const change = useCallback(
    (next: Queue) => {
      state.current.queue = next
      keepQueue(localStorage, accountId, meeting.id, next)
      setQueue(next)
    },
    [accountId, meeting.id],
  )

  const sendAll = useCallback(async () => {
    const now = state.current
    if (now.busy) return
    now.busy = true
    try {
      while (now.queue.length > 0) {
        const { invitedId } = now.queue[0]!
        change(sending(now.queue, now.versions.get(invitedId) ?? 1))
        const { key, mark, version } = now.queue[0]!
        try {
          const params = { id: meeting.id, invitedId }
          const reply = await call(takeAttendance, { params, body: { ...mark, version: version ?? 1 } }, key)
          now.versions.set(invitedId, reply.version)
          setOffline(false)
        } catch (problem) {
          // no answer, or a server that is being restarted: the tap stays and goes again
          if (!(problem instanceof Problem) || problem.status === 0 || problem.status >= 500) return setOffline(true)
          setRefusal({ invitedId, clash: problem.code === 'stale' })
        }
        change(settled(now.queue, key))
      }
    } finally {
      now.busy = false
    }
    await cache.invalidateQueries()
  }, [cache, change, meeting.id])

  useEffect(() => {
    if (state.current.queue.length > 0) void sendAll()
    const again = () => state.current.queue.length > 0 && void sendAll()
    const lost = () => setOffline(true)
    const back = () => {
      setOffline(false)
      again()
    }
    const timer = setInterval(again, pause)
    window.addEventListener('online', back)
    window.addEventListener('offline', lost)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', back)
      window.removeEventListener('offline', lost)
    }
  }, [sendAll])

  const mark = (invitedId: string, next: Mark) => {
    setRefusal(undefined)
    change(put(state.current.queue, invitedId, next, crypto.randomUUID()))
    void sendAll()
  }
  const invited: Invited[] = meeting.invited.map((one) => ({ ...one, ...shownFor(queue, one.id) }))
  return { invited, mark, waiting: queue.length, offline, refusal }
}
