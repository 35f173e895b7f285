import { useEffect } from 'react'

let askedBy = 0

/** While the keyboard itself is under test, no key may be held back; scans are still told from typing. */
export function useEveryKeyLetThrough(): void {
  useEffect(() => {
    askedBy++
    return () => {
      askedBy--
    }
  }, [])
}

export function isEveryKeyLetThrough(): boolean {
  return askedBy > 0
}
