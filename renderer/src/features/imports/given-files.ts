/** A file and the folder it lay in, as far as the person gave one: files of one folder tell of one machine. */
export type GivenFile = { file: File; folder: string }

/** One more than an import ever takes, so that the refusal names the limit. */
const mostFiles = 201
const deepest = 8

export function filesOfInput(input: HTMLInputElement): GivenFile[] {
  return [...(input.files ?? [])]
    .slice(0, mostFiles)
    .map((file) => ({ file, folder: folderIn(file.webkitRelativePath) }))
}

/** What was dropped, folders with all that lies in them. */
export async function filesOfDrop(transfer: DataTransfer): Promise<GivenFile[]> {
  // The list of items is emptied as soon as the event is over: the entries are taken before anything is awaited.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const loose = [...transfer.files].map((file) => ({ file, folder: '' }))
  if (entries.length === 0) return loose.slice(0, mostFiles)
  const found: GivenFile[] = []
  for (const entry of entries) await collect(entry, '', found, 0)
  return found
}

async function collect(entry: FileSystemEntry, folder: string, found: GivenFile[], depth: number): Promise<void> {
  if (found.length >= mostFiles || entry.name.startsWith('.')) return
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    found.push({ file, folder })
  } else if (isFolder(entry) && depth < deepest) {
    const inside = await entriesOf(entry.createReader())
    for (const one of inside) await collect(one, entry.fullPath, found, depth + 1)
  }
}

/** A reader gives at most a hundred entries a time, and an empty list at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const all: FileSystemEntry[] = []
  while (all.length < mostFiles) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    all.push(...some)
  }
  return all
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function folderIn(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0))
}
