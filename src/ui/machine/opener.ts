/**
 * The account that opened this page. A page has one opener for as long as it stands: what it keeps and what it sends is
 * theirs, whoever signs in beside it on the same machine.
 */
let accountId: string | undefined
export const opener = (): string | undefined => accountId
export const openedBy = (id: string): void => {
  accountId = id
}
