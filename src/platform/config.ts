import path from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { Failure } from './failure.ts'
import type { S3 } from './storage.ts'

export type Config = {
  readonly demonstration: boolean
  readonly port: number
  readonly host: string
  readonly dataDir: string
  /** Absent: PostgreSQL is embedded in `dataDir`. */
  readonly databaseUrl: string | undefined
  readonly replicaUrl: string | undefined
  /** Absent: `http://HOST:PORT`. */
  readonly publicUrl: string | undefined
  readonly secretKey: string | undefined
  readonly trustProxy: string | false
  readonly smtpUrl: string | undefined
  readonly s3: S3 | undefined
  readonly metricsToken: string | undefined
  /** What the role of the public pages logs in with; absent: made from the secret. */
  readonly portalPassword: string | undefined
  readonly serve: 'all' | 'office' | 'portal'
}

const holds = (test: (text: string) => boolean, write: string) =>
  z.string().refine((text) => {
    try {
      return test(text)
    } catch {
      return false
    }
  }, write)

const postgresUrl = holds(
  (text) => /^postgres(ql)?:\/\//.test(text) && new pg.Client({ connectionString: text }).host !== '',
  'write postgres://user:password@host:5432/mach',
)
const webUrl = (write: string) =>
  holds((text) => /^https?:$/.test(new URL(text).protocol) && new URL(text).pathname === '/', write)
const serves = ['all', 'office', 'portal'] as const
const someProxies = /^(loopback|linklocal|uniquelocal|[\da-fA-F.:]+(\/\d{1,3})?)$/

const shape = z.object({
  PORT: holds(
    (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535,
    'write a number from 1 to 65535, or 0 for any free port',
  ).transform(Number),
  HOST: holds((text) => !/[\s/]/.test(text), 'write an address of this machine, 0.0.0.0 for all of them'),
  DATA_DIR: z.string(),
  DATABASE_URL: postgresUrl.optional(),
  DATABASE_REPLICA_URL: postgresUrl.optional(),
  PUBLIC_URL: webUrl('write the address people open, without a path, such as https://mach.example.vn')
    .transform((text) => new URL(text).origin)
    .optional(),
  SECRET_KEY: z.string().min(32, 'write at least 32 random characters, as "openssl rand -base64 32" gives').optional(),
  TRUST_PROXY: holds(
    (text) => text.split(',').every((proxy) => someProxies.test(proxy.trim())),
    'write the addresses of the proxies in front, with commas between, such as 127.0.0.1 or 10.0.0.0/8',
  ).optional(),
  SMTP_URL: holds(
    (text) => /^smtps?:$/.test(new URL(text).protocol) && new URL(text).hostname !== '',
    'write smtp://user:password@host:587 or smtps://…',
  ).optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ENDPOINT: webUrl('write the address of the S3 service, such as https://s3.example.vn').optional(),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  METRICS_TOKEN: z.string().min(16, 'write at least 16 random characters').optional(),
  PORTAL_PASSWORD: z.string().min(16, 'write at least 16 random characters').optional(),
  SERVE: z.enum(serves, `write ${serves.join(', ')}`).default('all'),
})
type Variables = z.output<typeof shape>

/** Never printed: they hold passwords. */
const secrets = /URL$|KEY|TOKEN|PASSWORD/

function parse(environment: NodeJS.ProcessEnv, defaults: Record<string, string>): Variables {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()))
  const stray = Object.keys(set).find((name) => name.startsWith('S3_') && !(name in shape.shape))
  if (stray)
    throw new Failure(
      `${stray} is not known: write ${Object.keys(shape.shape)
        .filter((name) => name.startsWith('S3_'))
        .join(', ')}.`,
    )
  const parsed = shape.safeParse({ ...defaults, ...set })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0])
  const said = secrets.test(name) && name !== 'PUBLIC_URL' ? name : `${name}=${set[name]}`
  throw new Failure(`${said} cannot be used: ${issue?.message}.`)
}

function s3Of(v: Variables): S3 | undefined {
  const { S3_BUCKET: bucket, S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = v
  if (bucket && accessKeyId && secretAccessKey)
    return Object.freeze({
      bucket,
      accessKeyId,
      secretAccessKey,
      region: v.S3_REGION,
      ...(v.S3_ENDPOINT && { endpoint: v.S3_ENDPOINT }),
    })
  const needed = ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
  if (![...needed, 'S3_ENDPOINT' as const].some((name) => v[name])) return undefined
  throw new Failure(
    `${needed.find((name) => !v[name])} is missing: files on S3 need ${needed.join(', ')}; to keep files in DATA_DIR, set no S3_ variable.`,
  )
}

/** The environment, read once. A wrong variable is a Failure that names it. The demonstration is for this machine only. */
export function readConfig(environment: NodeJS.ProcessEnv, { demonstration = false } = {}): Config {
  const folder = demonstration ? './demo-data' : './data'
  const v = parse(environment, { PORT: '3000', HOST: '127.0.0.1', DATA_DIR: folder })
  return Object.freeze({
    demonstration,
    port: v.PORT,
    host: demonstration ? '127.0.0.1' : v.HOST,
    dataDir: path.resolve(v.DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    replicaUrl: v.DATABASE_REPLICA_URL,
    publicUrl: v.PUBLIC_URL,
    secretKey: v.SECRET_KEY,
    trustProxy: v.TRUST_PROXY ?? false,
    smtpUrl: v.SMTP_URL,
    s3: s3Of(v),
    metricsToken: v.METRICS_TOKEN,
    portalPassword: v.PORTAL_PASSWORD,
    serve: v.SERVE,
  })
}
