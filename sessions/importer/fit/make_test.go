package fit_test

import (
	"bytes"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/muktihari/fit/encoder"
	"github.com/muktihari/fit/profile/mesgdef"
	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/proto"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/fit"
)

// noon is when the files of these tests start.
var noon = time.Date(2026, 3, 29, 12, 0, 0, 0, time.UTC)

// encoded makes a FIT file of messages.
func encoded(t testing.TB, messages ...proto.Message) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, encoder.New(&b, encoder.WithProtocolVersion(proto.V2)).Encode(&proto.FIT{Messages: messages}))
	return b.Bytes()
}

func fileID(kind typedef.File) proto.Message {
	return mesgdef.NewFileId(nil).SetType(kind).SetManufacturer(typedef.ManufacturerGarmin).SetTimeCreated(noon).ToMesg(nil)
}

// session is a session message of the given sport that starts some minutes after noon.
func session(after, minutes float64, sport typedef.Sport, sub typedef.SubSport, more ...func(*mesgdef.Session)) proto.Message {
	start := noon.Add(time.Duration(after * float64(time.Minute)))
	m := mesgdef.NewSession(nil).SetStartTime(start).SetSport(sport).SetSubSport(sub).
		SetTimestamp(start.Add(time.Duration(minutes * float64(time.Minute)))).
		SetTotalElapsedTimeScaled(minutes * 60).SetTotalTimerTimeScaled(minutes * 60)
	for _, f := range more {
		f(m)
	}
	return m.ToMesg(nil)
}

// records are one a second, at a pace in metres a second and a heart rate.
func records(after, seconds int, pace float64, bpm uint8) []proto.Message {
	var list []proto.Message
	for i := range seconds {
		list = append(list, mesgdef.NewRecord(nil).SetTimestamp(noon.Add(time.Duration(after+i)*time.Second)).
			SetDistanceScaled(pace*float64(i)).SetHeartRate(bpm).SetPower(200).ToMesg(nil))
	}
	return list
}

// activity closes a file, local time being that far from UTC.
func activity(offset time.Duration) proto.Message {
	end := noon.Add(time.Hour)
	return mesgdef.NewActivity(nil).SetTimestamp(end).SetLocalTimestamp(end.Add(offset)).SetNumSessions(1).ToMesg(nil)
}

func read(t testing.TB, data []byte, opts importer.Options) importer.Result {
	t.Helper()
	r, err := fit.Read(bytes.NewReader(data), opts)
	require.NoError(t, err)
	require.Equal(t, r.Records, r.Used+r.Skipped(), "every record is used or noted: %v", r.Notes)
	_, err = r.Diary()
	require.NoError(t, err)
	return r
}

// codes are those of the notes, in order.
func codes(r importer.Result) []importer.Code {
	var list []importer.Code
	for _, n := range r.Notes {
		list = append(list, n.Code)
	}
	return list
}
