import { useRequired as useFaults } from '#src/ui/form/use-required.ts'
import { usePeopleWords } from './words.ts'

type Asked = { id: string; label: string; filled: boolean }

/** With this slice's word for what is missing. */
export function useRequired(asked: readonly Asked[]) {
  const { missing } = usePeopleWords()
  return useFaults(asked.map(({ filled, ...field }) => ({ ...field, text: filled ? undefined : missing })))
}
