import type { SaidLine } from '../telling/say.ts'

/** What the sentence of an event leaves out, a line for each field; what changed shows both sides. */
export function SaidLines({ lines }: { lines: readonly SaidLine[] }) {
  return (
    <dl className="audit-payload">
      {lines.slice(0, 200).map(({ name, was, now }, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one event never change
        <div key={n}>
          <dt>{name}</dt>
          <dd>
            {was !== undefined && (
              <>
                <del>{was}</del> →{' '}
              </>
            )}
            {now}
          </dd>
        </div>
      ))}
    </dl>
  )
}
