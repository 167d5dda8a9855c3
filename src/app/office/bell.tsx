import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { IconBell, small } from '#src/ui/icons.ts'
import { request } from '#src/ui/request.ts'
import { useOfficeWords } from './office-words.ts'
import './bell.css'

type Counted = { unread: number }

/** How many messages are unread, asked each minute without keeping the session awake; more than before are said aloud. */
export function Bell() {
  const { bell } = useOfficeWords()
  const { data } = useQuery({
    // asked without the contract, whose shapes would bring the validator into the first load
    queryKey: ['countMessages', {}],
    queryFn: async () =>
      (await request({ method: 'GET', path: '/message-counts', quiet: true, background: true })) as Counted,
    refetchInterval: 60_000,
    retry: false,
  })
  const unread = data?.unread ?? 0
  const before = useRef<number>(undefined)
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (data === undefined) return
    if (before.current !== undefined && data.unread > before.current) setSaid(bell.cameIn(data.unread))
    before.current = data.unread
  }, [data, bell])
  const label = unread === 0 ? bell.none : bell.unread(unread)
  return (
    <>
      <ActionIcon component={Link} to="/messages" aria-label={label} title={label} className="bell">
        <IconBell {...small} />
        {unread > 0 && (
          <span className="badge num" aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </ActionIcon>
      <span className="sr" role="status">
        {said}
      </span>
    </>
  )
}
