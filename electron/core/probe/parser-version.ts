/** Raised whenever a parser or the merging of facts changes what it says of the same evidence. */
export const parserVersion = 1
