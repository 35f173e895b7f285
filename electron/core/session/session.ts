/** One page, port or command-line run. The shell makes it; the core writes who works in it. */
export type Session = {
  id: string
  shell: 'desktop' | 'web' | 'cli'
  operatorId: string | null
}
