package importer_test

import (
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/fit"
	"example.com/rubdown/sessions/importer/gpx"
	"example.com/rubdown/sessions/importer/tcx"
)

// flood is a file of a given size that is made as it is read, and notes how much memory
// is in use meanwhile.
type flood struct {
	next  func(i int) string
	left  int
	i     int
	queue string
	peak  uint64
}

func (f *flood) Read(p []byte) (int, error) {
	if f.queue == "" {
		if f.left <= 0 {
			return 0, io.EOF
		}
		var b strings.Builder
		b.Grow(1 << 20)
		for b.Len() < min(f.left, 1<<20) {
			b.WriteString(f.next(f.i))
			f.i++
		}
		f.queue = b.String()
		f.left -= len(f.queue)
		f.measure()
	}
	n := copy(p, f.queue)
	f.queue = f.queue[n:]
	return n, nil
}

func (f *flood) measure() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	f.peak = max(f.peak, m.HeapAlloc)
}

const mostMemory = 64 << 20

const (
	gpxHead = `<gpx>`
	tcxHead = `<TrainingCenterDatabase><Activities>`
	// fitHead is a header that claims 4 GB, and a definition of activity files, one that
	// follows it.
	fitHead = "\x0e\x20\x00\x00\xff\xff\xff\xff.FIT\x00\x00" + "\x40\x00\x00\x00\x00\x01\x00\x01\x00" + "\x00\x04"
)

// definition defines local message 1 by pairs of field number and size, all bytes.
func definition(message uint16, fields ...byte) string {
	b := []byte{0x41, 0, 0, byte(message), byte(message >> 8), byte(len(fields) / 3)}
	return string(append(b, fields...))
}

func number(v uint32) string { return string(binary.LittleEndian.AppendUint32(nil, v)) }

// floods are files that never end; whole says which are read for all of a gigabyte.
var floods = []struct {
	name  string
	read  func(io.Reader, importer.Options) (importer.Result, error)
	head  string
	next  func(i int) string
	whole bool
}{
	{"GPX points", gpx.Read, gpxHead + "<trk><trkseg>", func(i int) string {
		return fmt.Sprintf("<trkpt lat=\"38.%06d\" lon=\"-9.1\"><time>%s</time><hr>%d</hr></trkpt>\n", i%1_000_000, stamp(i/100), i%256)
	}, true},
	{"GPX tracks", gpx.Read, gpxHead, func(i int) string {
		return fmt.Sprintf("<trk><trkseg><trkpt><time>%s</time></trkpt><trkpt><time>%s</time></trkpt></trkseg></trk>\n", stamp(i*600), stamp(i*600+300))
	}, false},
	{"GPX points without a time", gpx.Read, gpxHead + "<trk><trkseg>", func(i int) string { return fmt.Sprintf("<trkpt lat=\"%d\"/>\n", i) }, false},
	{"GPX nonsense", gpx.Read, gpxHead + "<trk><trkseg>", func(i int) string {
		return fmt.Sprintf("<trkpt lat=\"x%d\"><time>t%d</time><n%d a%d=\"%d\"></n%d></trkpt>\n", i, i, i, i, i, i)
	}, false},
	{"one text", gpx.Read, gpxHead + "<name>", func(int) string { return "all work and no play " }, true},
	{"one tag", gpx.Read, gpxHead + "<name ", func(i int) string { return fmt.Sprintf("a%d=\"%d\" ", i, i) }, true},
	{"open elements", gpx.Read, gpxHead, func(i int) string { return fmt.Sprintf("<e%d>", i) }, true},

	{"TCX points", tcx.Read, tcxHead + "<Activity Sport=\"Running\"><Lap><Track>", func(i int) string {
		return fmt.Sprintf("<Trackpoint><Time>%s</Time><HeartRateBpm><Value>%d</Value></HeartRateBpm></Trackpoint>\n", stamp(i/100), i%256)
	}, false},
	{"TCX activities", tcx.Read, tcxHead, func(i int) string {
		return fmt.Sprintf("<Activity Sport=\"s%d\"><Lap StartTime=\"%s\"><TotalTimeSeconds>900</TotalTimeSeconds></Lap></Activity>\n", i, stamp(i*600))
	}, false},
	{"TCX laps", tcx.Read, tcxHead + "<Activity Sport=\"Running\">", func(i int) string {
		return fmt.Sprintf("<Lap StartTime=\"%s\"><TotalTimeSeconds>x%d</TotalTimeSeconds></Lap>", stamp(i), i)
	}, false},

	{"FIT records", fit.Read, fitHead + definition(20, 253, 4, 0x86, 3, 1, 0x02), func(i int) string {
		return "\x01" + number(1_000_000_000+uint32(i/100)) + string(rune(i%128))
	}, true},
	{"FIT records at random times", fit.Read, fitHead + definition(20, 253, 4, 0x86), func(i int) string {
		return "\x01" + number(1_000_000_000+uint32(i)*40_503%864_000)
	}, false},
	{"FIT messages of a byte", fit.Read, fitHead + definition(20), func(int) string { return "\x01" }, true},
	{"FIT sessions", fit.Read, fitHead + definition(18, 2, 4, 0x86, 7, 4, 0x86), func(i int) string {
		return "\x01" + number(1_000_000_000+uint32(i)*600) + number(600_000)
	}, true},
	{"FIT sets", fit.Read, fitHead + definition(225, 3, 2, 0x84, 7, 2, 0x84), func(i int) string {
		return "\x01" + number(uint32(i))
	}, true},
	{"FIT titles", fit.Read, fitHead + definition(264, 0, 2, 0x84, 1, 2, 0x84, 2, 4, 0x07), func(i int) string {
		return "\x01" + number(uint32(i)) + "abc\x00"
	}, false},
	{"FIT developer fields", fit.Read, fitHead + definition(206, 0, 1, 0x02, 1, 1, 0x02), func(i int) string {
		return "\x01" + string([]byte{byte(i), byte(i >> 8)})
	}, true},
	{"FIT definitions", fit.Read, fitHead, func(i int) string { return definition(uint16(i), 1, 1, 0x02) }, false},
	{"FIT files in one", fit.Read, "", func(int) string {
		return "\x0c\x20\x00\x00\x0b\x00\x00\x00.FIT" + fitHead[14:] + "\x00\x00"
	}, true},
}

// stamp is a time of XML.
func stamp(seconds int) string {
	return morning.Add(time.Duration(seconds) * time.Second).Format(time.RFC3339)
}

// However much a file holds, memory stays small, and every record is used or noted.
func TestConstantMemory(t *testing.T) {
	for _, c := range floods {
		t.Run(c.name, func(t *testing.T) {
			size := 1 << 20
			if os.Getenv("RUBDOWN_LONG") == "2" {
				size = 50_000_000
				if c.whole {
					size = 1_000_000_000
				}
			}
			runtime.GC()
			f := &flood{next: c.next, left: size, queue: c.head}
			began := time.Now()
			r, err := c.read(f, importer.Options{})
			f.measure()
			require.NoError(t, err)
			assert.Equal(t, r.Records, r.Used+r.Skipped())
			assert.NotEmpty(t, r.Notes)
			_, err = r.Diary()
			require.NoError(t, err)
			assert.LessOrEqual(t, f.peak, uint64(mostMemory))
			t.Logf("%d MB in %s, peak %d MB, %d records, %d sessions", (size-f.left)>>20, time.Since(began).Round(time.Millisecond), f.peak>>20, r.Records, len(r.Sessions))
		})
	}
}
