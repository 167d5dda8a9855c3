export const commentLimits = {
  text: 1000,
  name: 100,
  email: 254,
  links: 2,
  /** Of one address: at most so many in ten minutes, and in a day. */
  inTenMinutes: 5,
  inDay: 30,
} as const

/** How many addresses of pages a comment names: what advertising robots send. */
export const linksIn = (text: string): number => text.match(/\bhttps?:\/\/|\bwww\.|<a\s/gi)?.length ?? 0

/** An e-mail address that could receive: one @, a host with a dot, nothing invisible. */
export const looksLikeEmail = (text: string): boolean =>
  text.length <= commentLimits.email &&
  /^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()[\]\\.]+(\.[^\s@<>",;:()[\]\\.]+)+$/.test(text)
