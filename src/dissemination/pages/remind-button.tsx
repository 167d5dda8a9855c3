import { RemindUnits } from '#src/app/office/remind-units.tsx'
import { useAct } from '#src/ui/api.ts'
import { remindDissemination } from '../contract.ts'
import type { DisseminationDetail } from '../shapes.ts'
import { useDisseminationWords } from './use-words.ts'

export function RemindButton({ register }: { register: DisseminationDetail }) {
  const { acts, done, problems } = useDisseminationWords()
  const act = useAct(remindDissemination)
  const owing = register.counts.units - register.counts.byState.reached
  return <RemindUnits label={acts.remind(owing)} act={act} id={register.id} done={done} codes={problems} />
}
