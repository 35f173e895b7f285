/** The rail's sections. */
export const sections = {
  bench: 'Bench',
  erasing: 'Erase',
  park: 'Park',
  intakes: 'Intakes',
  batches: 'Batches',
  figures: 'Figures',
  settings: 'Settings',
  help: 'Help',
}
