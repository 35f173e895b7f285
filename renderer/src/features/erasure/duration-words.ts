const narrowSpace = '\u202f'

/** "2 h 05 min", "4 min 12 s", "9 s": the same signs in both languages. */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds)
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const rest = whole % 60
  if (hours > 0) return `${hours}${narrowSpace}h ${twoDigits(minutes)}${narrowSpace}min`
  if (minutes > 0) return `${minutes}${narrowSpace}min ${twoDigits(rest)}${narrowSpace}s`
  return `${rest}${narrowSpace}s`
}

/** For what is expected or long past: nobody waits for the seconds of an hour. "2 h 05 min", "37 min", "40 s". */
export function roundDurationWords(seconds: number): string {
  if (seconds < 90) return durationWords(seconds)
  const minutes = Math.round(seconds / 60)
  return minutes < 60 ? `${minutes}${narrowSpace}min` : durationWords(minutes * 60)
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
