import { useEffect, useRef, useState } from 'react'
import { judgeAtRest, type KeyboardRun } from '../../../../../shared/domain/testing/keyboard-run.ts'

const restMs = 2_000
export type Rest = { round: number; isOver: boolean; stuckCodes: readonly string[]; wasTouched: boolean }

/** Two seconds during which nobody types: what is heard then presses itself. Somebody's touch begins them again. */
export function useRest(run: KeyboardRun, restartRun: () => void): { rest: Rest; restAgain: () => void } {
  const [rest, setRest] = useState<Rest>(roundOf(0))
  const latest = useRef(run)
  latest.current = run
  const { round, isOver } = rest
  useEffect(() => {
    if (isOver) return
    const timer = setTimeout(() => {
      const heard = judgeAtRest(latest.current)
      restartRun()
      if (heard.kind === 'touched') setRest({ ...roundOf(round + 1), wasTouched: true })
      else setRest({ ...roundOf(round), isOver: true, stuckCodes: heard.kind === 'stuck' ? heard.codes : [] })
    }, restMs)
    return () => clearTimeout(timer)
  }, [round, isOver, restartRun])
  return { rest, restAgain: () => setRest(roundOf(round + 1)) }
}

function roundOf(round: number): Rest {
  return { round, isOver: false, stuckCodes: [], wasTouched: false }
}
