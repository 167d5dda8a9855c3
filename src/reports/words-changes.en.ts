import type { Words } from '#src/platform/words.ts'
import type { changesVi } from './words-changes.vi.ts'

export const changesEn: Words<typeof changesVi> = {
  title: (count) => `Changed since the version before: ${count}`,
  since: (move, day) => `Against the version that came back: ${move}, ${day}.`,
  none: 'Nothing has changed since the version before.',
  place: 'Where',
  was: 'Before',
  now: 'Now',
  added: 'added',
  removed: 'removed',
  nothing: '–',
  file: (name) => `File ${name}`,
}
