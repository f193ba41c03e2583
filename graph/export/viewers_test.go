//go:build viewers

package export_test

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"dotline/graph/export"
	"dotline/graph/graphviz/worker"
	"dotline/graph/layout"
	"dotline/graph/paint/painttest"
	"dotline/graph/scene"
	"dotline/graph/scene/scenetest"
	"dotline/graph/typeface"
)

var pictures = flag.String("pictures", "", "a folder to leave the drawings in, and the viewers' pictures of them")

// pixels to a point, of every picture that is compared.
const viewed = 2

// drawn is a chart as it was exported.
type drawn struct {
	name    string
	path    string // of the SVG
	picture *image.RGBA
}

// viewers are programs that open an SVG, each with how it makes pictures of some.
var viewers = []struct {
	name string
	show func(t *testing.T, charts []drawn) []*image.RGBA
}{
	{"rsvg-convert", inLibrsvg},
	{"inkscape", inInkscape},
	{"chromium", inChromium},
}

// Each viewer shows an SVG as the PNG of the same chart is: what is in the one is in
// the other, but for the pixels at edges.
func TestViewersShowThePicture(t *testing.T) {
	t.Setenv("FONTCONFIG_FILE", fontsAlone(t))
	charts := exported(t)
	for _, viewer := range viewers {
		t.Run(viewer.name, func(t *testing.T) {
			for i, shown := range viewer.show(t, charts) {
				chart := charts[i]
				if shown.Rect != chart.picture.Rect {
					t.Errorf("%s: it shows %v pixels, the PNG has %v", chart.name, shown.Rect.Max, chart.picture.Rect.Max)
					continue
				}
				only, missing := painttest.Alone(shown, chart.picture), painttest.Alone(chart.picture, shown)
				if max(only, missing) > 0.00002 {
					t.Errorf("%s: %.4f %% of the pixels are only in the viewer, %.4f %% only in the PNG", chart.name, 100*only, 100*missing)
				}
			}
		})
	}
}

// fontsAlone writes a configuration for programs on a machine that has Liberation
// Sans and no other font, and returns the name of its file. So they draw with the
// very letters of the PNG, whatever this machine has.
func fontsAlone(t *testing.T) string {
	dir := t.TempDir()
	for _, style := range []typeface.Style{typeface.Regular, typeface.Bold, typeface.Italic, typeface.BoldItalic} {
		write(t, filepath.Join(dir, fmt.Sprintf("%d.ttf", style)), style.TTF())
	}
	config := filepath.Join(dir, "fonts.conf")
	write(t, config, fmt.Appendf(nil, `<fontconfig><dir>%[1]s</dir><cachedir>%[1]s</cachedir>
<match target="font"><edit name="hintstyle" mode="assign"><const>hintnone</const></edit>
<edit name="rgba" mode="assign"><const>none</const></edit></match></fontconfig>`, dir))
	return config
}

// exported draws the charts that are looked at, as SVG and as PNG.
func exported(t *testing.T) []drawn {
	pool := worker.NewPool()
	t.Cleanup(pool.Close)
	dir := cmp.Or(*pictures, t.TempDir())
	var charts []drawn
	add := func(name string, s *scene.Scene) {
		var svg, picture bytes.Buffer
		for format, b := range map[string]*bytes.Buffer{"svg": &svg, "png": &picture} {
			if err := export.Write(t.Context(), pool, b, format, s, export.Options{Scale: viewed}); err != nil {
				t.Fatal(err)
			}
		}
		path := filepath.Join(dir, name+".svg")
		write(t, path, svg.Bytes())
		write(t, filepath.Join(dir, name+".png"), picture.Bytes())
		charts = append(charts, drawn{name, path, decoded(t, picture.Bytes())})
	}
	for _, theme := range scene.ThemeNames() {
		add(theme, scenetest.Build(t, pool, latin(t, "findings"), scene.Options{Theme: theme, Levels: 3}))
	}
	for _, engine := range layout.Engines[1:] {
		add(engine, scenetest.Build(t, pool, latin(t, "startup"), scene.Options{Layout: engine}))
	}
	add("overlays", scenetest.Build(t, pool, latin(t, "startup"), scene.Options{Overlays: scene.Overlays, Direction: layout.Right}))
	before, after := latin(t, "matrix"), latin(t, "startup")
	add("comparison", scenetest.Compare(t, pool, before, after, scene.Options{}))
	add("letters", scenetest.Build(t, pool, letters, scene.Options{Photos: fstest.MapFS{"a.png": {Data: painttest.Photo(t)}}}))
	return charts
}

// latin returns a sample's text without what Liberation Sans lacks: each viewer
// chooses another font for that.
func latin(t *testing.T, sample string) string {
	text, err := os.ReadFile(filepath.Join("../../samples", sample+".yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return strings.Map(func(r rune) rune {
		if r > 0x2fff || r >= 0x600 && r < 0x700 {
			return 'x'
		}
		return r
	}, string(text))
}

// letters is a chart of names that viewers might show in another way.
const letters = `
organization: {name: "<Harbour> & Co ]]>", as_of: 2026-11-01}
positions:
- {id: a, title: "Chief <Officer> & \"Head\"", name: "Ann ]]> O'Neil", department: "R&D <x>", photo: a.png}
- {id: b, title: "AVATAR Yvonne To. W.A. LT", name: "Tavára W. AVA", reports_to: a, photo: none.png}
- {id: c, title: "Head אבג of 12 things", name: "אברהם כהן", reports_to: a, department: "תקשורת"}
- {id: d, title: "Ze\u0301e\u0301z, e\u0302 o\u0308 c\u0327", name: "A\u030angstro\u0308m", reports_to: b, vacant: true}
- {id: e, title: "bell\a esc\x1b tab\tdelete\x7f next\x85end", name: "two\nlines\r\nthree", reports_to: b}
- {id: f, title: "Σωκράτης Жуков Ệ ợ", name: "Ελένη", reports_to: c, dotted_line_to: [a]}
- {id: g, title: "a\u200f\u202ebc\u202c marks — “quoted” … •", name: " lead  and trail ", reports_to: c}
- {id: h, title: "Deputy Assistant Director of Service Delivery and Everything Else", name: "Bartholomew Featherstonehaugh-Cholmondeley Wigglesworth", reports_to: c}
`

func inLibrsvg(t *testing.T, charts []drawn) []*image.RGBA {
	var shown []*image.RGBA
	dpi := fmt.Sprint(72 * viewed)
	for _, chart := range charts {
		to := beside(chart, "librsvg")
		run(t, "rsvg-convert", "-d", dpi, "-p", dpi, "-o", to, chart.path)
		shown = append(shown, file(t, to))
	}
	return shown
}

// Inkscape opens all charts in one go, since its start takes most of the time.
func inInkscape(t *testing.T, charts []drawn) []*image.RGBA {
	t.Setenv("HOME", t.TempDir()) // it writes its settings
	var actions strings.Builder
	fmt.Fprintf(&actions, "export-dpi:%d;", 72*viewed)
	for _, chart := range charts {
		fmt.Fprintf(&actions, "file-open:%s;export-filename:%s;export-do;file-close;", chart.path, beside(chart, "inkscape"))
	}
	run(t, "inkscape", "--actions="+actions.String())
	var shown []*image.RGBA
	for _, chart := range charts {
		shown = append(shown, file(t, beside(chart, "inkscape")))
	}
	return shown
}

// Chromium opens all charts in one go, each as a document of its own in a frame of
// a page.
func inChromium(t *testing.T, charts []drawn) []*image.RGBA {
	const toPoint = 72.0 / 96 // a page's pixel
	var page strings.Builder
	page.WriteString("<!DOCTYPE html><style>* {margin: 0; border: 0} iframe {position: absolute; left: 0}</style>")
	top, width := 0, 0
	places := make([]image.Rectangle, len(charts))
	for i, chart := range charts {
		places[i] = chart.picture.Rect.Add(image.Pt(0, top))
		fmt.Fprintf(&page, `<iframe src="%s" scrolling=no style="top: %vpx; width: %vpx; height: %vpx"></iframe>`, filepath.Base(chart.path),
			float64(top)/viewed/toPoint, float64(chart.picture.Rect.Dx())/viewed/toPoint, float64(chart.picture.Rect.Dy())/viewed/toPoint)
		width = max(width, places[i].Dx())
		top += (places[i].Dy()/3 + 1) * 3
	}
	dir := filepath.Dir(charts[0].path)
	write(t, filepath.Join(dir, "all.html"), []byte(page.String()))
	all := filepath.Join(dir, "all.chromium.png")
	run(t, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--user-data-dir="+t.TempDir(),
		fmt.Sprintf("--force-device-scale-factor=%v", viewed*toPoint),
		fmt.Sprintf("--window-size=%v,%v", math.Ceil(float64(width)/viewed/toPoint), math.Ceil(float64(top)/viewed/toPoint)),
		"--screenshot="+all, "file://"+filepath.Join(dir, "all.html"))
	var shown []*image.RGBA
	sheet := file(t, all)
	for i, chart := range charts {
		part := image.NewRGBA(chart.picture.Rect)
		draw.Draw(part, part.Rect, sheet, places[i].Min, draw.Src)
		shown = append(shown, part)
		var b bytes.Buffer
		if err := png.Encode(&b, part); err != nil {
			t.Fatal(err)
		}
		write(t, beside(chart, "chromium"), b.Bytes())
	}
	return shown
}

// beside names the file of a viewer's picture.
func beside(chart drawn, viewer string) string {
	return strings.TrimSuffix(chart.path, "svg") + viewer + ".png"
}

func run(t *testing.T, program string, args ...string) {
	t.Helper()
	if out, err := exec.CommandContext(t.Context(), program, args...).CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
}

func write(t *testing.T, path string, data []byte) {
	t.Helper()
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
}

func file(t *testing.T, path string) *image.RGBA {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return decoded(t, data)
}

func decoded(t *testing.T, data []byte) *image.RGBA {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return painttest.Plain(picture)
}
