import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { addProvisions } from '../contract.ts'
import { readPasted } from '../pasted.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

/** Several provisions pasted at once with the numbers they carry; what was understood is shown before it is added. */
type Props = { directive: DirectiveDetail; text?: string; onClose: () => void }
export function ProvisionDialog({ directive, text = '', onClose }: Props) {
  const { form, acts, problems } = useDirectiveWords()
  const [pasted, setPasted] = useState(text)
  const add = useAct(addProvisions)
  const read = readPasted(pasted)
  const { faults, errorOf, ready } = useRequired([
    { id: 'pasted', label: form.pasted, text: read.length > 0 ? undefined : form.pastedNone },
  ])
  const send = () => {
    if (!ready()) return
    add.mutate({ params: { id: directive.id }, body: { pasted } }, { onSuccess: onClose })
  }
  return (
    <FormDialog
      title={acts.addProvisions}
      verb={acts.addProvisions}
      busy={add.isPending}
      problem={add.error}
      faults={faults}
      codes={problems}
      onSend={send}
      onClose={onClose}
    >
      <AreaField
        id="pasted"
        label={form.pasted}
        help={form.pastedHelp}
        error={errorOf('pasted')}
        value={pasted}
        onChange={setPasted}
        rows={10}
      />
      {read.length > 0 && (
        <>
          <p role="status">{form.pastedRead(read.length)}</p>
          <ol className="pasted">
            {read.slice(0, 200).map((one, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have no other name than their place
              <li key={at} style={{ '--depth': one.depth } as never}>
                <b>{one.number}</b> {one.text}
              </li>
            ))}
          </ol>
        </>
      )}
    </FormDialog>
  )
}
