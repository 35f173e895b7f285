import { setFlagsFromString } from 'node:v8'

/** A bench runs a helper for each of a dozen drives at once: memory before the last percent of speed in our own code. */
setFlagsFromString('--optimize-for-size')
setFlagsFromString('--max-semi-space-size=1')
