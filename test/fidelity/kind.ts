/** What an expectation file calls its sections: "machine", "memory", "drives"… */
export type ActualSections = Record<string, unknown>

/** One kind of dump: which fixture paths it reads and how the shipping parsers' facts are said in the words of the expectations. */
export type FidelityKind = {
  name: string
  /** `fixture` is the path written in the expectation file, relative to the dumps folder; a folder ends with "/". */
  matches(fixture: string): boolean
  /** `folder` is the absolute path of the unpacked dumps. Only renames and converts units: the rules live in the product. */
  read(fixture: string, folder: string): Promise<ActualSections> | ActualSections
}
