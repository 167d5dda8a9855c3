import { FilesSection } from '#src/app/office/files-section.tsx'
import { useAct } from '#src/ui/api.ts'
import { attachToDirective, detachFromDirective } from '../contract.ts'
import type { DirectiveDetail } from '../shapes.ts'
import { useDirectiveWords } from './use-words.ts'

export function DirectiveFiles({ directive }: { directive: DirectiveDetail }) {
  const words = useDirectiveWords()
  const { one } = words
  const attach = useAct(attachToDirective)
  const detach = useAct(detachFromDirective)
  const may = directive.may.includes('attach') && directive.classification !== 'numberOnly'
  if (!may && directive.files.length === 0) return null
  return <FilesSection title={one.files} record={directive} may={may} attach={attach} detach={detach} words={words} />
}
