// What can go wrong on purpose. The chain turns each into its own status and page.

/** The thing is not there, or this actor may not know that it is. */
export class NotFound extends Error {}

/** The actor may know of the thing but not do this to it. */
export class Forbidden extends Error {}

/** The session ended while somebody was writing; `values` is what they sent, so that nothing typed is lost. */
export class SignedOut extends Error {
  readonly values: Readonly<Record<string, string>>
  constructor(values: Readonly<Record<string, string>>) {
    super('signed out')
    this.values = values
  }
}

/** The input is not well-formed or a rule refuses it; `fields` maps a field to the key of its message. */
export class Invalid extends Error {
  readonly fields: Readonly<Record<string, string>>
  constructor(fields: Readonly<Record<string, string>>) {
    super('invalid input')
    this.fields = fields
  }
}

/** Too many tries; `seconds` says when to come back. */
export class TooMany extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('too many requests')
    this.seconds = seconds
  }
}

/** The database or another part is away for a moment. */
export class Unavailable extends Error {}
