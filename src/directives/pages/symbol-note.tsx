import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Problem } from '#src/platform/problem.ts'
import { Note } from '#src/ui/problem.tsx'
import type { DirectiveKind } from '../kinds.ts'
import type { Draft } from './draft.ts'
import { readSymbol, type SymbolFault, symbolFaults } from './symbol-faults.ts'
import { useDirectiveWords } from './use-words.ts'

/** What the symbol alone tells, as long as the fields still say what the symbol before it told. */
export function filledBy(symbol: string, draft: Draft): Partial<Draft> {
  const [read, before] = [readSymbol(symbol), readSymbol(draft.symbol)]
  if (!read) return {}
  const untouched = before?.kind ? draft.kind === before.kind : draft.symbol.trim() === '' || before === null
  const central = /\/TW$/i.test(symbol.trim()) && !draft.issuer && !draft.issuerName
  return { ...(read.kind && untouched && { kind: read.kind }), ...(central && { inDirectory: false }) }
}

/** What was understood of the symbol, in place of the example. */
export function SymbolHelp({ symbol }: { symbol: string }) {
  const { form, kinds, symbols } = useDirectiveWords()
  const read = readSymbol(symbol)
  if (!read) return form.symbolHelp
  return symbols.read(read.council ? symbols.council : symbols[read.side], read.kind && kinds[read.kind], read.number)
}

type Props = { draft: Draft; onChange: (change: Partial<Draft>) => void }
/** Where the symbol disagrees with the other fields: a question, nothing is held up. */
export function SymbolFaults({ draft, onChange }: Props) {
  const { kinds, symbols } = useDirectiveWords()
  const { issuer } = draft
  const known = draft.inDirectory && issuer?.kind ? { kind: issuer.kind, symbol: issuer.symbol ?? null } : undefined
  const found = symbolFaults({ ...draft, issuer: known })
  if (found.length === 0) return null
  const said = (one: SymbolFault) => {
    if (one.fault === 'unread') return symbols.unread
    if (one.fault === 'kind') return one.says ? symbols.kind(kinds[one.says]) : symbols.noDirective
    if (one.fault === 'issuer') return symbols.issuer(one.says, one.own)
    if (one.fault === 'side') return symbols.side(symbols[one.says])
    return symbols.year(one.says)
  }
  const kind: DirectiveKind | undefined = found.flatMap((one) => (one.fault === 'kind' && one.says) || [])[0]
  return (
    <div className="wide" role="status">
      <Note
        acts={
          kind && (
            <Button size="compact-xs" onClick={() => onChange({ kind })}>
              {symbols.take(kinds[kind])}
            </Button>
          )
        }
      >
        {found.map(said).join(' ')}
      </Note>
    </div>
  )
}

/** The directive that has this number, issuer and date already, to open; only where its reader may see it. */
export function OpenFirst({ problem }: { problem: Problem | null }) {
  const { symbols } = useDirectiveWords()
  const existing = problem?.code === 'directive.exists' ? (problem.details.existing as { id: string } | null) : null
  if (!existing) return null
  return (
    <p>
      <Link to="/directives/$directiveId" params={{ directiveId: existing.id }}>
        {symbols.openFirst}
      </Link>
    </p>
  )
}
