// What came of a drill.
export type Outcome = { readonly name: string } & (
  | { readonly faults: readonly string[]; readonly measured: readonly string[] }
  /** what the machine does not have */
  | { readonly notRun: string }
)
