import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { fold } from '#src/platform/text.ts'
import { IconSearch, small } from '#src/ui/icons.ts'
import { useOfficeWords } from './office-words.ts'
import type { MenuPage } from './pages.ts'

/** Ctrl K: pages by any part of their names, without tone marks. */
export function Search({ pages, onClose }: { pages: readonly MenuPage[]; onClose: () => void }) {
  const words = useOfficeWords()
  const router = useRouter()
  const [text, setText] = useState('')
  useEffect(() => spotlight.open(), [])
  const wanted = fold(text.trim())
  const actions: SpotlightActionData[] = pages
    .map(({ name, to, icon: Icon }) => ({
      id: name,
      label: words.pages[name],
      leftSection: <Icon {...small} />,
      onClick: () => void router.navigate({ to }),
    }))
    .filter((action) => fold(action.label).includes(wanted))
  return (
    <Spotlight
      actions={[{ group: words.pagesAndActs, actions }]}
      query={text}
      onQueryChange={setText}
      filter={(_, all) => all}
      nothingFound={words.searchNothing}
      onSpotlightClose={onClose}
      shortcut={null}
      highlightQuery
      searchProps={{ leftSection: <IconSearch {...small} />, placeholder: words.search, 'aria-label': words.search }}
    />
  )
}
