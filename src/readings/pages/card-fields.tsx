import { Button } from '@mantine/core'
import { searchUnits } from '#src/app/office/search-units.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { IconX } from '#src/ui/icons.ts'
import { parts } from '../rules.ts'
import type { Draft, Named } from '../shapes.ts'
import { Doubtful } from './cells.tsx'
import type { Review } from './use-review.ts'
import { useReadingWords } from './use-words.ts'
import { WhenFields } from './when-fields.tsx'

const asFound = (named: readonly Named[]): Found[] =>
  named.flatMap(({ name, unitId }) => (unitId === null ? [] : [{ value: unitId, label: name }]))
const unlinkedIn = (named: readonly Named[]) => named.filter(({ unitId }) => unitId === null)

type Props = { draft: Draft; review: Review; onLink: (name: string) => void }

/** All that a draft says, each to be changed; names that are no unit stand below, to be linked or taken off. */
export function CardFields({ draft, review, onLink }: Props) {
  const { edit, heads, doubts } = useReadingWords()
  const set = (change: Partial<Draft>) => review.edit(draft, change)
  const names = (part: (typeof parts)[number], found: readonly Found[]) =>
    set({ [part]: [...found.map(({ value, label }) => ({ name: label, unitId: value })), ...unlinkedIn(draft[part])] })
  const unlinked = parts.flatMap((part) => unlinkedIn(draft[part]).map(({ name }) => ({ part, name })))
  return (
    <>
      <div className="reading-fields">
        <div className="wide">
          <AreaField
            label={heads.content}
            value={draft.content}
            rows={2}
            maxLength={3000}
            onChange={(content) => set({ content })}
          />
        </div>
        {parts.map((part) => (
          <SearchMulti
            key={part}
            label={heads[part]}
            optional={part !== 'lead'}
            value={asFound(draft[part])}
            onChange={(found) => names(part, found)}
            search={searchUnits}
          />
        ))}
        <WhenFields when={draft.when} onChange={(when) => set({ when })} />
        <TextField
          label={heads.product}
          optional
          value={draft.product ?? ''}
          maxLength={1000}
          onChange={(product) => set({ product: product || null })}
        />
        <TextField
          label={heads.provision}
          optional
          value={draft.provision ?? ''}
          maxLength={200}
          onChange={(provision) => set({ provision: provision || null })}
        />
      </div>
      {unlinked.length > 0 && (
        <ul className="unlinked-names" aria-label={edit.unlinked}>
          {unlinked.map(({ part, name }) => (
            <li key={`${part} ${name}`} className="row wrap">
              <Doubtful why={doubts[part]}>{name}</Doubtful>
              <span className="ink3 small">{heads[part]}</span>
              <Button size="compact-xs" aria-label={`${edit.link}: ${name}`} onClick={() => onLink(name)}>
                {edit.link}
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={edit.takeOff(name)}
                onClick={() => set({ [part]: draft[part].filter((one) => one.unitId !== null || one.name !== name) })}
              >
                <IconX size={13} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
