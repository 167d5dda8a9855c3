export type Side = 'party' | 'state' | 'other'
export type Held = { readonly title: string; readonly side: Side; readonly precedence: number }

const sides: readonly Side[] = ['party', 'state', 'other']

/** Party before state before others, and within each by precedence (1 first); equal ones as they came. */
export const inPrecedence = <P extends Held>(positions: readonly P[]): P[] =>
  [...positions].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side) || a.precedence - b.precedence)

/** "Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh": as they follow a name. */
export const printedPositions = (positions: readonly Held[]): string =>
  inPrecedence(positions)
    .map(({ title }) => title)
    .join(', ')

/** "Đồng chí X, Ủy viên Ban Thường vụ Tỉnh ủy, Phó Chủ tịch UBND tỉnh": as documents name a person (domain.md §1). */
export const printedName = (person: { readonly name: string }, positions: readonly Held[]): string =>
  [`Đồng chí ${person.name}`, ...inPrecedence(positions).map(({ title }) => title)].join(', ')

/** For the middle of a sentence, and for lists: without the title of address. */
export const nameWithPositions = (person: { readonly name: string }, positions: readonly Held[]): string =>
  [person.name, ...inPrecedence(positions).map(({ title }) => title)].join(', ')
