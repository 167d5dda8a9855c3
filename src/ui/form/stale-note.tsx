import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { Note } from '../problem.tsx'

type Props = { edited: { stale: boolean; takeNewer: () => Promise<void> }; verb: string; children: ReactNode }

/** Somebody saved before: what was typed is still there, the newer version is a press away. See use-edited.ts. */
export const StaleNote = ({ edited, verb, children }: Props) =>
  edited.stale && (
    <Note live acts={<Button onClick={() => void edited.takeNewer()}>{verb}</Button>}>
      {children}
    </Note>
  )
