import { fold } from '#src/platform/text.ts'

type Provision = { id: string; parentId: string | null; number: string }

/** "Mục II.", "II" and "ii" are one number; "Điều 5" is "5". */
const bare = (number: string) =>
  fold(number)
    .replace(/^(?:phan|chuong|muc|dieu|khoan|diem)\s+(?:thu\s+)?/, '')
    .replaceAll(/[^\p{L}\p{N}.]+/gu, '')
    .replace(/\.$/, '')

/** The provision that bears the number read out of the document, "II.3.a", or the nearest above it that is there. */
export function provisionAt(tree: readonly Provision[], read: string | null): string | null {
  if (read === null) return null
  const wanted = read.split('.').map(bare).filter(Boolean)
  let [at, found] = [0, null as string | null]
  while (at < wanted.length) {
    const below = tree.filter(({ parentId }) => parentId === found)
    // a number may say its parent's: "1.2" under "1"
    const next = below.find(({ number }) => [wanted[at], wanted.slice(0, at + 1).join('.')].includes(bare(number)))
    if (!next) break
    found = next.id
    at += 1
  }
  return found
}
