import { ActionIcon } from '@mantine/core'
import { Link, Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { IconHelpCircle, IconSearch, small } from '#src/ui/icons.ts'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { AccountMenu } from './account-menu.tsx'
import { Bell } from './bell.tsx'
import { IdleWarning } from './idle.tsx'
import { KeyList, useKeyList } from './key-list.tsx'
import { Mark, Menu, TabBar } from './menu.tsx'
import { useOfficeWords } from './office-words.ts'
import { NewerVersion, NoLine } from './offline/no-line.tsx'
import { useSending, useWaiting } from './offline/waiting.tsx'
import { allPages, type MenuPage, menuFor } from './pages.ts'
import { office } from './root.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import './menu.css'
import './shell.css'

const Search = lazy(() => import('./search.tsx').then((file) => ({ default: file.Search })))

/** Menu at the left (220), bar at the top (44), the page, the foot; on the phone a bar of five at the bottom. */
export function Shell(): ReactNode {
  const words = useOfficeWords()
  const format = useFormat()
  const { me } = office.useRouteContext()
  const { setLanguage, language } = useLanguage()
  const [searching, setSearching] = useState(false)
  const keys = useKeyList()
  useSending(me.accountId, useWaiting(me.accountId))
  const router = useRouter()
  const pages = menuFor(me.may, (to) => to === '/' || to in router.routesByPath)
  const path = useRouterState({ select: (state) => state.location.pathname })
  const isAt = ({ to, also = [] }: MenuPage) =>
    [to, ...also].some((at) => path === at || (at !== '/' && path.startsWith(`${at}/`)))
  const here = pages.findLast(isAt)
  // the menu does not offer every page that may be read
  const named = allPages.findLast(isAt)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the account's language holds when the account arrives, not later
  useEffect(() => {
    if (me.language !== language) setLanguage(me.language)
  }, [me.accountId])
  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      setSearching(true)
    }
    document.addEventListener('keydown', open)
    return () => document.removeEventListener('keydown', open)
  }, [])

  return (
    <div className="app">
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <Menu pages={pages} here={here} me={me} onSearch={() => setSearching(true)} />
      <div className="main">
        <header className="bar">
          <Link to="/" className="mini" aria-label={words.brand}>
            <Mark size={24} />
          </Link>
          <span className="crumb">{named && words.pages[named.name]}</span>
          <span className="tools">
            <Bell />
            <ActionIcon aria-label={words.search} onClick={() => setSearching(true)}>
              <IconSearch {...small} />
            </ActionIcon>
            <ActionIcon aria-label={words.keys} onClick={keys.open} className="hide-phone">
              <IconHelpCircle {...small} />
            </ActionIcon>
            <span className="only-phone">
              <AccountMenu me={me} />
            </span>
          </span>
        </header>
        <NoLine />
        <main id="main" tabIndex={-1}>
          <Suspense
            fallback={
              <div className="body">
                <Loading rows={8} />
              </div>
            }
          >
            <Outlet />
          </Suspense>
        </main>
        <footer className="foot">
          <span>{me.demonstration && words.demonstration}</span>
          <NewerVersion />
          <time dateTime={me.today}>{format.longDay(me.today)}</time>
        </footer>
      </div>
      <TabBar pages={pages} here={here} />
      <Suspense>{searching && <Search pages={pages} onClose={() => setSearching(false)} />}</Suspense>
      <KeyList {...keys} />
      <IdleWarning minutes={me.idleMinutes} />
      <SignInAgain login={me.login} />
    </div>
  )
}
