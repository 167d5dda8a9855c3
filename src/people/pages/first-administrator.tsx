import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { act } from '#src/app/office/me.ts'
import { Note, ProblemNote } from '#src/ui/problem.tsx'
import { Entry } from './entry.tsx'
import { useLink } from './link.ts'
import { NewPasswordField } from './password-field.tsx'
import { useSending } from './use-sending.ts'
import { usePeopleWords } from './words.ts'

const kinds = ['province', 'country', 'district', 'commune', 'agency'] as const

/** The first account of an empty workspace, by the link that the first start printed. */
export function FirstAdministrator() {
  const { first: words, password: passwordWords, problems } = usePeopleWords()
  const { token, facts, problem: unread } = useLink()
  const [given, setGiven] = useState({ name: '', login: '', password: '', unitName: '', unitKind: 'province' })
  const [done, setDone] = useState(false)
  const set = (part: Partial<typeof given>) => setGiven((old) => ({ ...old, ...part }))
  const { busy, problem, submit } = useSending(async () => {
    const { unitName, unitKind, ...person } = given
    await act('POST', '/first-administrators', { token, ...person, ...(facts?.needsUnit && { unitName, unitKind }) })
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
      {!done && !unread && !facts && <p role="status">{passwordWords.reading}</p>}
      {!done && facts && (
        <form className="stack signin" onSubmit={submit}>
          <p className="ink2">{words.text}</p>
          <ProblemNote problem={problem} codes={problems} />
          <TextInput
            label={words.name}
            autoComplete="name"
            required
            value={given.name}
            onChange={(e) => set({ name: e.currentTarget.value })}
          />
          <TextInput
            label={words.login}
            description={words.loginHelp}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            autoComplete="username"
            required
            value={given.login}
            onChange={(e) => set({ login: e.currentTarget.value })}
          />
          <NewPasswordField
            shortest={facts.shortest}
            value={given.password}
            onChange={(password) => set({ password })}
          />
          {facts.needsUnit && (
            <>
              <TextInput
                label={words.unit}
                description={words.unitHelp}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                required
                value={given.unitName}
                onChange={(e) => set({ unitName: e.currentTarget.value })}
              />
              <NativeSelect
                label={words.kind}
                value={given.unitKind}
                onChange={(e) => set({ unitKind: e.currentTarget.value })}
                data={kinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
              />
            </>
          )}
          <Button type="submit" variant="filled" loading={busy}>
            {words.make}
          </Button>
        </form>
      )}
    </Entry>
  )
}
