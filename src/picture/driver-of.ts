/** The graphics driver's own name for itself. */
export function driverOf(canvas: HTMLCanvasElement | OffscreenCanvas): string {
  const gl = canvas.getContext("webgl2") as WebGL2RenderingContext | null;
  const info = gl?.getExtension("WEBGL_debug_renderer_info");
  return String(gl?.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : (gl?.RENDERER ?? 0)) ?? "unknown");
}
