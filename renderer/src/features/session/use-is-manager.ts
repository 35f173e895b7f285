import { useSession } from './use-session.ts'

/** To offer what only a manager may do; the core refuses it to anybody else. */
export function useIsManager(): boolean {
  const session = useSession().data
  const id = session?.actor?.operatorId
  return session?.operators.find((operator) => operator.id === id)?.role === 'manager'
}
