import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { referencePage } from './reference-page.ts'

/** `/api/openapi.json` and `/api/docs`: both made from the endpoints as declared, so they cannot disagree with the server. */
export async function addReference(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Mạch',
        version: '1',
        description:
          'Acts (POST, PUT, DELETE) need an Idempotency-Key header and an Origin of this site. Errors are {code, …}.',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'mach_session' } } },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  app.get('/api/docs', { schema: { hide: true } }, async (request, reply) =>
    reply.type('text/html; charset=utf-8').send(referencePage(app.swagger() as never, request.nonce)),
  )
}
