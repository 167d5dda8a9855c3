import { Modal } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { whenSignedOut } from '#src/ui/request.ts'
import { me } from './me.ts'
import { useOfficeWords } from './office-words.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over the page when the session has ended: what was typed stays beneath, and every waiting call goes on afterwards. */
export function SignInAgain({ login }: { login: string }) {
  const cache = useQueryClient()
  const { signIn: words } = useOfficeWords()
  const [waiting, setWaiting] = useState<{ done: Promise<void>; finish: () => void }>()
  useEffect(() => {
    let open: { done: Promise<void>; finish: () => void } | undefined
    whenSignedOut(() => {
      if (!open) {
        const { promise, resolve } = Promise.withResolvers<void>()
        open = { done: promise, finish: resolve }
        setWaiting(open)
        void promise.then(() => {
          open = undefined
          setWaiting(undefined)
        })
      }
      return open.done
    })
  }, [])
  return (
    <Modal
      opened={waiting !== undefined}
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      title={words.title}
      zIndex={500}
    >
      <p className="ink2">{words.again}</p>
      {/* somebody else begins with a page of their own: what waits here is not sent as theirs */}
      <SignInForm login={login} onDone={() => void cache.fetchQuery({ ...me, staleTime: 0 }).then(waiting?.finish)} />
    </Modal>
  )
}
