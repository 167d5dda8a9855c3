import { FilesSection } from '#src/app/office/files-section.tsx'
import { useAct } from '#src/ui/api.ts'
import { attachToAdvice, detachFromAdvice } from '../contract.ts'
import type { AdviceDetail } from '../shapes.ts'
import { useAdviceWords } from './use-words.ts'

export function AdviceFiles({ advice }: { advice: AdviceDetail }) {
  const words = useAdviceWords()
  const { one } = words
  const attach = useAct(attachToAdvice)
  const detach = useAct(detachFromAdvice)
  const may = advice.may.includes('attach')
  if (!may && advice.files.length === 0) return null
  return <FilesSection title={one.files} record={advice} may={may} attach={attach} detach={detach} words={words} />
}
