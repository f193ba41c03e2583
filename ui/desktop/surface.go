//go:build cgo

package desktop

import "github.com/go-gl/glfw/v3.4/glfw"

// plainSurface asks for windows without depth and stencils, which Fyne never uses but
// clears with each frame: where OpenGL is done by the processors, a tenth of all that a
// frame takes. The system's window library asks so from when Fyne has begun it, with the
// first window, until the end.
func plainSurface() {
	glfw.WindowHint(glfw.DepthBits, 0)
	glfw.WindowHint(glfw.StencilBits, 0)
}
