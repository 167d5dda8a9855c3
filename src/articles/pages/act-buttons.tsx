import { Button, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconDots } from '#src/ui/icons.ts'
import type { ArticleDetail } from '../shapes.ts'
import { type Acts, type Verb, verbs } from './use-acts.ts'
import { useNewsWords } from './words.ts'

const first: readonly Verb[] = ['submit', 'publish', 'revise', 'rework']

/** The next step filled, one beside it, the others behind the dots. */
export function ActButtons({ article, acts }: { article: ArticleDetail; acts: Acts }) {
  const words = useNewsWords()
  const may = verbs.filter((verb) => article.may.includes(verb))
  const primary = first.find((verb) => may.includes(verb))
  const others = may.filter((verb) => verb !== primary)
  const beside = others.find((verb) => verb === 'schedule' || verb === 'unschedule' || verb === 'return')
  const rest = others.filter((verb) => verb !== beside)
  const button = (verb: Verb, filled: boolean) => (
    <Button {...(filled && { variant: 'filled' })} onClick={() => acts.ask(verb)}>
      {words.acts[verb]}
    </Button>
  )
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button aria-label={words.side.state} px={8}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component={Link} to={`/articles/${article.id}/preview`}>
            {words.acts.preview}
          </Menu.Item>
          {article.state === 'published' && (
            <Menu.Item component="a" href={`/tin/${article.address}`} target="_blank" rel="noreferrer">
              {words.acts.openPublic}
            </Menu.Item>
          )}
          {rest.map((verb) => (
            <Menu.Item key={verb} onClick={() => acts.ask(verb)}>
              {words.acts[verb]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {beside && button(beside, false)}
      {primary && button(primary, true)}
    </>
  )
}
