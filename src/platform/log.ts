import pino, { type Logger } from 'pino'

const hidden = ['password', 'newPassword', 'secret', 'token', 'recoveryCode', 'cookie', 'authorization']

/** PostgreSQL prints whole rows into these; a broken connection hangs on its error. */
const rows = ['detail', 'where', 'internalQuery', 'parameters', 'client'] as const

function errorOf(error: unknown) {
  if (!(error instanceof Error)) return error
  const told = pino.stdSerializers.err(error) as unknown as Record<string, unknown>
  for (const name of rows) delete told[name]
  return told
}

/** A token that is part of a path: longer than any id of ours. */
const tokens = /[\w-]{40,}/g

/** Without the query, which may hold a one-time token or what somebody searched for. */
const requestOf = (request: { id?: string; method?: string; url?: string; ip?: string }) => ({
  method: request.method,
  path: request.url?.split('?')[0]?.replace(tokens, '[hidden]'),
  address: request.ip,
})

/** JSON lines on standard error; secrets never. Requests carry their id by the server's child loggers. */
export const makeLog = (destination: pino.DestinationStream = pino.destination({ dest: 2, sync: true })): Logger =>
  pino(
    {
      base: { app: 'mach' },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: errorOf, error: errorOf, req: requestOf },
      redact: { paths: ['body', 'headers', ...hidden, ...hidden.map((n) => `*.${n}`)], censor: '[hidden]' },
    },
    destination,
  )
