export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"]') !== null
}
