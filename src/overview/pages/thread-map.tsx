import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import { IconArrowRight } from '#src/ui/icons.ts'
import { useLanguage, useWords } from '#src/ui/language.tsx'
import { Scroll } from '#src/ui/scroll.tsx'
import type { Thread } from '../thread-contract.ts'
import { threadColumns } from '../thread-kinds.ts'
import { stateOf, titleOf, toneOfNode } from '../thread-said.ts'
import { en } from '../thread-words.en.ts'
import { vi } from '../thread-words.vi.ts'
import { box, layOut, neighbour, type Placed } from './thread-layout.ts'

const place = ({ x, y }: Placed) => ({ left: x, top: y, width: box.width, height: box.height })

/** The picture: one stop of the keyboard, arrows go along the thread, Enter opens. The list says the same. */
export function ThreadMap({ thread }: { thread: Thread }) {
  const words = useWords({ vi, en })
  const { language } = useLanguage()
  const { placed, lines, width, height } = useMemo(() => layOut(thread), [thread])
  const start = thread.nodes.find((node) => node.way === 'here')?.key ?? thread.nodes[0]?.key
  const [cursor, setCursor] = useState(start)
  const at = placed.some((one) => one.key === cursor) ? cursor : start
  const picture = useRef<HTMLDivElement>(null)
  const move = (event: KeyboardEvent) => {
    const to = at && event.key.startsWith('Arrow') && neighbour(thread, placed, at, event.key)
    if (!to) return
    event.preventDefault()
    setCursor(to)
    picture.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(to)}"]`)?.focus()
  }
  return (
    <figure className="thread-figure">
      <Scroll label={words.map}>
        <div className="thread-heads" style={{ width }} aria-hidden="true">
          {threadColumns.map((column) => (
            <span key={column}>{words.columns[column]}</span>
          ))}
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move among the links inside */}
        <div className="thread-map" ref={picture} style={{ width, height }} onKeyDown={move}>
          <svg width={width} height={height} aria-hidden="true">
            {lines.map((line) => (
              <path key={line.key} d={line.path} data-kind={line.kind} />
            ))}
          </svg>
          {placed.map((one) =>
            one.node ? (
              <Link
                key={one.key}
                to={one.node.to}
                data-key={one.key}
                data-way={one.node.way}
                data-many={one.node.many ? true : undefined}
                tabIndex={one.key === at ? 0 : -1}
                aria-current={one.node.way === 'here' ? 'true' : undefined}
                style={place(one)}
                title={titleOf(one.node, words, language)}
                onFocus={() => setCursor(one.key)}
              >
                <b>{titleOf(one.node, words, language)}</b>
                <span data-tone={one.node.way === 'here' ? undefined : toneOfNode(one.node)}>
                  {stateOf(one.node, words)}
                </span>
              </Link>
            ) : (
              <div key={one.key} className="ghost" style={place(one)}>
                <b>{words.ghosts[one.ghost!.column as keyof typeof words.ghosts]}</b>
                <span>{words.nothingYet}</span>
              </div>
            ),
          )}
        </div>
      </Scroll>
      <figcaption className="no-print">
        <span data-kind="path">{words.legend.path}</span>
        <span data-kind="beside">{words.legend.beside}</span>
        <span data-kind="ghost">{words.legend.none}</span>
        <span className="hide-phone">
          <kbd>
            <IconArrowRight size={12} aria-hidden style={{ transform: 'scaleX(-1)' }} />
          </kbd>{' '}
          <kbd>
            <IconArrowRight size={12} aria-hidden />
          </kbd>{' '}
          {words.legend.along} <kbd>Enter</kbd> {words.legend.open}
        </span>
      </figcaption>
    </figure>
  )
}
