// What an operator reads when the program cannot start: one line that says what is wrong and what to do.

/** Thrown at start for causes that an operator can remove; the message is shown as it is, without a stack. */
export class StartError extends Error {}
