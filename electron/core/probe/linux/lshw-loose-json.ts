const token = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|-?\d[\d.eE+-]*|true|false|null/g
const deepest = 60

type Loose = Record<string, unknown>
type Open = { kind: 'object'; value: Loose; key: string | null } | { kind: 'list'; value: unknown[] }

/**
 * The roots of lshw's JSON as some releases write it: children without the list around them and without a comma before,
 * commas where nothing follows. An object that no name announces is a child of the object it stands in.
 */
export function looseLshwRoots(text: string): unknown[] {
  const roots: unknown[] = []
  const stack: Open[] = [{ kind: 'list', value: roots }]
  const tokens = text.matchAll(token)
  for (const [word] of tokens) {
    const top = stack.at(-1)
    if (top === undefined || stack.length > deepest) return roots
    if (word === '{' || word === '[') {
      const opened: Open = word === '{' ? { kind: 'object', value: {}, key: null } : { kind: 'list', value: [] }
      put(top, opened.value)
      stack.push(opened)
    } else if (word === '}' || word === ']') close(stack, word === '}' ? 'object' : 'list')
    else if (word !== ':' && word !== ',') take(top, word)
  }
  return roots
}

function put(top: Open, value: Loose | unknown[]): void {
  if (top.kind === 'list') top.value.push(value)
  else if (top.key !== null) {
    top.value[top.key] = value
    top.key = null
  } else if (!Array.isArray(value)) {
    const known = top.value.children
    if (Array.isArray(known)) known.push(value)
    else top.value.children = [value]
  }
}

/** A bracket that closes nothing of its kind is one of those that were never opened. */
function close(stack: Open[], kind: Open['kind']): void {
  if (stack.length > 1 && stack.at(-1)?.kind === kind) stack.pop()
}

function take(top: Open, word: string): void {
  const value = scalar(word)
  if (top.kind === 'list') top.value.push(value)
  else if (top.key === null) top.key = typeof value === 'string' && value !== '__proto__' ? value : null
  else {
    top.value[top.key] = value
    top.key = null
  }
}

function scalar(word: string): unknown {
  try {
    return JSON.parse(word)
  } catch {
    // "12.5.3" or a broken escape: told, and not to be understood.
    return null
  }
}
