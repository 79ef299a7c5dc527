package timeline_test

import (
	"testing"
	"time"
	_ "time/tzdata" // Zone data must not depend on the host.

	"github.com/stretchr/testify/require"
)

// awkward are the zones that catch the errors which London and New York hide.
var awkward = []string{
	"Australia/Sydney", "Asia/Jerusalem", "America/Santiago", "Asia/Beirut", "Pacific/Apia", "Asia/Kathmandu", "UTC",
	"America/St_Johns", "Europe/Lisbon", "America/Havana", "Australia/Lord_Howe", "Pacific/Kwajalein", "Africa/Cairo",
}

func zone(tb testing.TB, name string) *time.Location {
	tb.Helper()
	loc, err := time.LoadLocation(name)
	require.NoError(tb, err)
	return loc
}

func instant(t *testing.T, text string) time.Time {
	t.Helper()
	at, err := time.Parse(time.RFC3339, text)
	require.NoError(t, err)
	return at
}
