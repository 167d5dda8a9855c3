import { commentLimits } from '#src/articles/index.ts'
import type { Faults, Written } from '../drawing/comment-form.ts'
import type { Pen } from '../drawing/pen.ts'

/** A form as it came: only texts, none without end. */
export function writtenIn(
  body: unknown,
): Written & { trap: string; stamp: string; consentVersion: number | undefined } {
  const given = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  const text = (name: string, longest: number) => {
    const value = given[name]
    return typeof value === 'string' ? value.normalize('NFC').slice(0, longest) : ''
  }
  const consent = text('consent', 6)
  return {
    text: text('text', 5_000).replace(/\r\n?/g, '\n').trim(),
    name: text('name', 300).trim(),
    email: text('email', 300).trim(),
    consent: consent !== '',
    consentVersion: /^\d+$/.test(consent) ? Number(consent) : undefined,
    trap: text('website', 300),
    stamp: text('luc', 60),
  }
}

const email = /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\.]+(\.[^\s@<>",;:()[\]\\.]+)+$/

/** All that is wrong at once, so that it is mended at once. */
export function faultsOf({ text, name, email: address, consent }: Written, pen: Pen): Faults {
  const say = pen.words.comments.fault
  return {
    ...(text === '' && { text: say.text }),
    ...([...text].length > commentLimits.text && { text: say.textLong }),
    ...((name === '' || name.length > commentLimits.name) && { name: say.name }),
    ...(address !== '' && (address.length > commentLimits.email || !email.test(address)) && { email: say.email }),
    ...(!consent && { consent: say.consent }),
  }
}

/** What only the newsroom's own rules find, by their codes. */
export function faultOf(code: string, pen: Pen): Faults | undefined {
  const say = pen.words.comments.fault
  const known: Record<string, Faults> = {
    'comment.name-missing': { name: say.name },
    'comment.name-long': { name: say.name },
    'comment.text-missing': { text: say.text },
    'comment.text-long': { text: say.textLong },
    'comment.links': { text: say.links },
    'comment.duplicate': { text: say.duplicate },
    'comment.email-wrong': { email: say.email },
    'comment.consent': { consent: say.consent },
  }
  return known[code]
}
