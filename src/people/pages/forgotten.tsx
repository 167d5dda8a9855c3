import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { act } from '#src/app/office/me.ts'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { Entry } from './entry.tsx'
import { useSending } from './use-sending.ts'
import { usePeopleWords } from './words.ts'

export function ForgottenPassword() {
  const { forgotten: words, problems } = usePeopleWords()
  const [who, setWho] = useState('')
  const [sent, setSent] = useState(false)
  const { busy, problem, submit } = useSending(async () => {
    await act('POST', '/password-links', { who })
    setSent(true)
  })
  return (
    <Entry title={words.title}>
      {sent ? (
        <Note kind="done" live title={words.sentTitle}>
          {words.sent}
        </Note>
      ) : (
        <form className="stack signin" onSubmit={submit}>
          <p className="ink2">{words.text}</p>
          <ProblemNote problem={problem} codes={problems} />
          <TextInput
            label={words.who}
            name="login"
            autoComplete="username"
            required
            value={who}
            onChange={(e) => setWho(e.currentTarget.value)}
          />
          <Button type="submit" variant="filled" loading={busy}>
            {words.send}
          </Button>
        </form>
      )}
    </Entry>
  )
}
