import { fold } from '#src/platform/text.ts'
import type { Found, Search } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'

type Chosen = { value: readonly Found[]; onChange: (value: readonly Found[]) => void }

type AskedProps = Chosen & {
  words: { units: string; moreUnits: string; unitsHelp: string }
  /** The record is new: its first units are chosen. */
  asking: boolean
  search: Search
  id?: string
  error?: string | undefined
}
/** Which units are asked, or asked besides. */
export const AskedUnitsField = ({ words, asking, ...field }: AskedProps) => (
  <div className="wide">
    <SearchMulti label={asking ? words.units : words.moreUnits} optional={!asking} help={words.unitsHelp} {...field} />
  </div>
)

type LeaveOutProps = Chosen & { label: string; units: readonly { unitId: string; name: string }[] }
/** Which of the units that are asked are asked no longer, by any part of the name; not shown where none can be left out. */
export const LeaveOutField = ({ label, units, value, onChange }: LeaveOutProps) =>
  units.length > 0 && (
    <div className="wide">
      <SearchMulti
        label={label}
        optional
        value={value}
        onChange={onChange}
        search={async (q) =>
          units
            .filter(({ name }) => fold(name).includes(fold(q)))
            .map(({ unitId, name }) => ({ value: unitId, label: name }))
        }
      />
    </div>
  )
