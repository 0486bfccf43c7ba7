// Structured logs without personal data: what happened, where, how long; never who, never what was typed.
import { type Logger, pino } from 'pino'

export type Log = Logger

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

export const isLogLevel = (value: string): boolean => levels.some((level) => level === value)

/** A log to standard error, so that standard output stays for what an operator asked for. */
export const makeLog = (level: string): Log =>
  pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ fd: 2, sync: true }),
  )
