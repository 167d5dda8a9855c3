import { Button, Checkbox } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, useAct } from '#src/ui/api.ts'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { readMessageSettings, setMessageSettings } from '../contract.ts'
import type { Settings } from '../shapes.ts'
import { useMessageWords } from './use-words.ts'

/** Chosen from a list: a browser writes a field of time by its own country's custom, not by the reader's language. */
const halfHours = Array.from({ length: 29 }, (_, n) => `${5 + (n >> 1)}:${n % 2 ? '30' : '00'}`.padStart(5, '0'))

function SettingsForm({ start, address }: { start: Settings; address: string | null }) {
  const { settings: words } = useMessageWords()
  const [given, setGiven] = useState(start)
  const tell = useTell()
  const save = useAct(setMessageSettings)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ body: given }, { onSuccess: () => tell.done(words.saved) })
      }}
    >
      <Checkbox
        label={words.byMail}
        checked={given.byMail}
        onChange={(event) => setGiven({ ...given, byMail: event.currentTarget.checked })}
      />
      <ChoiceField
        label={words.time}
        help={words.timeHelp}
        value={given.time}
        onChange={(time) => setGiven({ ...given, time })}
        options={[...new Set([...halfHours, start.time])].toSorted().map((time) => ({ value: time, label: time }))}
      />
      <p className="ink2">{address ? words.address(address) : words.noAddress}</p>
      <ProblemNote problem={save.error} />
      <div>
        <Button type="submit" variant="filled" loading={save.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

/** When the own letter of the day is written: where the foot of each letter leads. */
export function MessageSettings() {
  const { settings: words } = useMessageWords()
  const query = useQuery(ask(readMessageSettings, {}))
  return (
    <>
      <PageHead
        title={words.title}
        acts={
          <Button component={Link} to="/messages">
            {words.back}
          </Button>
        }
      />
      <div className="body stack">
        <p className="ink2">{words.help}</p>
        <ProblemNote problem={query.error} />
        {query.isPending && <Loading rows={3} />}
        {query.data && (
          <SettingsForm start={{ time: query.data.time, byMail: query.data.byMail }} address={query.data.address} />
        )}
      </div>
    </>
  )
}
