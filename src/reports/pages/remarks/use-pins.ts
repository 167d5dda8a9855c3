import { useEffect, useState } from 'react'
import { machine } from '#src/ui/machine/store.ts'
import type { Pin } from '../../remarks.ts'

const samePlace = (one: Pin, path: string, paragraph?: number) => one.path === path && one.paragraph === paragraph

/** The remarks being written on one version of a report, kept on this machine for this account until they are sent. */
export function usePins(accountId: string, { id, version }: { id: string; version: number }) {
  const [pins, setPins] = useState<readonly Pin[]>([])
  useEffect(() => {
    let here = true
    void machine.get<Pin[]>([accountId, 'remarks', `${id} ${version}`]).then((kept) => here && kept && setPins(kept))
    return () => {
      here = false
    }
  }, [accountId, id, version])
  const put = (next: readonly Pin[]) => {
    setPins(next)
    const place = [accountId, 'remarks', `${id} ${version}`] as const
    void (next.length > 0 ? machine.put(place, next) : machine.remove(place))
  }
  return {
    pins,
    at: (path: string, paragraph?: number) => pins.find((one) => samePlace(one, path, paragraph)),
    keep: (pin: Pin) => put([...pins.filter((one) => !samePlace(one, pin.path, pin.paragraph)), pin]),
    drop: (pin: Pin) => put(pins.filter((one) => one !== pin)),
    put,
  }
}
export type Pins = ReturnType<typeof usePins>
