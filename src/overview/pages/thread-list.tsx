import { Link } from '@tanstack/react-router'
import { useFormat, useLanguage, useWords } from '#src/ui/language.tsx'
import type { Thread, ThreadNode } from '../thread-contract.ts'
import { stateOf, titleOf, toneOfNode } from '../thread-said.ts'
import { en } from '../thread-words.en.ts'
import { vi } from '../thread-words.vi.ts'

function Entry({ node }: { node: ThreadNode }) {
  const words = useWords({ vi, en })
  const { language } = useLanguage()
  const format = useFormat()
  const state = stateOf(node, words)
  const about = [node.day && format.day(node.day), node.about !== state && node.about].filter(Boolean).join(' · ')
  return (
    <li data-here={node.way === 'here' || undefined} aria-current={node.way === 'here' ? 'true' : undefined}>
      <small>{words.columns[node.column]}</small>
      <b>
        {node.way === 'here' ? (
          titleOf(node, words, language)
        ) : (
          <Link to={node.to}>{titleOf(node, words, language)}</Link>
        )}
      </b>
      <span>
        {about}
        {about && state && ' · '}
        {state && <em data-tone={toneOfNode(node)}>{state}</em>}
      </span>
    </li>
  )
}

/** The same as the picture, as text: where from, this, what of it; read first by a phone and a screen reader. */
export function ThreadList({ thread }: { thread: Thread }) {
  const words = useWords({ vi, en })
  const besides = { title: words.beside, nodes: thread.nodes.filter((node) => node.way === 'beside') }
  const parts = [
    { title: words.from, nodes: thread.nodes.filter((node) => node.way === 'before') },
    { title: words.this, nodes: thread.nodes.filter((node) => node.way === 'here') },
    { title: words.became, nodes: thread.nodes.filter((node) => node.way === 'after') },
    ...(thread.nodes.some((node) => node.way === 'beside') ? [besides] : []),
  ]
  return (
    <section className="thread-list" aria-labelledby="thread-list">
      <h2 id="thread-list">
        {words.list} <span className="ink3 small">{words.listNote}</span>
      </h2>
      <div className="thread-parts">
        {parts.map(({ title, nodes }) => (
          <div key={title}>
            <h3>{title}</h3>
            <ol>
              {nodes.map((node) => (
                <Entry key={node.key} node={node} />
              ))}
              {nodes.length === 0 && <li data-none>{words.nothingYet}</li>}
            </ol>
          </div>
        ))}
      </div>
    </section>
  )
}
