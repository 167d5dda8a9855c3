import type { FastifyRequest } from 'fastify'
import type { Endpoint } from './endpoint.ts'
import type { World } from './world.ts'

/** Who took what, and by which filter. A token is a secret, also where it is a part of the address. */
function detailOf(e: Endpoint, { params, query }: FastifyRequest) {
  const { token: _, ...of } = (params ?? {}) as Record<string, unknown>
  const filter = (query ?? {}) as Record<string, unknown>
  return {
    what: e.name,
    ...(Object.keys(of).length > 0 && { of }),
    ...(Object.keys(filter).length > 0 && { filter }),
  }
}

/** Nothing is taken away unnoted: where the note fails, so does the download. */
export async function noteLeaving({ noteAccess }: World, request: FastifyRequest, e: Endpoint): Promise<void> {
  if (e.carries === 'export') await noteAccess(request.actor, 'export', detailOf(e, request))
  if (e.carries === 'feed') await noteAccess(request.actor, 'export', detailOf(e, request), 'daily')
}
