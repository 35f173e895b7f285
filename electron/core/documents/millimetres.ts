const pointsPerMillimetre = 72 / 25.4

export function pointsOf(millimetres: number): number {
  return millimetres * pointsPerMillimetre
}

export function millimetresOf(points: number): number {
  return points / pointsPerMillimetre
}
