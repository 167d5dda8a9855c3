import { Button } from '@mantine/core'
import { useFormat } from '#src/ui/language.tsx'
import type { OpenSession } from '../open-sessions/contract.ts'
import { agentName } from './agent.ts'
import { usePeopleWords } from './words.ts'

type Props = { rows: readonly OpenSession[]; busy: boolean; onRevoke: (id: string) => void }

/** Sessions by device, the one that is looked at named; any other may be closed. */
export function SessionLines({ rows, busy, onRevoke }: Props) {
  const { account: words } = usePeopleWords()
  const format = useFormat()
  return (
    <ul className="people-lines">
      {rows.map((session) => {
        const name = agentName(session.agent) ?? words.unknownAgent
        return (
          <li key={session.id}>
            <b>{name}</b>
            <span className="ink2 num">
              {session.thisOne ? words.thisSession : words.seen(format.dayTime(session.seenAt))} ·{' '}
              {words.opened(format.dayTime(session.madeAt), session.address)}
            </span>
            {!session.thisOne && (
              <span className="acts no-print">
                <Button
                  size="compact-xs"
                  disabled={busy}
                  aria-label={words.closeNamed(name, format.dayTime(session.madeAt))}
                  onClick={() => onRevoke(session.id)}
                >
                  {words.close}
                </Button>
              </span>
            )}
          </li>
        )
      })}
      {rows.length === 0 && <li className="ink2">{words.noSession}</li>}
    </ul>
  )
}
