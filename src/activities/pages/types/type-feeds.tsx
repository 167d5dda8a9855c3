import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { listIndicators } from '#src/indicators/contract.ts'
import { ask, useAct } from '#src/ui/api.ts'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { useFormat, useLanguage } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { endActivityFeed } from '../../contract.ts'
import type { ActivityType, TypeFeed } from '../../shapes.ts'
import { useActivityWords } from '../use-words.ts'
import { FeedDialog } from './feed-dialog.tsx'
import { toldFeed } from './feed-words.ts'

/** What a type feeds, each with its indicator; who keeps indicators adds one. */
export function TypeFeeds({ type }: { type: ActivityType }) {
  const { feeds: words } = useActivityWords()
  const { language } = useLanguage()
  const format = useFormat()
  const { me } = getRouteApi('/office').useRouteContext()
  const [adding, setAdding] = useState(false)
  const [ending, setEnding] = useState<TypeFeed>()
  const keeps = me.grants.some(({ role }) => role === 'coordinator' || role === 'leader')
  const indicators = useQuery({ ...ask(listIndicators, { query: {} }), enabled: keeps }).data ?? []
  const own = indicators.filter(({ may, kind }) => kind === 'number' && may.includes('indicator.write'))
  const nameOf = ({ nameVi, nameEn }: TypeFeed) => (language === 'en' ? (nameEn ?? nameVi) : nameVi)
  return (
    <Section
      title={words.title}
      more={
        own.length > 0 &&
        !type.retired && (
          <Button size="compact-xs" onClick={() => setAdding(true)}>
            {words.add}
          </Button>
        )
      }
    >
      {type.feeds.length === 0 && <p className="ink2">{words.none}</p>}
      <ul className="activity-counted">
        {type.feeds.map((feed) => (
          <li key={feed.id}>
            <Link to="/figures" search={{ indicator: feed.code } as never}>
              {nameOf(feed)}
            </Link>
            <span className="ink2 small">
              {toldFeed(type, feed, words, language)} · {words.since(format.day(feed.fromDay))}
            </span>
            {feed.may.includes('end') && (
              <span>
                <button type="button" className="linklike" onClick={() => setEnding(feed)}>
                  {words.end}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      {adding && <FeedDialog type={type} indicators={own} onClose={() => setAdding(false)} />}
      {ending && <EndDialog feed={ending} name={nameOf(ending)} onClose={() => setEnding(undefined)} />}
    </Section>
  )
}

function EndDialog({ feed, name, onClose }: { feed: TypeFeed; name: string; onClose: () => void }) {
  const { feeds: words, problems } = useActivityWords()
  const [takeBack, setTakeBack] = useState(false)
  const act = useAct(endActivityFeed)
  return (
    <FormDialog
      title={words.endTitle(name)}
      verb={words.end}
      busy={act.isPending}
      problem={act.error}
      faults={[]}
      codes={problems}
      onSend={() =>
        act.mutate({ params: { id: feed.id }, body: { version: feed.version, takeBack } }, { onSuccess: onClose })
      }
      onClose={onClose}
    >
      <p className="ink2">{words.endText}</p>
      <Checkbox
        label={words.takeBack}
        checked={takeBack}
        onChange={(event) => setTakeBack(event.currentTarget.checked)}
      />
    </FormDialog>
  )
}
