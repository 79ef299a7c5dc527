package fit_test

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"github.com/muktihari/fit/encoder"
	"github.com/muktihari/fit/profile/mesgdef"
	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/proto"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/fit"
)

// A file opened with os.Open is read in the same way; this one is made on the spot.
func ExampleRead() {
	start := time.Date(2026, 5, 2, 22, 30, 0, 0, time.UTC)
	var file bytes.Buffer
	err := encoder.New(&file).Encode(&proto.FIT{Messages: []proto.Message{
		mesgdef.NewFileId(nil).SetType(typedef.FileActivity).SetTimeCreated(start).ToMesg(nil),
		mesgdef.NewSession(nil).SetStartTime(start).SetSport(typedef.SportTraining).SetSubSport(typedef.SubSportYoga).
			SetTotalElapsedTimeScaled(3600).SetTotalTimerTimeScaled(3000).SetAvgHeartRate(234).ToMesg(nil),
		mesgdef.NewActivity(nil).SetTimestamp(start).SetLocalTimestamp(start.Add(2 * time.Hour)).ToMesg(nil),
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := fit.Read(&file, importer.Options{File: "yoga.fit"})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, s := range result.Sessions {
		fmt.Println(s.Start.Format("Monday 15:04 -07:00"), s.Sport, s.Minutes(), "min")
	}
	for _, n := range result.Notes {
		fmt.Println(n)
	}
	// Output:
	// Sunday 00:30 +02:00 yoga 50 min
	// yoga.fit: record 2: fit-2026-05-02T22:30:00Z: heart-rate-fault: heart_rate: "234"
}

func ExampleRead_notFIT() {
	_, err := fit.Read(bytes.NewReader([]byte("<gpx/>")), importer.Options{File: "track.gpx"})
	fmt.Println(err)
	fmt.Println(errors.Is(err, importer.ErrFormat))
	// Output:
	// fit: "track.gpx" has no FIT header
	// true
}
