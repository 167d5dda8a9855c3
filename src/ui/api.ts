import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { z } from 'zod'
import type { Endpoint, Reply } from '#src/platform/endpoint.ts'
import type { Problem } from '#src/platform/problem.ts'
import { askedOrKept, keepAnswer } from './machine/answers.ts'
import { request } from './request.ts'

/**
 * Endpoints from pages. Read: `useQuery(ask(listTasks, { query: {} }))`, in a loader
 * `context.queries.ensureQueryData(ask(…))`. Act: `const give = useAct(issueTask)`, then
 * `give.mutate({ params: { id }, body: {} })`; `give.error` is a Problem (`code`, `status`, `details`).
 */
type Sent<S> = S extends z.ZodType ? z.input<S> : never
export type Asked<E extends Endpoint> = {
  [K in 'params' | 'query' | 'body' as E[K] extends z.ZodType ? K : never]: Sent<E[K]>
}
type Parts = { params?: Record<string, unknown>; query?: Record<string, unknown>; body?: unknown }

/** `/api/v1/…` of a call: for links to downloads and exports as well. */
export const addressOf = <E extends Endpoint>(e: E, asked: Omit<Asked<E>, 'body'>): string =>
  `/api/v1${pathOf(e, asked)}`

function pathOf(e: Endpoint, asked: unknown): string {
  const { params = {}, query = {} } = asked as Parts
  const path = e.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '') search.append(name, String(one))
  return search.size ? `${path}?${search}` : path
}

/** Calls an endpoint once; an act needs a key, the same one for every attempt at the same intention. */
export async function call<E extends Endpoint>(e: E, asked: Asked<E>, key?: string): Promise<Reply<E>> {
  const { body } = asked as Parts
  const intent = e.method === 'GET' ? undefined : (key ?? crypto.randomUUID())
  return (await request({
    method: e.method,
    path: pathOf(e, asked),
    ...(body !== undefined && { body }),
    ...(intent !== undefined && { key: intent }),
  })) as Reply<E>
}

type Get = Endpoint & { method: 'GET' }
type Change = Endpoint & { method: 'POST' | 'PUT' | 'DELETE' }

export const ask = <E extends Get>(e: E, asked: Asked<E>) =>
  queryOptions<Reply<E>, Problem>({ queryKey: [e.name, asked], queryFn: () => call(e, asked) })

const nameOf = <E extends Get>(e: E, asked: Asked<E>) => `${e.name} ${JSON.stringify(asked)}`
/** As `ask`; what was answered is kept on this machine for the account, and stands where there is no line. */
export const askKept = <E extends Get>(e: E, asked: Asked<E>) => ({
  ...ask(e, asked),
  queryFn: () => askedOrKept(nameOf(e, asked), () => call(e, asked)),
})
/** What the page itself knows to be the answer from now on, as after a save. */
export const keepAsAnswer = <E extends Get>(e: E, asked: Asked<E>, answer: Reply<E>) =>
  keepAnswer(nameOf(e, asked), answer)

type Paged = Get & { reply: z.ZodType<{ next: string | null }> }
/** A list that turns by key, page after page: `useInfiniteQuery(askPages(listTasks, { q }))`; `params` of its address. */
export const askPages = <E extends Paged>(e: E, query: Omit<Sent<E['query']>, 'after'>, params?: Sent<E['params']>) =>
  infiniteQueryOptions<Reply<E>, Problem, { pages: Reply<E>[] }, readonly unknown[], string>({
    queryKey: [e.name, 'pages', query, params],
    queryFn: ({ pageParam }) =>
      call(e, { params, query: { ...query, ...(pageParam && { after: pageParam }) } } as Asked<E>),
    initialPageParam: '',
    getNextPageParam: (last) => (last as { next: string | null }).next ?? undefined,
  })

/** As `askPages`, with the first page kept on this machine. */
export const askPagesKept = <E extends Paged>(e: E, query: Omit<Sent<E['query']>, 'after'>) => {
  const usual = askPages(e, query)
  const asked = { query } as Asked<E>
  const first = () => askedOrKept(nameOf(e, asked), () => call(e, asked))
  const next = (after: string) => call(e, { query: { ...query, after } } as Asked<E>)
  return { ...usual, queryFn: ({ pageParam }: { pageParam: string }) => (pageParam ? next(pageParam) : first()) }
}

/** An act. Trying the same again after a lost answer sends the same key, so that it happens once; all views then refresh. */
export function useAct<E extends Change>(e: E) {
  const cache = useQueryClient()
  const intent = useRef<{ asked: string; key: string }>(undefined)
  return useMutation<Reply<E>, Problem, Asked<E>>({
    mutationFn: async (asked) => {
      const text = JSON.stringify(asked)
      if (intent.current?.asked !== text) intent.current = { asked: text, key: crypto.randomUUID() }
      const reply = await call(e, asked, intent.current.key)
      intent.current = undefined
      return reply
    },
    onSuccess: () => cache.invalidateQueries(),
  })
}
