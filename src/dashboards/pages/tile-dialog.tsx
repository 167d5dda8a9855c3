import { Radio } from '@mantine/core'
import { useState } from 'react'
import { FormDialog } from '#src/ui/form/form-dialog.tsx'
import { ChoiceField, TextField } from '#src/ui/form/text-fields.tsx'
import { useRequired } from '#src/ui/form/use-required.ts'
import { type Tile, tileKinds, type Width, widths } from '../tiles.ts'
import { draftOf, hasIndicators, hasPeriod, isWritten, ofKind, tileOf } from './tile-draft.ts'
import { TileFields } from './tile-fields.tsx'
import { useDashboardWords } from './use-words.ts'

type Props = { tile: Tile | undefined; busy: boolean; onSave: (tile: Tile) => void; onClose: () => void }

/** A tile put on the board, or changed: which kind, what it shows, how wide it is. */
export function TileDialog({ tile, busy, onSave, onClose }: Props) {
  const words = useDashboardWords()
  const [draft, setDraft] = useState(() => draftOf(tile))
  const needs = (id: string, label: string, lacks: boolean, text: string) => ({
    id,
    label,
    text: lacks ? text : undefined,
  })
  const required = useRequired([
    needs(
      'tile-indicator',
      words.tile.indicator,
      hasIndicators(draft) && draft.indicators.length === 0,
      words.tile.choose,
    ),
    needs('tile-period', words.tile.fixedPeriod, hasIndicators(draft) && !hasPeriod(draft), words.tile.choosePeriod),
    needs('tile-regime', words.tile.regime, draft.kind === 'reports' && !draft.regimeId, words.tile.chooseRegime),
    needs('tile-text', words.tile.content, draft.kind === 'text' && !isWritten(draft), words.tile.write),
  ])
  return (
    <FormDialog
      title={tile ? words.tile.edit : words.tile.add}
      verb={tile ? words.tile.save : words.tile.add}
      busy={busy}
      problem={null}
      faults={required.faults}
      onSend={() => required.ready() && onSave(tileOf(draft))}
      onClose={onClose}
    >
      {!tile && (
        <Radio.Group
          label={words.tile.kind}
          value={draft.kind}
          onChange={(kind) => setDraft(ofKind(draft, kind as Tile['kind']))}
        >
          <div className="board-kinds">
            {tileKinds.map((kind) => (
              <Radio key={kind} value={kind} label={words.kinds[kind]} description={words.kindTexts[kind]} />
            ))}
          </div>
        </Radio.Group>
      )}
      <TileFields draft={draft} onChange={setDraft} errorOf={required.errorOf} />
      <TextField
        label={words.tile.title}
        help={words.tile.titleHint}
        optional
        maxLength={120}
        value={draft.title}
        onChange={(title) => setDraft({ ...draft, title })}
      />
      <ChoiceField
        label={words.tile.width}
        value={draft.width}
        onChange={(width) => setDraft({ ...draft, width: width as Width })}
        options={widths.map((value) => ({ value, label: words.widths[value] }))}
      />
    </FormDialog>
  )
}
