import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { useFormat } from '#src/ui/language.tsx'
import { ReasonDialog } from '#src/ui/reason-dialog.tsx'
import type { TokenFacts } from '../access-tokens/contract.ts'
import { StateOf } from './state-of.tsx'
import { usePeopleWords } from './words.ts'

type Props = {
  rows: readonly TokenFacts[]
  busy: boolean
  problem: Problem | null
  onRevoke: (id: string, done: () => void) => void
}

/** Tokens by name with scope, unit, end and last use; revoking asks first. */
export function TokenLines({ rows, busy, problem, onRevoke }: Props) {
  const words = usePeopleWords()
  const { tokens } = words
  const format = useFormat()
  const [asked, setAsked] = useState<TokenFacts>()
  return (
    <>
      <ul className="people-lines">
        {rows.map((token) => (
          <li key={token.id}>
            <b>{token.name}</b>
            <span className="ink2 num">
              {tokens.facts(tokens.scopes[token.scope], token.unitName, format.day(token.endsOn))} ·{' '}
              {token.lastUsedAt ? tokens.used(format.dayTime(token.lastUsedAt)) : tokens.unused}
            </span>
            <StateOf state={token.state} />
            {token.state === 'valid' && (
              <span className="acts no-print">
                <Button size="compact-xs" aria-label={tokens.revokeTitle(token.name)} onClick={() => setAsked(token)}>
                  {tokens.revoke}
                </Button>
              </span>
            )}
          </li>
        ))}
        {rows.length === 0 && <li className="ink2">{tokens.none}</li>}
      </ul>
      <ReasonDialog
        noReason
        codes={words.problems}
        opened={asked !== undefined}
        title={asked ? tokens.revokeTitle(asked.name) : ''}
        verb={tokens.revoke}
        busy={busy}
        problem={problem}
        onClose={() => setAsked(undefined)}
        onAct={() => asked && onRevoke(asked.id, () => setAsked(undefined))}
      >
        {tokens.revokeText}
      </ReasonDialog>
    </>
  )
}
