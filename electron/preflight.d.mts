export function isNodeRecentEnough(version: string): boolean
export function findBundledNode(folder: string): string | null
