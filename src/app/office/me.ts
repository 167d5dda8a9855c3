import { queryOptions } from '@tanstack/react-query'
import type { Me } from '#src/people/contract.ts'
import { isLanguage, type Language } from '#src/platform/words.ts'
import { request } from '#src/ui/request.ts'
import { knownHere } from './offline/known-here.ts'

export type { Me }

/**
 * Who is signed in; without a line, who was last on this machine and has not signed out. Asked without the contract, whose
 * shapes would bring the validator into the first load.
 */
export const me = queryOptions({
  queryKey: ['readMe', {}],
  queryFn: () =>
    knownHere(
      async () => (await request({ method: 'GET', path: '/me', quiet: true })) as Me,
      () => act('DELETE', '/session'),
    ),
  staleTime: 60_000,
  retry: false,
})

export const act = (method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown) =>
  request({ method, path, key: crypto.randomUUID(), quiet: true, ...(body !== undefined && { body }) })

/** Before anyone is known: the cookie, else Vietnamese. */
export function startLanguage(): Language {
  const chosen = /(?:^|; )lang=(\w+)/.exec(document.cookie)?.[1]
  return isLanguage(chosen) ? chosen : 'vi'
}
