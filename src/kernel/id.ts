// Identifiers are made by the application, never by the database.
import { randomUUID } from 'node:crypto'
import { v5, v7 } from 'uuid'

declare const kind: unique symbol

/** An id that knows what it identifies, so that one kind cannot be handed in for another. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind }

/** A new id that sorts by the moment of making (UUIDv7). */
export const newId = <Kind extends string>(): Id<Kind> => v7() as Id<Kind>

/** A new id that tells nothing about time (UUIDv4): for everything whose moment or existence is secret. */
export const newSecretId = <Kind extends string>(): Id<Kind> => randomUUID() as Id<Kind>

/** The same id for the same name, always: job ids are made of event and reaction. */
export const idFrom = (name: string, namespace: string): string => v5(name, namespace)

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for the lower-case form of a UUID; anything else in an address is simply not found. */
export const isId = (value: string): boolean => uuid.test(value)
