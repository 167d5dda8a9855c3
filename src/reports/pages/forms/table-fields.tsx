import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'
import { ChoiceField } from '#src/ui/form/text-fields.tsx'
import { IconPlus, small } from '#src/ui/icons.ts'
import { useTell } from '#src/ui/undo.tsx'
import { unitKinds } from '#src/units/kinds.ts'
import { comparedColumns, type Table } from '../../form.ts'
import { useKindWords } from '../regimes/words.ts'
import { MoveButtons } from './move-buttons.tsx'
import { NewIndicator } from './new-indicator.tsx'
import { moved, namesIndicator, withoutIndicator } from './outline.ts'
import { Rules } from './rules.tsx'
import type { Catalogue } from './use-catalogue.ts'
import { useFormWords } from './words.ts'

type Props = {
  id: string
  value: Table
  edit: (change: (table: Table) => Table) => void
  catalogue: Catalogue
  owner: string
  error?: string | undefined
}

/** A table of figures: whose, which, what stands beside them, and what is checked. */
export function TableFields({ id, value, edit, catalogue, owner, error }: Props) {
  const words = useFormWords()
  const { table } = words
  const kinds: Readonly<Record<string, string>> = useKindWords()
  const tell = useTell()
  const [adding, setAdding] = useState(false)
  const { indicators } = value
  const set = (change: Partial<Table>) => edit((old) => ({ ...old, ...change }))
  const remove = (code: string) => {
    const gone = value.rules.filter(namesIndicator(code))
    const at = indicators.indexOf(code)
    edit((old) => withoutIndicator(old, code))
    const said = words.builder.removed(catalogue.nameOf(code))
    tell.done(gone.length > 0 ? `${said} ${table.rulesDropped(gone.length)}` : said, () =>
      edit((old) => ({
        ...old,
        indicators: old.indicators.toSpliced(at, 0, code),
        rules: [...old.rules, ...gone],
      })),
    )
  }
  const about = typeof value.about === 'object' ? 'area' : value.about
  const columns = value.columns ?? comparedColumns
  return (
    <>
      <div className="form-grid">
        <ChoiceField
          label={table.about}
          value={about}
          onChange={(one) =>
            set({ about: one === 'area' ? { kind: 'commune', inArea: true } : (one as 'self' | 'territory') })
          }
          options={(['self', 'territory', 'area'] as const).map((one) => ({ value: one, label: table.abouts[one] }))}
        />
        {typeof value.about === 'object' && (
          <ChoiceField
            label={table.kind}
            value={value.about.kind}
            onChange={(kind) => set({ about: { kind, inArea: true } })}
            options={unitKinds.map((kind) => ({ value: kind, label: kinds[kind] ?? kind }))}
          />
        )}
      </div>
      <ol className="indicator-list" aria-label={table.indicators}>
        {indicators.map((code, at) => (
          <li key={code}>
            <span className="grow">
              {catalogue.nameOf(code)} <span className="ink3">{catalogue.byCode.get(code)?.measure}</span>
            </span>
            <MoveButtons
              what={catalogue.nameOf(code)}
              at={at}
              of={indicators.length}
              onMove={(by) => set({ indicators: [...moved(indicators, at, by)] })}
              onRemove={() => remove(code)}
            />
          </li>
        ))}
      </ol>
      <SearchMulti
        id={`indicators-${id}`}
        label={table.addIndicators}
        help={table.addHelp}
        value={[]}
        onChange={(found) => set({ indicators: [...indicators, ...found.map((one) => one.value)] })}
        search={catalogue.search(indicators)}
        error={error}
      />
      <p>
        <Button variant="subtle" leftSection={<IconPlus {...small} />} onClick={() => setAdding(true)}>
          {table.newIndicator}
        </Button>
      </p>
      {about !== 'area' && (
        <Checkbox.Group
          label={table.columns}
          value={[...columns]}
          onChange={(chosen) => set({ columns: comparedColumns.filter((one) => chosen.includes(one)) })}
        >
          <span className="row wrap">
            {comparedColumns.map((one) => (
              <Checkbox key={one} value={one} label={table.columnNames[one]} />
            ))}
          </span>
        </Checkbox.Group>
      )}
      <Rules value={value} edit={edit} catalogue={catalogue} />
      {adding && (
        <NewIndicator
          taken={catalogue.isTaken}
          owner={owner}
          onMade={(code) => {
            setAdding(false)
            set({ indicators: [...indicators, code] })
          }}
          onClose={() => setAdding(false)}
        />
      )}
    </>
  )
}
