import { PageHead } from '#src/ui/page-head.tsx'
import { useOfficeWords } from './office-words.ts'

/** Where the work of the day will stand. */
export function Start() {
  const words = useOfficeWords()
  return <PageHead title={words.pages.today} />
}
