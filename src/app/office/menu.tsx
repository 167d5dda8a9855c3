import { Drawer } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { IconMenu2, IconSearch, small } from '#src/ui/icons.ts'
import { AccountMenu } from './account-menu.tsx'
import type { Me } from './me.ts'
import { useOfficeWords } from './office-words.ts'
import type { MenuPage } from './pages.ts'

export const Mark = ({ size = 26 }: { size?: number }) => (
  <svg viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
    <rect width="32" height="32" rx="8" fill="var(--accent-fill)" />
    <path
      d="M6 21c3.2 0 3.4-11 6.6-11s3 12 6.4 12 3-8.6 7-8.6"
      fill="none"
      stroke="#fff"
      strokeWidth="2.4"
      strokeLinecap="round"
    />
    <circle cx="26" cy="13.4" r="2.6" fill="#fff" />
  </svg>
)

type Props = { pages: readonly MenuPage[]; here: MenuPage | undefined }

/** The pages in their groups, the first without a heading. */
function Items({ pages, here, onGo }: Props & { onGo?: () => void }) {
  const words = useOfficeWords()
  const groups = [...new Set(pages.map((page) => page.group))]
  return groups.map((group) => (
    <div key={group ?? ''} className="group">
      {group && <h2>{words.groups[group]}</h2>}
      {pages
        .filter((page) => page.group === group)
        .map(({ name, to, icon: Icon }) => (
          <Link
            key={name}
            to={to}
            className="item"
            aria-current={here?.name === name ? 'page' : undefined}
            onClick={onGo}
          >
            <Icon {...small} />
            {words.pages[name]}
          </Link>
        ))}
    </div>
  ))
}

export function Menu({ me, onSearch, ...props }: Props & { me: Me; onSearch: () => void }) {
  const words = useOfficeWords()
  return (
    <nav className="nav no-print" aria-label={words.menu}>
      <Link to="/" className="brand">
        <Mark />
        <span className="grow">
          <b>{words.brand}</b>
          <span>{me.grants[0]?.unitName ?? me.positions[0]?.unitName}</span>
        </span>
      </Link>
      <button className="command" type="button" onClick={onSearch}>
        <IconSearch {...small} />
        {words.search}
        <kbd>Ctrl K</kbd>
      </button>
      <Items {...props} />
      <div className="me">
        <AccountMenu me={me} wide />
      </div>
    </nav>
  )
}

/** On the phone: four pages and the rest. */
export function TabBar({ pages, here }: Props) {
  const words = useOfficeWords()
  const [open, setOpen] = useState(false)
  const first = pages.slice(0, 4)
  const elsewhere = here !== undefined && !first.includes(here)
  return (
    <nav className="tabbar no-print" aria-label={words.more}>
      {first.map(({ name, to, icon: Icon }) => (
        <Link key={name} to={to} aria-current={here?.name === name ? 'page' : undefined}>
          <Icon size={20} stroke={1.75} />
          {words.pages[name]}
        </Link>
      ))}
      <button type="button" onClick={() => setOpen(true)} aria-current={elsewhere ? 'page' : undefined}>
        <IconMenu2 size={20} stroke={1.75} aria-hidden />
        {words.more}
      </button>
      <Drawer opened={open} onClose={() => setOpen(false)} position="bottom" size="auto" title={words.menu}>
        <div className="nav inside">
          <Items pages={pages} here={here} onGo={() => setOpen(false)} />
        </div>
      </Drawer>
    </nav>
  )
}
