import { Button, Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useAct } from '#src/ui/api.ts'
import { Section } from '#src/ui/page-head.tsx'
import { Status } from '#src/ui/status.tsx'
import { dropSecondFactor, renewRecoveryCodes } from '../contract.ts'
import { AskPassword } from './ask-password.tsx'
import { Enrolment } from './enrolment.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { usePeopleWords } from './words.ts'

/** On or off; new recovery codes; each asks for the password. */
export function MySecondFactor({ on }: { on: boolean }) {
  const { factor: words } = usePeopleWords()
  const [open, setOpen] = useState<'enrol' | 'renew' | 'drop'>()
  const drop = useAct(dropSecondFactor)
  const renew = useAct(renewRecoveryCodes)
  const cache = useQueryClient()
  const router = useRouter()
  const close = async () => {
    setOpen(undefined)
    drop.reset()
    renew.reset()
    await cache.invalidateQueries({ queryKey: ['readMe'] })
    await router.invalidate()
  }
  return (
    <Section title={words.title} more={<Status kind={on ? 'done' : 'warning'}>{on ? words.on : words.off}</Status>}>
      {!on && <p className="ink2">{words.offText}</p>}
      <div className="row wrap">
        {on ? (
          <>
            <Button onClick={() => setOpen('renew')}>{words.renew}</Button>
            <Button onClick={() => setOpen('drop')}>{words.drop}</Button>
          </>
        ) : (
          <Button onClick={() => setOpen('enrol')}>{words.start}</Button>
        )}
      </div>
      <Modal opened={open === 'enrol'} onClose={close} title={words.start} withCloseButton={false}>
        <Enrolment askPassword onDone={close} />
      </Modal>
      <Modal opened={renew.data !== undefined} onClose={close} title={words.renew} withCloseButton={false}>
        {renew.data && <RecoveryCodes codes={renew.data.recoveryCodes} onKept={close} />}
      </Modal>
      {open === 'renew' && !renew.data && (
        <AskPassword
          title={words.renew}
          verb={words.renew}
          busy={renew.isPending}
          problem={renew.error}
          onGive={(password) => renew.mutate({ body: { password } })}
          onClose={close}
        />
      )}
      {open === 'drop' && (
        <AskPassword
          title={words.drop}
          verb={words.drop}
          busy={drop.isPending}
          problem={drop.error}
          onGive={(password) => drop.mutate({ body: { password } }, { onSuccess: close })}
          onClose={close}
        />
      )}
    </Section>
  )
}
