/** The other cores of a shared server; a workshop in a folder has none. */
export type OtherCores = {
  ownId: string
  /** Once it has been away for longer than a line is lost and taken up again. */
  isGone(coreId: string): Promise<boolean>
}
