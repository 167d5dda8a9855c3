import { Button, PasswordInput, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { act } from './me.ts'
import { useOfficeWords } from './office-words.ts'
import { someoneSignsIn } from './offline/known-here.ts'

type Answer = { needs: 'nothing' | 'code' | 'enrolment' }

/** Login and password, then the code where the account has a second factor. */
export function SignInForm({
  login: known = '',
  onDone,
}: {
  login?: string
  onDone: (needs: Answer['needs']) => void
}) {
  const { signIn: words } = useOfficeWords()
  const [login, setLogin] = useState(known)
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function submit(event: FormEvent) {
    event.preventDefault()
    setBusy(true)
    setProblem(undefined)
    try {
      await someoneSignsIn()
      const path = step === 'password' ? '/session' : '/session/code'
      const { needs } = (await act('POST', path, step === 'password' ? { login, password } : { code })) as Answer
      if (needs === 'code') setStep('code')
      else onDone(needs)
    } catch (refusal) {
      setProblem(refusal as Problem)
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className="stack signin" onSubmit={submit}>
      <ProblemNote problem={problem} codes={words.problems} />
      {step === 'password' ? (
        <>
          <TextInput
            label={words.login}
            name="login"
            autoComplete="username"
            value={login}
            onChange={(e) => setLogin(e.currentTarget.value)}
          />
          <PasswordInput
            label={words.password}
            name="password"
            autoComplete="current-password"
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
          />
        </>
      ) : (
        <TextInput
          label={words.code}
          description={words.codeHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          data-autofocus
          value={code}
          onChange={(e) => setCode(e.currentTarget.value)}
        />
      )}
      <Button type="submit" variant="filled" loading={busy}>
        {step === 'password' ? words.enter : words.giveCode}
      </Button>
    </form>
  )
}
