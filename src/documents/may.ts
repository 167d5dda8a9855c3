import { mayOf } from '#src/access/index.ts'
import type { Actor } from '#src/platform/actor.ts'
import type { DocumentState } from './moves.ts'

/** What this actor may do with this document now: a signed one is frozen. */
export function mayDo(actor: Actor, owner: string, state: DocumentState): string[] {
  const may = mayOf(actor, ['document.write', 'document.sign'], { own: owner })
  return [
    ...(may.includes('document.write') && state === 'draft' ? ['write', 'delete'] : []),
    ...(may.includes('document.sign') ? (state === 'draft' ? ['sign'] : ['withdrawSignature']) : []),
  ]
}
