import { Button } from '@mantine/core'
import { useState } from 'react'
import { act } from '#src/app/office/me.ts'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { Entry } from './entry.tsx'
import { useLink } from './link.ts'
import { NewPasswordField } from './password-field.tsx'
import { useSending } from './use-sending.ts'
import { usePeopleWords } from './words.ts'

/** Where a one-time link leads. */
export function NewPassword() {
  const { password: words, problems } = usePeopleWords()
  const { token, facts, problem: unread } = useLink()
  const [password, setPassword] = useState('')
  const [done, setDone] = useState(false)
  const { busy, problem, submit } = useSending(async () => {
    await act('POST', '/passwords', { token, password })
    setDone(true)
  })
  return (
    <Entry title={words.title}>
      {done && (
        <Note kind="done" live>
          {words.done}
        </Note>
      )}
      <ProblemNote problem={unread} codes={problems} />
      {!done && !unread && !facts && <p role="status">{words.reading}</p>}
      {!done && facts && (
        <form className="stack signin" onSubmit={submit}>
          <p className="ink2">{words.forLogin(facts.login ?? '')}</p>
          <input type="hidden" name="username" autoComplete="username" value={facts.login ?? ''} readOnly />
          <ProblemNote problem={problem} codes={problems} />
          <NewPasswordField shortest={facts.shortest} value={password} onChange={setPassword} />
          <Button type="submit" variant="filled" loading={busy}>
            {words.set}
          </Button>
        </form>
      )}
    </Entry>
  )
}
