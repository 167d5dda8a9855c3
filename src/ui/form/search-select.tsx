import { Combobox, useCombobox } from '@mantine/core'
import { useState } from 'react'
import { useUiWords } from '../own-words.ts'
import { Field, type FieldProps } from './field.tsx'
import { type Found, type Search, useFound } from './search-choices.ts'
import { SearchList } from './search-list.tsx'

/** One record found by typing: `<SearchSelect label="Đơn vị chủ trì" value={unit} onChange={setUnit} search={(text) => findUnits(text)} />`; the value is `{ value, label }` or undefined. */
type Props = FieldProps & {
  value: Found | undefined
  onChange: (value: Found | undefined) => void
  search: Search
  placeholder?: string
}

export function SearchSelect({ value, onChange, search, placeholder, ...field }: Props) {
  const words = useUiWords()
  const [text, setText] = useState<string>()
  const box = useCombobox({ onDropdownClose: () => box.resetSelectedOption() })
  const { found, busy } = useFound(search, text ?? '', box.dropdownOpened)
  const choose = (key: string) => {
    onChange(found.find((one) => one.value === key))
    setText(undefined)
    box.closeDropdown()
  }
  const leave = () => {
    box.closeDropdown()
    if (text === '') onChange(undefined)
    setText(undefined)
  }
  return (
    <Field {...field}>
      {(bind) => (
        <Combobox store={box} onOptionSubmit={choose} withinPortal>
          <Combobox.Target withExpandedAttribute>
            <input
              {...bind}
              className="input"
              role="combobox"
              aria-expanded={box.dropdownOpened}
              aria-controls={box.listId ?? undefined}
              autoComplete="off"
              placeholder={placeholder ?? words.pick.type}
              value={text ?? value?.label ?? ''}
              onFocus={(event) => event.target.select()}
              onClick={() => box.openDropdown()}
              onBlur={leave}
              onChange={(event) => {
                setText(event.target.value)
                box.openDropdown()
                box.selectFirstOption()
              }}
            />
          </Combobox.Target>
          <SearchList found={found} busy={busy} label={field.label} />
        </Combobox>
      )}
    </Field>
  )
}
