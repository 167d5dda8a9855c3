import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { act } from '#src/app/office/me.ts'
import { ProblemNote } from '#src/ui/problem.tsx'
import { QrPicture } from './qr.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { useSending } from './use-sending.ts'
import { usePeopleWords } from './words.ts'

type Draft = { secret: string; address: string }

/** Picture and key, the first code, then the recovery codes. `askPassword`: within a whole session. */
export function Enrolment({ askPassword, onDone }: { askPassword: boolean; onDone: () => void }) {
  const { factor: words, problems } = usePeopleWords()
  const [password, setPassword] = useState('')
  const [draft, setDraft] = useState<Draft>()
  const [code, setCode] = useState('')
  const [codes, setCodes] = useState<string[]>()
  const first = useSending(async () => {
    setDraft((await act('POST', '/second-factor-drafts', askPassword ? { password } : {})) as Draft)
  })
  const second = useSending(async () => {
    setCodes(((await act('POST', '/second-factor', { code })) as { recoveryCodes: string[] }).recoveryCodes)
  })
  if (codes) return <RecoveryCodes codes={codes} onKept={onDone} />
  if (!draft)
    return (
      <form className="stack" onSubmit={first.submit}>
        <ProblemNote problem={first.problem} codes={problems} />
        {askPassword && (
          <PasswordInput
            label={words.askPassword}
            name="password"
            autoComplete="current-password"
            required
            value={password}
            onChange={(e) => setPassword(e.currentTarget.value)}
          />
        )}
        <div>
          <Button type="submit" variant="filled" loading={first.busy}>
            {words.start}
          </Button>
        </div>
      </form>
    )
  return (
    <form className="stack" onSubmit={second.submit}>
      <p>{words.scan}</p>
      <QrPicture text={draft.address} label={words.picture} />
      <p className="ink2">{words.typed}</p>
      <code className="totp-key">{draft.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
      <ProblemNote problem={second.problem} codes={problems} />
      <TextInput
        label={words.code}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        value={code}
        onChange={(e) => setCode(e.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="filled" loading={second.busy}>
          {words.confirm}
        </Button>
      </div>
    </form>
  )
}
