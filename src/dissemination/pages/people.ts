/** A number of people as typed, also with separators of thousands; undefined when it is none. */
export function readPeople(typed: string): number | undefined {
  const bare = typed.trim().replaceAll(/[.,\s](?=\d{3}(\D|$))/g, '')
  return /^[1-9]\d{0,7}$/.test(bare) ? Number(bare) : undefined
}
