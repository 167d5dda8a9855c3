import { Anchor } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'
import { Mark } from '#src/app/office/menu.tsx'
import { usePeopleWords } from './words.ts'

/** The frame of the pages before sign-in. */
export function Entry({ title, children, way = true }: { title: string; children: ReactNode; way?: boolean }) {
  const { signIn } = usePeopleWords()
  useEffect(() => {
    document.title = `${title} · Mạch`
  }, [title])
  return (
    <main className="signin-page" id="main">
      <p className="row">
        <Mark size={32} />
        <b>Mạch</b>
      </p>
      <h1>{title}</h1>
      {children}
      {way && (
        <p>
          <Anchor href="/app/sign-in" size="sm">
            {signIn.toSignIn}
          </Anchor>
        </p>
      )}
    </main>
  )
}
