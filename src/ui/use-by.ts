import { useUiWords } from './own-words.ts'

export type By = { by: string; actingFor: string | null }

/**
 * Who took a step, and whose delegated grant stood behind it: `const said = useBy()`, then `said(move)`, or with what was
 * done `said(move, 'ký văn bản')`.
 */
export function useBy(): (step: By, did?: string) => string {
  const { by: words } = useUiWords()
  return ({ by, actingFor }, did) => {
    if (!actingFor) return did ? `${by} ${did}` : by
    const both = words.actingFor(by, actingFor)
    return did ? `${both}, ${did}` : both
  }
}
