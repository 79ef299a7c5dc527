package timeline_test

import (
	"encoding/json"
	"testing"

	"example.com/rubdown/sessions/timeline"
)

func FuzzParseDay(f *testing.F) {
	for _, text := range []string{"", "2026-05-06", "20240101-", "1234567-8", "2024-02-30", "99999999-01-01"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if d, err := timeline.ParseDay(text); err == nil && timeline.FormatDay(d) != text {
			t.Errorf("%q came back as %q", text, timeline.FormatDay(d))
		}
	})
}

func FuzzParseInstant(f *testing.F) {
	for _, text := range []string{"", "2026-10-12T18:00:00+01:00", "2026-10-12T18:00:00.000000001Z", "2026-10-12T8:00:00Z"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		at, err := timeline.ParseInstant(text)
		if err != nil {
			return
		}
		if back, err := timeline.ParseInstant(timeline.FormatInstant(at)); err != nil || !back.Equal(at) {
			t.Errorf("%q came back as %v, %v", text, back, err)
		}
	})
}

func FuzzParseClock(f *testing.F) {
	for _, text := range []string{"", "22:30", "24:00", "7:00", "07:00:00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if c, err := timeline.ParseClock(text); err == nil && c.String() != text {
			t.Errorf("%q came back as %q", text, c)
		}
	})
}

func FuzzLoadZone(f *testing.F) {
	for _, text := range []string{"", "Local", "UTC", "Asia/Kathmandu", "../x", "\x00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if loc, err := timeline.LoadZone(text); err == nil && loc.String() != text {
			t.Errorf("%q loaded %q", text, loc)
		}
	})
}

func FuzzUnmarshalSpan(f *testing.F) {
	for _, text := range []string{
		"", "null", `{"start":"2026-05-06T12:00:00Z","end":"2026-05-06T13:00:00Z"}`, `{"start":1}`, `[{}]`,
		`{"end":"2026-05-06T12:00:00.5+05:45","start":"1900-01-01T00:00:00-12:00"}`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var spans timeline.Spans
		_ = json.Unmarshal(data, &spans) // Must not panic.
		span, err := timeline.UnmarshalSpan(data)
		if err != nil {
			return
		}
		text, err := timeline.MarshalSpan(span)
		if err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		if back, err := timeline.UnmarshalSpan(text); err != nil || !back.Equal(span) {
			t.Errorf("%s came back as %s, %v", data, text, err)
		}
	})
}
