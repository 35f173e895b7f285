/** Millimetres from the top left corner. */
export type Box = { x: number; y: number; width: number; height: number }
