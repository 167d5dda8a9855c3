import { type Format, formatIn } from '#src/platform/format.ts'
import type { Letter } from '#src/platform/mail.ts'
import { pick } from '#src/platform/words.ts'
import { letterParts, subjectKinds } from '../kinds.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import { drawn } from './html.ts'
import type { DigestLine } from './lines.ts'

type Wanted = {
  /** Of the day, or asked for by somebody. */
  occasion: 'digest' | 'reminder'
  email: string
  language: 'vi' | 'en'
  lines: readonly DigestLine[]
  publicUrl: string
}
type SliceWords = ReturnType<typeof wordsIn>
type LetterWords = SliceWords['letter']
export type Words = LetterWords & LetterWords['digest']
export type Section = { title: string; lines: { text: string; told: string; href: string }[]; more: string | null }

/** A letter is read at a glance: of each part the first ones, and how many more wait in the office. */
const shownMost = 20

const wordsIn = (language: 'vi' | 'en') => pick(language, { vi, en })

const toldOf = (line: DigestLine, words: SliceWords, format: Format) => {
  const { subjectKind, code, unit, deadline, days, muted } = line
  const due = deadline && words.due(format.day(deadline), days ?? 0)
  return [subjectKind === 'task' ? code : words.period(code), unit, due, muted && words.letter.muted]
    .filter(Boolean)
    .join(' · ')
}

/** The same lines as text and as HTML. */
export function letterOf({ occasion, email, language, lines, publicUrl }: Wanted): Letter {
  const all = wordsIn(language)
  const words = all.letter
  const said = words[occasion]
  const format = formatIn(language)
  const sections = subjectKinds.flatMap((subject) =>
    letterParts.flatMap((part): Section[] => {
      const own = lines.filter((line) => line.part === part && line.subjectKind === subject)
      if (own.length === 0) return []
      return [
        {
          title: words.parts[subject][part](own.length),
          lines: own.slice(0, shownMost).map((line) => ({
            text: line.title,
            told: toldOf(line, all, format),
            href: `${publicUrl}/app/${subject}s/${line.subjectId}`,
          })),
          more: own.length > shownMost ? words.more(own.length - shownMost) : null,
        },
      ]
    }),
  )
  const addresses = { home: `${publicUrl}/app`, settings: `${publicUrl}/app/messages/settings` }
  return {
    to: email,
    subject: said.subject(lines.length),
    text: written(sections, { ...words, ...said }, addresses),
    html: drawn(sections, { ...words, ...said }, addresses, language),
    readAt: [...new Set(lines.map((line) => line.unitId))],
  }
}

export type Addresses = { home: string; settings: string }

function written(sections: readonly Section[], words: Words, { home, settings }: Addresses): string {
  const parts = sections.map(({ title, lines, more }) =>
    [
      title.toUpperCase(),
      ...lines.map(({ text, told, href }) => `- ${text}\n  ${told}\n  ${href}`),
      ...(more ? [`  ${more}`] : []),
    ].join('\n'),
  )
  return [words.greeting, ...parts, `${words.open}: ${home}`, `${words.why}\n${words.change}: ${settings}`].join('\n\n')
}
