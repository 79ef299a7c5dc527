package fit_test

import (
	"bytes"
	"slices"
	"testing"

	"github.com/muktihari/fit/profile/typedef"
	"github.com/muktihari/fit/proto"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/sessions/importer"
	"example.com/rubdown/sessions/importer/fit"
)

// Whatever a file holds, reading ends, all that comes out is valid, every record is used
// or noted, and the same bytes give the same.
func FuzzRead(f *testing.F) {
	one := encoded(f, slices.Concat([]proto.Message{fileID(typedef.FileActivity)}, records(0, 20, 3, 0), []proto.Message{
		session(0, 30, typedef.SportRunning, 0), session(30, 2, typedef.SportTransition, 0), activity(0),
	})...)
	f.Add(one)
	f.Add(one[:len(one)/2])
	f.Add(slices.Concat(one, encoded(f, fileID(typedef.FileSettings)), one))
	f.Add([]byte("\x0c\x10\x00\x00\x00\x00\x00\x00.FIT\x40\x00\x00\x12\x00\x00\x00\x00\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		opts := importer.Options{Limits: importer.Limits{Records: 10_000}}
		r, err := fit.Read(bytes.NewReader(data), opts)
		if err != nil {
			require.ErrorIs(t, err, importer.ErrFormat)
			require.Empty(t, r)
			return
		}
		require.Equal(t, r.Records, r.Used+r.Skipped())
		for _, s := range r.Sessions {
			require.NoError(t, s.Validate())
		}
		_, err = r.Diary()
		require.NoError(t, err)
		for _, n := range r.Notes {
			require.True(t, n.Code.Valid(), n.Code)
		}
		again, err := fit.Read(bytes.NewReader(data), opts)
		require.NoError(t, err)
		require.Equal(t, r, again)
	})
}
