import { ActMenu } from '#src/ui/act-menu.tsx'
import type { Provision, Provisions } from './use-provisions.ts'
import { useDirectiveWords } from './use-words.ts'

/** The same by button: what can be moved where, added beside or under it, removed. */
export function ProvisionActs({
  provision: { id, number },
  provisions,
}: {
  provision: Provision
  provisions: Provisions
}) {
  const { acts } = useDirectiveWords()
  const { can, move, setOpen, remove } = provisions
  const ways = (['up', 'down', 'in', 'out'] as const).map((way) => ({
    label: acts[way],
    onClick: () => move(id, way),
    disabled: !can(id, way),
  }))
  return (
    <ActMenu
      label={acts.ofProvision(number)}
      acts={[
        { label: acts.editProvision, onClick: () => setOpen({ kind: 'edit', id }) },
        { label: acts.addBehind, onClick: () => setOpen({ kind: 'behind', id }) },
        { label: acts.addUnder, onClick: () => setOpen({ kind: 'under', id }) },
        ...ways,
        { label: acts.removeProvision, onClick: () => remove(id) },
      ]}
    />
  )
}
