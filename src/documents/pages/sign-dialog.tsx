import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { me } from '#src/app/office/me.ts'
import { periodName } from '#src/periods/index.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { DayField } from '#src/ui/form/day-field.tsx'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useLanguage } from '#src/ui/language.tsx'
import { Note } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { proposeSignature, signDocument } from '../contract-papers.ts'
import { signModes } from '../paper.ts'
import type { DocumentDetail, DocumentHead } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

/** Number, day, signer: proposed, and everything may be changed before it is frozen. */
export function SignDialog({ document, onClose }: { document: DocumentDetail; onClose: () => void }) {
  const words = useDocumentWords()
  const { language } = useLanguage()
  const tell = useTell()
  const today = useQuery(me).data?.today
  const sign = useAct(signDocument)
  const [day, setDay] = useState<string>()
  const { data: proposal } = useQuery({
    ...ask(proposeSignature, { params: { id: document.id }, query: { ...(day && { on: day }) } }),
    placeholderData: (old) => old,
  })
  const head = proposal?.signers[0]
  const [typed, setTyped] = useState<{ number?: string; name?: string; title?: string; body?: string; mode?: string }>(
    {},
  )
  const set = (name: keyof typeof typed) => (value: string) => setTyped((old) => ({ ...old, [name]: value }))
  const number = typed.number ?? String(proposal?.number ?? '')
  const name = typed.name ?? document.head.signerName ?? head?.name ?? ''
  const title = typed.title ?? document.head.signerTitle ?? head?.title.toLocaleUpperCase('vi') ?? ''
  const mode = (typed.mode ?? document.head.signMode) as DocumentHead['signMode']
  const body = typed.body ?? document.head.signBody ?? ''
  const [tried, setTried] = useState(false)
  const wrongNumber = !/^[1-9]\d{0,4}$/.test(number.trim())
  const issuedOn = day ?? proposal?.on ?? ''
  const faults = !tried
    ? []
    : [
        ...(wrongNumber ? [{ id: 'sign-number', label: words.signing.number, text: words.signing.numberWrong }] : []),
        ...(issuedOn === '' ? [{ id: 'sign-day', label: words.signing.day, text: words.signing.dayMissing }] : []),
        ...(name.trim() === '' ? [{ id: 'sign-name', label: words.signing.signer, text: words.signing.required }] : []),
      ]
  const send = () => {
    setTried(true)
    if (wrongNumber || name.trim() === '' || issuedOn === '') return
    sign.mutate(
      {
        params: { id: document.id },
        body: {
          number: Number(number),
          issuedOn,
          signMode: mode,
          signBody: body.trim() || null,
          signerTitle: title.trim() || null,
          signerName: name.trim(),
          version: document.version,
        },
      },
      {
        onSuccess: ({ symbol }) => {
          tell.done(words.signing.done(symbol))
          onClose()
        },
      },
    )
  }
  const fault = (id: string) => faults.find((one) => one.id === id)?.text
  return (
    <FormDialog
      title={words.signing.title}
      verb={words.signing.verb}
      busy={sign.isPending}
      problem={sign.error}
      faults={faults}
      codes={words.problems}
      onSend={send}
      onClose={onClose}
    >
      <p className="ink2">{words.signing.effect}</p>
      {proposal && proposal.changed > 0 && <Note kind="warning">{words.signing.changed(proposal.changed)}</Note>}
      <TextField
        id="sign-number"
        label={words.signing.number}
        placeholder={String(proposal?.number ?? '')}
        help={
          proposal &&
          words.signing.proposed(
            proposal.number,
            [proposal.symbol, proposal.of && periodName(proposal.of, language)].filter(Boolean).join(' · '),
          )
        }
        value={number}
        onChange={set('number')}
        error={fault('sign-number')}
      />
      <DayField
        id="sign-day"
        label={words.signing.day}
        help={words.signing.dayHelp}
        {...(today && { to: today })}
        value={issuedOn}
        onChange={setDay}
        error={fault('sign-day')}
      />
      <ChoiceField
        label={words.head.signMode}
        value={mode}
        onChange={set('mode')}
        options={signModes.map((one) => ({ value: one, label: words.head.modes[one] ?? one }))}
      />
      {mode !== '' && <TextField label={words.head.signBody} optional value={body} onChange={set('body')} />}
      <TextField label={words.head.signerTitle} optional value={title} onChange={set('title')} />
      <TextField
        id="sign-name"
        label={words.signing.signer}
        value={name}
        onChange={set('name')}
        error={fault('sign-name')}
      />
    </FormDialog>
  )
}
