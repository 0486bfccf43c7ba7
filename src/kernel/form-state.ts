// What a form shows: the values as typed and the key of an error message per field.

export type FormState<Name extends string> = {
  /** everything that was typed, as it was typed */
  readonly values: Readonly<Partial<Record<Name, string>>>
  /** message keys per field; empty before the first sending */
  readonly errors: Readonly<Partial<Record<Name, string>>>
  /** makes a second sending of the same form harmless; empty where a form only searches */
  readonly key: string
  /** stands in the ids of its fields, where a page has more than one form with the same names */
  readonly id?: string
}

/** A form nobody has touched yet. */
export const freshForm = <Name extends string>(
  key: string,
  values: FormState<Name>['values'] = {} as FormState<Name>['values'],
): FormState<Name> => ({ values, errors: {} as FormState<Name>['errors'], key })
