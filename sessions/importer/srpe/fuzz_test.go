package srpe_test

import (
	"testing"
	"testing/fstest"

	"example.com/rubdown/sessions/importer/srpe"
	"github.com/stretchr/testify/require"
)

// Whatever the files hold, reading ends, and all that comes out is valid.
func FuzzRead(f *testing.F) {
	f.Add([]byte(sessionHeader+"2019-11-05T22:51:54.710Z,\"['individual', 'running']\",7,30\n"),
		[]byte(wellnessHeader+"2019-11-01T08:31:40.751Z,2,3,5,6,3,2,\"[12921003, 69536005]\",3\n"),
		[]byte(injuryHeader+"2020-01-08T08:03:03.131Z,\"{'left_leg': 'minor', 'right_leg': 'minor'}\"\n"))
	f.Add([]byte(sessionHeader+"2019-11-18T13:34:02.327Z, {},,\n\"\n"), []byte("\ufeff"), []byte(injuryHeader+"x,{,}\n,{'a':}\n"))
	f.Add([]byte(sessionHeader+"2019-11-05T22:51:54Z,[,],1,1\n2019-11-05T22:51:54Z,['],1,1\n2019-11-05T22:51:54Z,[\u00a0],1e-9,1e-9\n"),
		[]byte(wellnessHeader+"2200-12-31T23:59:59Z,,,,,,,,\n"), []byte(""))
	f.Fuzz(func(t *testing.T, session, wellness, injury []byte) {
		fsys := fstest.MapFS{"srpe.csv": {Data: session}, "wellness.csv": {Data: wellness}, "injury.csv": {Data: injury}}
		log, err := srpe.Read(fsys, srpe.Options{})
		if err != nil {
			require.Empty(t, log)
			return
		}
		diary, err := log.Diary()
		require.NoError(t, err)
		require.Equal(t, len(log.Sessions), diary.Len())
		for _, c := range log.CheckIns {
			require.NoError(t, c.Validate())
		}
		again, err := srpe.Read(fsys, srpe.Options{})
		require.NoError(t, err)
		require.Equal(t, log, again)
	})
}
