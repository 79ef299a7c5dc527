package gpx_test

import (
	"fmt"
	"strings"
	"time"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/gpx"
)

// A file opened with os.Open is read in the same way.
func ExampleRead() {
	file := strings.NewReader(`<gpx version="1.1" creator="watch"><trk><type>hiking</type><trkseg>
<trkpt lat="47.00" lon="8.0"><ele>500</ele><time>2026-05-02T22:30:00Z</time></trkpt>
<trkpt lat="47.01" lon="8.0"><ele>560</ele><time>2026-05-02T22:45:00Z</time></trkpt>
</trkseg></trk></gpx>`)
	result, err := gpx.Read(file, importer.Options{File: "walk.gpx", Zone: time.FixedZone("CEST", 2*60*60)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range result.Sessions {
		fmt.Println(s.Start.Format("Monday 15:04"), s.Sport, s.Minutes(), "min")
	}
	// Output: Sunday 00:30 hiking 15 min
}
