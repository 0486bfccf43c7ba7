// Something that happened, told after the transaction to whoever reacts.
export type NewEvent = {
  readonly type: string
  readonly object: string
  readonly id: string
  readonly data?: Readonly<Record<string, unknown>>
}
