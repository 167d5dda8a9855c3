import { Button, Modal, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { usePeopleWords } from './words.ts'

type Props = {
  title: string
  verb: string
  busy: boolean
  problem: Problem | null
  onGive: (password: string) => void
  onClose: () => void
}

/** Whoever found the screen unlocked does not know the password. */
export function AskPassword({ title, verb, busy, problem, onGive, onClose }: Props) {
  const words = usePeopleWords()
  const [password, setPassword] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onGive(password)
  }
  return (
    <Modal opened onClose={onClose} title={title} withCloseButton={false}>
      <form className="stack" onSubmit={submit}>
        <ProblemNote problem={problem} codes={words.problems} />
        <PasswordInput
          label={words.factor.askPassword}
          name="password"
          autoComplete="current-password"
          required
          data-autofocus
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
        <div className="dialog-acts">
          <Button onClick={onClose}>{words.back}</Button>
          <Button type="submit" variant="filled" loading={busy}>
            {verb}
          </Button>
        </div>
      </form>
    </Modal>
  )
}
