/** What a shell may learn; the lines are the evidence, never this. */
export const exitCodes = {
  done: 0,
  error: 1,
  badOrder: 2,
  refused: 3,
  notVerified: 4,
  interruptedOrPartial: 5,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]
