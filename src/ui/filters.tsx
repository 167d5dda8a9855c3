import { Button, Checkbox, Menu, Popover } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { IconPlus, IconSearch, IconX } from './icons.ts'
import { useUiWords } from './own-words.ts'
import './filters.css'

/**
 * The filters above a list; their values live in the address, so the page holds them:
 * `<Filters filters={[{ id: 'year', name: 'Năm', options: [{ value: '2020', label: '2020' }] }]} value={{ year: ['2020'] }}
 *   onChange={(value) => navigate({ search: … })} text={q} onText={setQ} placeholder="Tìm trong 128 nhiệm vụ" end={<…/>} />`.
 * `single` lets one value hold at a time. Too many to be ticked: `panel` draws the choosing, `shown` says what was chosen.
 */
export type FilterOption = { value: string; label: string; count?: number }
export type Filter = {
  id: string
  name: string
  options?: readonly FilterOption[]
  single?: boolean
  panel?: (close: () => void) => ReactNode
  shown?: string
}
export type FilterValue = Readonly<Record<string, readonly string[]>>
type Props = {
  filters: readonly Filter[]
  value: FilterValue
  onChange: (value: FilterValue) => void
  text?: string
  onText?: (text: string) => void
  placeholder?: string
  end?: ReactNode
}

export function Filters({ filters, value, onChange, text, onText, placeholder, end }: Props) {
  const words = useUiWords()
  const [opened, setOpened] = useState<string>()
  const isSet = (filter: Filter) => (value[filter.id]?.length ?? 0) > 0
  const shown = filters.filter((filter) => isSet(filter) || filter.id === opened)
  const addable = filters.filter((filter) => !shown.includes(filter))
  return (
    <search className="filters no-print">
      {onText && <SearchBox text={text ?? ''} onText={onText} placeholder={placeholder ?? words.filter.search} />}
      {shown.map((filter) => (
        <FilterChip
          key={filter.id}
          filter={filter}
          chosen={value[filter.id] ?? []}
          opened={opened === filter.id}
          onOpen={(open) => setOpened(open ? filter.id : undefined)}
          onChange={(chosen) => onChange({ ...value, [filter.id]: chosen })}
        />
      ))}
      {addable.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <button type="button" className="chip add">
              <IconPlus size={13} aria-hidden />
              {words.filter.add}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {addable.map((filter) => (
              <Menu.Item key={filter.id} onClick={() => setOpened(filter.id)}>
                {filter.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {filters.some(isSet) && (
        <Button variant="subtle" size="compact-xs" onClick={() => onChange({})}>
          {words.filter.clearAll}
        </Button>
      )}
      {end && <div className="end">{end}</div>}
    </search>
  )
}

type ChipProps = {
  filter: Filter
  chosen: readonly string[]
  opened: boolean
  onOpen: (open: boolean) => void
  onChange: (chosen: readonly string[]) => void
}
function FilterChip({ filter, chosen, opened, onOpen, onChange }: ChipProps) {
  const words = useUiWords()
  const options = filter.options ?? []
  const picked = options.filter((option) => chosen.includes(option.value)).map((option) => option.label)
  const said = filter.shown ?? (picked.length > 2 ? words.filter.chosen(picked.length) : picked.join(', '))
  const pick = (values: string[]) =>
    onChange(filter.single ? values.filter((v) => !chosen.includes(v)).slice(-1) : values)
  return (
    <Popover opened={opened} onChange={onOpen} position="bottom-start" trapFocus>
      <span className={chosen.length ? 'chip on' : 'chip'}>
        <Popover.Target>
          <button type="button" onClick={() => onOpen(!opened)}>
            {filter.name}: <b>{said}</b>
          </button>
        </Popover.Target>
        {chosen.length > 0 && (
          <button type="button" aria-label={words.filter.clear(filter.name)} onClick={() => onChange([])}>
            <IconX size={13} aria-hidden />
          </button>
        )}
      </span>
      <Popover.Dropdown>
        {filter.panel?.(() => onOpen(false)) ?? (
          <Checkbox.Group value={[...chosen]} onChange={pick} label={filter.name} className="options">
            {options.map((option) => (
              <Checkbox
                key={option.value}
                value={option.value}
                label={option.count === undefined ? option.label : `${option.label} (${option.count})`}
              />
            ))}
          </Checkbox.Group>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

type SearchProps = { text: string; onText: (text: string) => void; placeholder: string }
/** Tells what was typed once the hand rests for 250 ms. F in a table brings the cursor here. */
export function SearchBox({ text, onText, placeholder }: SearchProps) {
  const [typed, setTyped] = useState(text)
  const told = useRef(text)
  useEffect(() => {
    if (text !== told.current) setTyped(text)
    told.current = text
  }, [text])
  useEffect(() => {
    if (typed === told.current) return
    const timer = setTimeout(() => {
      told.current = typed
      onText(typed)
    }, 250)
    return () => clearTimeout(timer)
  }, [typed, onText])
  return (
    <label className="searchbox">
      <IconSearch size={16} stroke={1.75} aria-hidden />
      <span className="sr">{placeholder}</span>
      <input
        type="search"
        value={typed}
        placeholder={placeholder}
        data-filter-search
        onChange={(e) => setTyped(e.target.value)}
      />
    </label>
  )
}
