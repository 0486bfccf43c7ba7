// The only reader of the environment: checked once at start, a wrong value is one clear line.
import { resolve } from 'node:path'
import { z } from 'zod'
import { StartError } from '#kernel/start-error.ts'
import { isLogLevel } from './log.ts'

export type Config = {
  readonly port: number
  readonly host: string
  /** public base address without a slash at the end; null = http://HOST:PORT, known once the port is */
  readonly origin: string | null
  readonly dataDir: string
  readonly databaseUrl: string | null
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly secret: string | null
  /** how many proxies in front of us may be believed */
  readonly trustProxy: number
  readonly logLevel: string
  readonly role: 'all' | 'web' | 'worker'
  readonly metricsToken: string | null
  /** the demo network is loaded */
  readonly demo: boolean
  /** DEMO=1 was set by hand */
  readonly demoByHand: boolean
  /** real people rely on it: https, or DEMO=0 set by hand */
  readonly live: boolean
}

const flag = z.enum(['0', '1']).optional()
const isHttpUrl = (value: string): boolean => {
  const url = URL.parse(value)
  return (
    url !== null && ['http:', 'https:'].includes(url.protocol) && url.pathname === '/' && url.search === ''
  )
}

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  ORIGIN: z.string().refine(isHttpUrl, 'must be like https://www.example.nl').optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
    .optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
    .optional(),
  MAIL_FROM: z.string().includes('@').default('Actie Leer Netwerk <post@actieleernetwerk.invalid>'),
  SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  TRUST_PROXY: z.coerce.number().int().min(0).max(5).default(0),
  LOG_LEVEL: z
    .string()
    .refine(isLogLevel, 'must be one of fatal, error, warn, info, debug, trace, silent')
    .default('warn'),
  ROLE: z.enum(['all', 'web', 'worker']).default('all'),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  DEMO: flag,
})

type Settings = z.infer<typeof schema>

const demoIsOn = (settings: Settings, https: boolean): boolean => {
  if (settings.DEMO !== undefined) return settings.DEMO === '1'
  return settings.DATABASE_URL === undefined && !https
}

const missingWhenLive = (settings: Settings, live: boolean): string | null => {
  if (!live) return null
  if (settings.SMTP_URL === undefined) return 'SMTP_URL is needed on a live site (https ORIGIN, or DEMO=0)'
  if (settings.DATABASE_URL !== undefined && settings.SECRET === undefined)
    return 'SECRET is needed on a live site with DATABASE_URL'
  return null
}

/** Reads and checks the settings; throws a StartError with one line that names the setting. */
export const readConfig = (env: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new StartError(`${String(issue?.path[0])}: ${issue?.message ?? 'wrong value'}`)
  }
  const settings = parsed.data
  const https = settings.ORIGIN?.startsWith('https:') ?? false
  const live = https || settings.DEMO === '0'
  const missing = missingWhenLive(settings, live)
  if (missing !== null) throw new StartError(missing)
  return {
    port: settings.PORT,
    host: settings.HOST,
    origin: settings.ORIGIN?.replace(/\/$/, '') ?? null,
    dataDir: resolve(settings.DATA_DIR),
    databaseUrl: settings.DATABASE_URL ?? null,
    smtpUrl: settings.SMTP_URL ?? null,
    mailFrom: settings.MAIL_FROM,
    secret: settings.SECRET ?? null,
    trustProxy: settings.TRUST_PROXY,
    logLevel: settings.LOG_LEVEL,
    role: settings.ROLE,
    metricsToken: settings.METRICS_TOKEN ?? null,
    demo: demoIsOn(settings, https),
    demoByHand: settings.DEMO === '1',
    live,
  }
}

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

export const isLoopback = (host: string): boolean => loopback.has(host.replace(/^\[|\]$/g, ''))
