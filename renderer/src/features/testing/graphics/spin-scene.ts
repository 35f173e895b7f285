import { wait } from '../parts/wait.ts'

/** A sphere of light marched through for each pixel: enough work to tell a chip from a processor that pretends. */
const fragment = `#version 300 es
precision highp float;
uniform float seconds;
uniform vec2 size;
out vec4 colour;
float field(vec3 p) {
  p.xz = mat2(cos(seconds), -sin(seconds), sin(seconds), cos(seconds)) * p.xz;
  vec3 box = abs(p) - 0.55;
  float cube = length(max(box, 0.0)) - 0.08;
  return max(cube, 0.72 - length(p));
}
void main() {
  vec2 at = (gl_FragCoord.xy * 2.0 - size) / size.y;
  vec3 eye = vec3(0.0, 0.0, -3.0);
  vec3 ray = normalize(vec3(at, 2.2));
  float depth = 0.0;
  for (int step = 0; step < 48; step++) depth += field(eye + ray * depth);
  vec3 p = eye + ray * depth;
  vec2 e = vec2(0.002, 0.0);
  vec3 normal = normalize(vec3(
    field(p + e.xyy) - field(p - e.xyy),
    field(p + e.yxy) - field(p - e.yxy),
    field(p + e.yyx) - field(p - e.yyx)));
  float light = 0.25 + 0.75 * max(0.0, dot(normal, normalize(vec3(-0.5, 0.8, -0.7))));
  vec3 lit = mix(vec3(0.0, 0.4, 0.43), vec3(0.9, 0.62, 0.0), 0.5 + 0.5 * normal.y) * light;
  colour = vec4(depth < 6.0 ? lit : vec3(0.09), 1.0);
}`
const vertex = `#version 300 es
void main() {
  vec2 corner = vec2(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0);
  gl_Position = vec4(corner, 0.0, 1.0);
}`

export type Scene = { draw: (seconds: number) => void }

/** `null` when the driver refuses the program: such a chip draws nothing that is asked of it today. */
export function openScene(gl: WebGL2RenderingContext): Scene | null {
  const program = gl.createProgram()
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(kind)
    if (shader === null) return null
    gl.shaderSource(shader, source)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return null
  // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's own word, no hook of React
  gl.useProgram(program)
  gl.uniform2f(gl.getUniformLocation(program, 'size'), gl.drawingBufferWidth, gl.drawingBufferHeight)
  const seconds = gl.getUniformLocation(program, 'seconds')
  return {
    draw: (now) => {
      gl.uniform1f(seconds, now)
      gl.drawArrays(gl.TRIANGLES, 0, 3)
    },
  }
}

/** Frames a second over the time given. */
export async function spin(scene: Scene, lengthMs: number, signal: AbortSignal): Promise<number> {
  let frameCount = 0
  let request = 0
  const startedMs = performance.now()
  const frame = () => {
    scene.draw((performance.now() - startedMs) / 1000)
    frameCount++
    request = requestAnimationFrame(frame)
  }
  request = requestAnimationFrame(frame)
  try {
    await wait(lengthMs, signal)
  } finally {
    cancelAnimationFrame(request)
  }
  return frameCount / ((performance.now() - startedMs) / 1000)
}
