/** Why a bundle is not taken. Nothing of one that is refused is kept. */
const bundleProblems = [
  'NOT_A_BUNDLE',
  'PASSPHRASE_NEEDED',
  'WRONG_PASSPHRASE',
  'CUT_SHORT',
  'ALTERED',
  'TOO_LARGE',
  'OTHER_VERSION',
  'WRONG_DIRECTION',
  'OTHER_WORKSHOP',
  'UNKNOWN_BENCH',
  'BENCH_CLOSED',
  'OTHER_COMPUTER',
  'OTHER_HOME',
  'EARLIER_MISSING',
  'LOG_REWRITTEN',
  'FOREIGN_TAG',
] as const
export type BundleProblem = (typeof bundleProblems)[number]
