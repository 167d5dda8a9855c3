import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Mark } from './menu.tsx'
import { useOfficeWords } from './office-words.ts'
import { SignInForm } from './sign-in-form.tsx'

const route = getRouteApi('/sign-in')

/** The way in; afterwards the page that was asked for, if it is one of ours. */
export function SignIn() {
  const words = useOfficeWords()
  const cache = useQueryClient()
  const { to } = route.useSearch()
  const done = () => {
    cache.clear()
    window.location.assign(to?.startsWith('/') && !to.startsWith('//') ? `/app${to.replace(/^\/app/, '')}` : '/app')
  }
  return (
    <main className="signin-page" id="main">
      <p className="row">
        <Mark size={32} />
        <b>{words.brand}</b>
      </p>
      <h1>{words.signIn.title}</h1>
      <SignInForm onDone={done} />
    </main>
  )
}
