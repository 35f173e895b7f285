type Arc = { to: number; left: number; cost: number; back: number }

/**
 * The cheapest among the largest flows from `source` to `sink`, in whole units: shortest ways first, and along all ways
 * of one length at once. Costs are whole and ≥ 0. Arcs are tried in the order in which they were laid.
 */
export function createCheapestFlow(size: number) {
  const arcs: Arc[][] = Array.from({ length: size }, () => [])
  const carriedOf = ({ to, back }: Arc): number => arcs[to]?.[back]?.left ?? 0

  /** Distances over arcs with room; by queue, as arcs taken back have costs below 0. */
  function distances(source: number): number[] {
    const distance = new Array<number>(size).fill(Number.POSITIVE_INFINITY)
    const isWaiting = new Array<boolean>(size).fill(false)
    distance[source] = 0
    const waiting = [source]
    for (let at = 0; at < waiting.length; at += 1) {
      const node = waiting[at] ?? 0
      isWaiting[node] = false
      for (const { to, left, cost } of arcs[node] ?? []) {
        const reached = (distance[node] ?? 0) + cost
        if (left === 0 || reached >= (distance[to] ?? 0)) continue
        distance[to] = reached
        if (!isWaiting[to]) waiting.push(to)
        isWaiting[to] = true
      }
    }
    return distance
  }

  /** Sends up to `most` from `node` to the sink along arcs of shortest ways. */
  function send(node: number, sink: number, most: number, round: Round): number {
    if (node === sink) return most
    round.isOnWay[node] = true
    let sent = 0
    const own = arcs[node] ?? []
    for (let next = round.nextArc[node] ?? 0; next < own.length; next += 1) {
      round.nextArc[node] = next
      const arc = own[next] as Arc
      const isShortest = round.distance[arc.to] === (round.distance[node] ?? 0) + arc.cost
      if (arc.left === 0 || !isShortest || round.isOnWay[arc.to]) continue
      const passed = send(arc.to, sink, Math.min(most - sent, arc.left), round)
      arc.left -= passed
      const back = arcs[arc.to]?.[arc.back]
      if (back !== undefined) back.left += passed
      sent += passed
      if (sent === most) break
    }
    round.isOnWay[node] = false
    return sent
  }

  return {
    /** Answers how to ask what the arc carries once solved. */
    lay(from: number, to: number, room: number, cost: number): () => number {
      const arc: Arc = { to, left: room, cost, back: arcs[to]?.length ?? 0 }
      const back: Arc = { to: from, left: 0, cost: -cost, back: arcs[from]?.length ?? 0 }
      arcs[from]?.push(arc)
      arcs[to]?.push(back)
      return () => carriedOf(arc)
    },
    solve(source: number, sink: number): number {
      for (let total = 0; ; ) {
        const distance = distances(source)
        if (distance[sink] === Number.POSITIVE_INFINITY) return total
        const round = {
          distance,
          nextArc: new Array<number>(size).fill(0),
          isOnWay: new Array<boolean>(size).fill(false),
        }
        total += send(source, sink, Number.MAX_SAFE_INTEGER, round)
      }
    },
  }
}

type Round = { distance: number[]; nextArc: number[]; isOnWay: boolean[] }
