import { Combobox } from '@mantine/core'
import { useUiWords } from '../own-words.ts'
import type { Found } from './search-choices.ts'

/** The answers under the field; each with a hint at the right (the unit above, the symbol). */
export function SearchList({ found, busy, label }: { found: readonly Found[]; busy: boolean; label: string }) {
  const { pick: words } = useUiWords()
  return (
    <Combobox.Dropdown>
      <Combobox.Options aria-label={label} mah={280} style={{ overflowY: 'auto' }}>
        {found.map((one) => (
          <Combobox.Option key={one.value} value={one.value}>
            <span className="row">
              <span className="grow">{one.label}</span>
              {one.hint && <span className="ink3 small">{one.hint}</span>}
            </span>
          </Combobox.Option>
        ))}
        {found.length === 0 && (
          // a list without an option is none to a screen reader
          <Combobox.Empty role="option" aria-disabled>
            {busy ? words.searching : words.nothing}
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}
