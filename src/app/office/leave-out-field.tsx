import { fold } from '#src/platform/text.ts'
import type { Found } from '#src/ui/form/search-choices.ts'
import { SearchMulti } from '#src/ui/form/search-multi.tsx'

type Props = {
  label: string
  units: readonly { unitId: string; name: string }[]
  value: readonly Found[]
  onChange: (value: readonly Found[]) => void
}

/** Which of the units that are asked are asked no longer, by any part of the name; not shown where none can be left out. */
export const LeaveOutField = ({ label, units, value, onChange }: Props) =>
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
