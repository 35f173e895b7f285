const makers: [RegExp, string][] = [
  [/\bnvidia\b|\bgeforce\b|\bquadro\b/i, 'NVIDIA'],
  [/\bamd\b|\bati\b|\bradeon\b|\bfirepro\b/i, 'AMD'],
  [/\bintel\b/i, 'Intel'],
  [/\bmatrox\b/i, 'Matrox'],
  [/\baspeed\b/i, 'ASPEED'],
]

/** Who makes the graphics processor, by the name an inventory gives it; the card's vendor is somebody else. */
export function gpuMaker(name: string | null): string | null {
  return name === null ? null : (makers.find(([pattern]) => pattern.test(name))?.[1] ?? null)
}
