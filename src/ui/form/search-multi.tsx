import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { IconX } from '../icons.ts'
import { useUiWords } from '../own-words.ts'
import { Field, type FieldProps } from './field.tsx'
import { type Found, type Search, useFound } from './search-choices.ts'
import { SearchList } from './search-list.tsx'

/** Several records found by typing: `<SearchMulti label="Đơn vị phối hợp" optional value={units} onChange={setUnits} search={…} />`. Backspace in the empty field takes the last one away. */
type Props = FieldProps & {
  value: readonly Found[]
  onChange: (value: readonly Found[]) => void
  search: Search
  placeholder?: string
}

export function SearchMulti({ value, onChange, search, placeholder, ...field }: Props) {
  const words = useUiWords()
  const [text, setText] = useState('')
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const { found, busy } = useFound(search, text, box.dropdownOpened)
  const free = found.filter((one) => !value.some((chosen) => chosen.value === one.value))
  const choose = (key: string) => {
    const one = free.find((candidate) => candidate.value === key)
    if (one) onChange([...value, one])
    setText('')
  }
  return (
    <Field {...field}>
      {(bind) => (
        <Combobox store={box} onOptionSubmit={choose} withinPortal>
          <div className="input picked">
            {value.map((one) => (
              <span key={one.value} className="tag">
                {one.label}
                <button
                  type="button"
                  aria-label={words.pick.remove(one.label)}
                  onClick={() => onChange(value.filter((other) => other !== one))}
                >
                  <IconX size={12} aria-hidden />
                </button>
              </span>
            ))}
            <Combobox.Target withExpandedAttribute>
              <input
                {...bind}
                role="combobox"
                aria-expanded={box.dropdownOpened}
                aria-controls={box.listId ?? undefined}
                autoComplete="off"
                placeholder={value.length ? undefined : (placeholder ?? words.pick.type)}
                value={text}
                onClick={() => box.openDropdown()}
                onBlur={() => box.closeDropdown()}
                onKeyDown={(event) => event.key === 'Backspace' && text === '' && onChange(value.slice(0, -1))}
                onChange={(event) => {
                  setText(event.target.value)
                  box.openDropdown()
                  box.selectFirstOption()
                }}
              />
            </Combobox.Target>
          </div>
          <SearchList found={free} busy={busy} label={field.label} />
        </Combobox>
      )}
    </Field>
  )
}
