import { useAuditWords } from './use-words.ts'

type Line = { name: string; value: string }
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const short = (value: unknown): string =>
  value === null || value === '' ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** What was told, a line for each field; what changed shows both sides. */
export function Payload({ value }: { value: unknown }) {
  const words = useAuditWords()
  const nameOf = (name: string) => words.fields[name as keyof typeof words.fields] ?? name
  const linesOf = (of: unknown, above: string): Line[] => {
    if (isObject(of))
      return Object.entries(of).flatMap(([name, each]) =>
        linesOf(each, [above, nameOf(name)].filter(Boolean).join(' · ')),
      )
    if (Array.isArray(of) && of.some(isObject))
      return of.slice(0, 30).flatMap((each, n) => linesOf(each, `${above} ${n + 1}`.trim()))
    return [{ name: above, value: Array.isArray(of) ? of.map(short).join(', ') || '–' : short(of) }]
  }
  const lines = linesOf(value, '').filter(({ name, value: told }) => name !== '' || told !== '–')
  if (lines.length === 0 || (isObject(value) && Object.keys(value).length === 0))
    return <p className="ink3">{words.nothingTold}</p>
  return (
    <dl className="audit-payload">
      {lines.slice(0, 200).map(({ name, value: told }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one event never change
        <div key={n}>
          <dt>{name}</dt>
          <dd>{told}</dd>
        </div>
      ))}
    </dl>
  )
}
