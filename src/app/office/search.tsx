import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData, spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { type Found, foundKinds, search as searchRecords } from '#src/overview/contract.ts'
import { fold } from '#src/platform/text.ts'
import { ask } from '#src/ui/api.ts'
import { IconSearch, small } from '#src/ui/icons.ts'
import { useOfficeWords } from './office-words.ts'
import type { MenuPage } from './pages.ts'

const addresses: Record<Found['kind'], (id: string) => string> = {
  task: (id) => `/tasks/${id}`,
  directive: (id) => `/directives/${id}`,
  meeting: (id) => `/meetings/${id}`,
  document: (id) => `/documents/${id}`,
  review: (id) => `/reviews/${id}`,
  dissemination: (id) => `/disseminations/${id}`,
  advice: (id) => `/advice/${id}`,
  activity: (id) => `/activities/${id}`,
  article: (id) => `/articles/${id}`,
  unit: (id) => `/units/${id}`,
  indicator: (code) => `/figures?indicator=${code}`,
}

/** Records within reach, asked 200 ms after the last letter; what was found stays until the next answer. */
function useRecords(text: string): readonly Found[] {
  const [settled] = useDebouncedValue(text.trim(), 200)
  const { data } = useQuery({
    ...ask(searchRecords, { query: { q: settled } }),
    enabled: settled.length >= 2,
    placeholderData: keepPreviousData,
  })
  return text.trim().length >= 2 ? (data?.found ?? []) : []
}

/** Ctrl K: records by their words, and pages by any part of their names, without tone marks. */
export function Search({ pages, onClose }: { pages: readonly MenuPage[]; onClose: () => void }) {
  const words = useOfficeWords()
  const router = useRouter()
  const [text, setText] = useState('')
  const records = useRecords(text)
  useEffect(() => spotlight.open(), [])
  const wanted = fold(text.trim())
  const go = (to: string) => () => router.history.push(`/app${to}`)
  const groups: SpotlightActionGroupData[] = foundKinds.map((kind) => ({
    group: words.found[kind],
    actions: records
      .filter((record) => record.kind === kind)
      .map(
        ({ id, title, hint }): SpotlightActionData => ({
          id: `${kind} ${id}`,
          label: title,
          ...(hint && { description: hint }),
          onClick: go(addresses[kind](id)),
        }),
      ),
  }))
  const places: SpotlightActionData[] = pages
    .map(({ name, to, icon: Icon }) => ({
      id: name,
      label: words.pages[name],
      leftSection: <Icon {...small} />,
      onClick: go(to),
    }))
    .filter((action) => fold(action.label).includes(wanted))
  const actions = [...groups, { group: words.pagesAndActs, actions: places }].filter((g) => g.actions.length > 0)
  return (
    <Spotlight
      actions={actions}
      query={text}
      onQueryChange={setText}
      filter={(_, all) => all}
      nothingFound={words.searchNothing}
      onSpotlightClose={onClose}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight="70vh"
      searchProps={{ leftSection: <IconSearch {...small} />, placeholder: words.search, 'aria-label': words.search }}
    />
  )
}
