import { fold } from '#src/platform/text.ts'

type Post = { unitId: string; files: readonly { name: string }[] }
type Versioned<P extends Post> = Omit<P, 'files'> & {
  files: (P['files'][number] & { version: number; versions: number })[]
}

/** What the name of a later version adds: "(2)", "v2", "bản 2", "lần 3". */
const counting = /[\s_.-]*(?:\(\d{1,3}\)|v\d{1,3}|(?:ban|lan)[\s_-]*\d{1,3})$/

/** "Báo cáo (2).docx" and "bao-cao.docx" are one document; as PDF it is another. */
export function documentOf(name: string): string {
  const [, stem = name, type = ''] = /^(.+)(\.[^.]{1,10})$/.exec(name) ?? []
  const bare = fold(stem).replace(counting, '')
  return `${(bare || fold(stem)).replaceAll(/[\s_-]+/g, ' ').trim()}${type.toLowerCase()}`
}

/** Evidence as versions: what a unit sends again under the same name is the next version of it. Posts come newest first. */
export function versioned<P extends Post>(posts: readonly P[]): Versioned<P>[] {
  const keyOf = (post: P, { name }: P['files'][number]) => `${post.unitId} ${documentOf(name)}`
  const total = new Map<string, number>()
  for (const post of posts)
    for (const file of post.files) total.set(keyOf(post, file), (total.get(keyOf(post, file)) ?? 0) + 1)
  const left = new Map(total)
  return posts.map((post) => ({
    ...post,
    // of those sent together the first is the earlier
    files: post.files
      .toReversed()
      .map((file) => {
        const key = keyOf(post, file)
        const version = left.get(key)!
        left.set(key, version - 1)
        return { ...file, version, versions: total.get(key)! }
      })
      .toReversed(),
  }))
}
