const keptForMs = 60_000

/** In a new tab, from memory. Where new windows are denied, the file is saved instead. */
export function openFile(file: File): void {
  const address = addressOf(file)
  if (window.open(address, '_blank') === null) saveAs(address, file.name)
}

export function saveFile(file: File): void {
  saveAs(addressOf(file), file.name)
}

function saveAs(address: string, fileName: string): void {
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
}

function addressOf(file: File): string {
  const address = URL.createObjectURL(file)
  setTimeout(() => URL.revokeObjectURL(address), keptForMs)
  return address
}
