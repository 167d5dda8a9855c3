import { Menu, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import type { Language } from '#src/platform/words.ts'
import {
  IconCheck,
  IconCloudOff,
  IconDeviceDesktop,
  IconLanguage,
  IconLogout,
  IconMoon,
  IconRoute,
  IconSunHigh,
  IconUser,
  small,
} from '#src/ui/icons.ts'
import { useLanguage } from '#src/ui/language.tsx'
import { forgetAnswers } from '#src/ui/machine/answers.ts'
import { forgetDrafts } from '#src/ui/machine/drafts.ts'
import { act, type Me } from './me.ts'
import { useOfficeWords } from './office-words.ts'
import { forgetWhoWasHere } from './offline/known-here.ts'
import { useWaiting } from './offline/waiting.tsx'
import { WaitingDialog } from './offline/waiting-dialog.tsx'

const initials = (name: string) => {
  const parts = name.trim().split(/\s+/)
  return `${parts[0]?.[0] ?? ''}${parts.length > 1 ? (parts.at(-1)?.[0] ?? '') : ''}`
}
const schemes = { light: IconSunHigh, dark: IconMoon, auto: IconDeviceDesktop } as const

/** Who I am, in which language and light, and the way out. */
export function AccountMenu({ me, wide }: { me: Me; wide?: boolean }) {
  const words = useOfficeWords()
  const cache = useQueryClient()
  const { language, setLanguage } = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const other: Language = language === 'vi' ? 'en' : 'vi'
  const position = me.positions[0]
  const actingFor = me.grants.find((grant) => grant.actingFor)?.actingFor
  const choose = () => {
    setLanguage(other)
    // the page already speaks the language; whether the account keeps it may fail quietly
    void act('PUT', '/me/language', { language: other }).catch(() => {})
  }
  const waiting = useWaiting(me.accountId)
  const [shown, setShown] = useState<'list' | 'leaving'>()
  const leave = async (forget = false) => {
    if (forget) await forgetDrafts(me.accountId)
    const ended = await act('DELETE', '/session').then(
      () => true,
      (problem: Problem) => problem.code !== 'offline',
    )
    cache.clear()
    await Promise.all([forgetAnswers(me.accountId), forgetWhoWasHere(ended)])
    window.location.assign('/app/sign-in')
  }
  return (
    <>
      {shown && (
        <WaitingDialog
          waiting={waiting}
          onClose={() => setShown(undefined)}
          {...(shown === 'leaving' && { leaving: { keep: () => void leave(), forget: () => void leave(true) } })}
        />
      )}
      <Menu position={wide ? 'top-start' : 'bottom-end'} width={228}>
        <Menu.Target>
          <button type="button" className="who">
            <span className="sr">{wide ? words.account : `${words.account}: ${me.name}`} </span>
            <i className="avatar" aria-hidden="true">
              {initials(me.name)}
            </i>
            {waiting.length > 0 && (
              <>
                <span className="badge num" aria-hidden="true">
                  {waiting.length}
                </span>
                <span className="sr">{words.waiting.badge(waiting.length)}</span>
              </>
            )}
            {wide && (
              <span className="grow">
                <b>{me.name}</b>
                <span>
                  {actingFor ? words.actingFor(actingFor) : position && `${position.title}, ${position.unitName}`}
                </span>
              </span>
            )}
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.printedName}</Menu.Label>
          {waiting.length > 0 && (
            <Menu.Item leftSection={<IconCloudOff {...small} />} onClick={() => setShown('list')}>
              {words.waiting.item(waiting.length)}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconUser {...small} />} component={Link} to="/me">
            {words.ownAccount}
          </Menu.Item>
          <Menu.Item leftSection={<IconLanguage {...small} />} onClick={choose} lang={other}>
            {words.language}
          </Menu.Item>
          <Menu.Label>{words.scheme.title}</Menu.Label>
          {(['light', 'dark', 'auto'] as const).map((scheme) => {
            const Icon = schemes[scheme]
            return (
              <Menu.Item
                key={scheme}
                leftSection={<Icon {...small} />}
                rightSection={colorScheme === scheme && <IconCheck {...small} />}
                onClick={() => setColorScheme(scheme)}
              >
                {words.scheme[scheme]}
              </Menu.Item>
            )
          })}
          <Menu.Divider />
          <Menu.Item leftSection={<IconRoute {...small} />} component={Link} to="/tour">
            {words.tour}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconLogout {...small} />}
            onClick={() => (waiting.length > 0 ? setShown('leaving') : void leave())}
          >
            {words.signOut}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  )
}
