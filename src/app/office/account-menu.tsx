import { Menu, useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Language } from '#src/platform/words.ts'
import {
  IconCheck,
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
import { act, type Me } from './me.ts'
import { useOfficeWords } from './office-words.ts'

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
  const leave = async () => {
    await act('DELETE', '/session').catch(() => {})
    cache.clear()
    window.location.assign('/app/sign-in')
  }
  return (
    <Menu position={wide ? 'top-start' : 'bottom-end'} width={228}>
      <Menu.Target>
        <button type="button" className="who">
          <span className="sr">{wide ? words.account : `${words.account}: ${me.name}`} </span>
          <i className="avatar" aria-hidden="true">
            {initials(me.name)}
          </i>
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
        <Menu.Item leftSection={<IconLogout {...small} />} onClick={leave}>
          {words.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
