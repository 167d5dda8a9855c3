import { Checkbox } from '@mantine/core'
import { searchUnits } from '#src/app/office/search-units.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchSelect } from '#src/ui/form/search-select.tsx'
import { AreaField, TextField } from '#src/ui/form/text-fields.tsx'
import { useDashboardWords } from './use-words.ts'

export type BoardDraft = { name: string; description: string; reader: boolean; unit: Found | undefined }
type Props = {
  draft: BoardDraft
  onChange: (draft: BoardDraft) => void
  errorOf: (id: string) => string | undefined
}

/** What a board is called, what it is for, and about whom it is. */
export function BoardFields({ draft, onChange, errorOf }: Props) {
  const { make: words } = useDashboardWords()
  return (
    <>
      <TextField
        id="board-name"
        label={words.name}
        value={draft.name}
        maxLength={120}
        error={errorOf('board-name')}
        onChange={(name) => onChange({ ...draft, name })}
      />
      <AreaField
        label={words.description}
        help={words.descriptionHint}
        optional
        rows={2}
        maxLength={1000}
        value={draft.description}
        onChange={(description) => onChange({ ...draft, description })}
      />
      {!draft.reader && (
        <SearchSelect
          id="board-unit"
          label={words.unit}
          value={draft.unit}
          error={errorOf('board-unit')}
          onChange={(unit) => onChange({ ...draft, unit })}
          search={searchUnits}
        />
      )}
      <Checkbox
        label={words.reader}
        description={words.readerHint}
        checked={draft.reader}
        onChange={(event) => onChange({ ...draft, reader: event.currentTarget.checked })}
      />
    </>
  )
}
