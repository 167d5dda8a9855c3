import { useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Mark } from './menu.tsx'
import { useOfficeWords } from './office-words.ts'
import { SignInForm } from './sign-in-form.tsx'

const route = getRouteApi('/sign-in')

/** The way in; afterwards the page that was asked for, if it is one of ours. */
export function SignIn() {
  const words = useOfficeWords()
  const cache = useQueryClient()
  const { to } = route.useSearch()
  const done = (needs: string) => {
    cache.clear()
    if (needs === 'enrolment') return window.location.assign('/app/second-factor')
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
      <p>
        <Link to="/forgotten-password">{words.signIn.forgot}</Link>
      </p>
    </main>
  )
}
