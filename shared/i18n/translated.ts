/**
 * The shape an other language must have: every key of the French catalogue, any text. French counts in one/many/other;
 * English has no "many", so that form is left out.
 */
export type Translated<French> = {
  [Key in keyof French as Key extends `${string}_many` ? never : Key]: French[Key] extends string
    ? string
    : Translated<French[Key]>
}
