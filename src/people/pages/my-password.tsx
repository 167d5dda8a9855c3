import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { Section } from '#src/ui/page-head.tsx'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { changePassword } from '../contract.ts'
import { NewPasswordField } from './password-field.tsx'
import { usePeopleWords } from './words.ts'

export function MyPassword({ login, secondFactor }: { login: string; secondFactor: boolean }) {
  const { password: words, problems } = usePeopleWords()
  const [password, setPassword] = useState('')
  const [next, setNext] = useState('')
  const change = useAct(changePassword)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    change.mutate(
      { body: { password, next } },
      {
        onSuccess: () => {
          setPassword('')
          setNext('')
        },
      },
    )
  }
  return (
    <Section title={words.change}>
      <form className="stack" onSubmit={submit}>
        {change.isSuccess && (
          <Note kind="done" live>
            {words.changed}
          </Note>
        )}
        <ProblemNote problem={change.error} codes={problems} />
        <input type="hidden" name="username" autoComplete="username" value={login} readOnly />
        <PasswordInput
          label={words.current}
          name="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
        <NewPasswordField shortest={secondFactor ? 8 : 14} value={next} onChange={setNext} />
        <div>
          <Button type="submit" loading={change.isPending}>
            {words.change}
          </Button>
        </div>
      </form>
    </Section>
  )
}
