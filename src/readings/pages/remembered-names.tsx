import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { ask, useAct } from '#src/ui/api.ts'
import { useFormat } from '#src/ui/language.tsx'
import { Section } from '#src/ui/page-head.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { forgetName, listRememberedNames, rememberName } from '../contract.ts'
import { useReadingWords } from './use-words.ts'

/** What names mean, as one's people said; each can be forgotten, and remembered again. */
export function RememberedNames() {
  const { names: words } = useReadingWords()
  const format = useFormat()
  const tell = useTell()
  const found = useQuery(ask(listRememberedNames, { query: {} })).data
  const forget = useAct(forgetName)
  const again = useAct(rememberName)
  if (!found) return null
  return (
    <Section title={words.title} note={words.note}>
      {found.length === 0 && <p className="ink3">{words.none}</p>}
      <ul className="reading-files">
        {found.map((one) => (
          <li key={one.id} className="row wrap">
            <div className="grow">
              <b>{one.written}</b> {words.means(one.unitName)}
              <p className="ink2 small">
                {one.by}, {format.dayTime(one.at)}
              </p>
            </div>
            <Button
              size="compact-sm"
              aria-label={words.forgetThis(one.written)}
              onClick={() =>
                forget.mutate(
                  { params: { id: one.id } },
                  {
                    onSuccess: () =>
                      tell.done(words.forgotten(one.written), () =>
                        again.mutate({
                          body: { ownerUnitId: one.ownerUnitId, name: one.written, unitId: one.unitId },
                        }),
                      ),
                  },
                )
              }
            >
              {words.forget}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
