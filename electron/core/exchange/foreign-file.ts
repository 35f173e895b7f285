/** One file of another program's capture, already bounded in size and decoded. */
export type ForeignFile = { name: string; text: string }

/** The text of the first file whose name, without folders, matches; `null` when there is none. */
export function findText(files: ForeignFile[], pattern: RegExp): string | null {
  return files.find(({ name }) => pattern.test(baseName(name)))?.text ?? null
}

export function findTexts(files: ForeignFile[], pattern: RegExp): string[] {
  return files.filter(({ name }) => pattern.test(baseName(name))).map(({ text }) => text)
}

function baseName(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path
}
