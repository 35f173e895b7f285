const pageBytes = 4096
const wasmPageBytes = 65_536

/**
 * Buffers that direct access takes. The memory of a `Buffer` starts 16 bytes behind a page, which the kernel answers
 * with EINVAL; that of WebAssembly starts on one.
 */
export function alignedBuffers(count: number, bytes: number): Buffer[] {
  const stride = Math.ceil(bytes / pageBytes) * pageBytes
  const memory = new WebAssembly.Memory({ initial: Math.ceil((count * stride) / wasmPageBytes) })
  return Array.from({ length: count }, (_, index) => Buffer.from(memory.buffer, index * stride, bytes))
}

export function alignedBuffer(bytes: number): Buffer {
  return alignedBuffers(1, bytes)[0] ?? Buffer.alloc(0)
}
