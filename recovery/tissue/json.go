package tissue

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/sessions"
	"example.com/rubdown/sessions/timeline"
)

// wireVersion is the form that states are written in. Others are not read.
const wireVersion = 1

// wireState is a state as it is written. Times are RFC 3339, keys of objects are areas.
type wireState struct {
	Version    int                 `json:"version"`
	At         string              `json:"at"`
	Zone       string              `json:"zone,omitempty"`
	Training   sessions.Training   `json:"training,omitzero"`
	Fit        *Calibration        `json:"calibration,omitempty"`
	Newest     string              `json:"newest,omitempty"`
	Anchor     string              `json:"anchor,omitempty"`
	Areas      map[string]wireArea `json:"areas"`
	Overall    *wireReport         `json:"overall_soreness,omitempty"`
	Sessions   []wireLoad          `json:"sessions"`
	Treatments []wireVisit         `json:"treatments"`
}

type wireArea struct {
	Fatigue  float64              `json:"fatigue,omitempty"`
	Soreness float64              `json:"soreness,omitempty"`
	Due      float64              `json:"due,omitempty"`
	Report   *wireReport          `json:"report,omitempty"`
	Bouts    [numRanks]*wireBouts `json:"bouts"` // by rank
}

type wireReport struct {
	At       string  `json:"at"`
	Soreness float64 `json:"soreness"`
}

type wireBouts struct {
	Last   string `json:"last"`
	Before string `json:"before,omitempty"`
}

type wireLoad struct {
	Session string             `json:"session"`
	Ended   string             `json:"ended"`
	Doses   map[string]float64 `json:"doses"`
	Loaded  muscles.Set        `json:"loaded"`
	Spared  map[string]float64 `json:"spared,omitempty"`
}

type wireVisit struct {
	Ended      string      `json:"ended"`
	Areas      muscles.Set `json:"areas"`
	Relief     float64     `json:"relief"`
	Tenderness float64     `json:"tenderness,omitempty"`
}

// MarshalJSON writes the state so that [State.UnmarshalJSON] reads one that is equal and continues exactly. The zero
// State is null. A state of a moment outside the years 1900 to 2200 is [ErrInvalidMoment]. The form is for keeping, not
// for showing; it carries a version.
func (s State) MarshalJSON() ([]byte, error) {
	if s.past == nil && s.now.IsZero() {
		return []byte("null"), nil
	}
	var f sessions.Faults
	moment(&f, "at", s.now)
	if err := f.Err(); err != nil {
		return nil, fmt.Errorf("tissue: state: %w", err)
	}
	h := s.history()
	w := wireState{
		Version: wireVersion, At: timeline.FormatInstant(s.now), Zone: zoneName(h.zone), Training: h.training,
		Newest: h.newest.text(), Anchor: h.anchor.text(), Areas: map[string]wireArea{}, Overall: h.overall.wire(),
		Sessions: make([]wireLoad, len(h.loads)), Treatments: make([]wireVisit, len(h.visits)),
	}
	if h.fit != (Calibration{}) {
		w.Fit = &h.fit
	}
	for i := range muscles.NumAreas {
		if a, known := h.wireArea(i); known {
			w.Areas[muscles.AreaAt(i).String()] = a
		}
	}
	for i, l := range h.loads {
		w.Sessions[i] = wireLoad{l.name, l.end.text(), wireNumbers(l.soreness), l.loaded, wireNumbers(l.shares())}
	}
	for i, v := range h.visits {
		w.Treatments[i] = wireVisit{v.end.text(), v.areas, v.relief, v.tenderness}
	}
	return json.Marshal(w)
}

// zoneName is the name of a zone that can be loaded by it, else empty: the offset of the time must then do.
func zoneName(loc *time.Location) string {
	name := loc.String()
	if _, err := timeline.LoadZone(name); err != nil || loc == time.UTC {
		return ""
	}
	return name
}

// text writes an instant, none as the empty text.
func (i instant) text() string {
	if i == 0 {
		return ""
	}
	return timeline.FormatInstant(i.in(time.UTC))
}

func (r report) wire() *wireReport {
	if r.at == 0 {
		return nil
	}
	return &wireReport{r.at.text(), r.value}
}

// text writes a minute, never as the empty text.
func (m minute) text() string { return (instant(m) * microsPerMinute).text() }

func (h *history) wireArea(i int) (w wireArea, known bool) {
	p := h.pools[i]
	w = wireArea{Fatigue: p.fatigue, Soreness: p.soreness, Due: p.due, Report: h.reports[i].wire()}
	known = p != pool{} || w.Report != nil
	for rank, b := range h.bouts[i] {
		if b.last != 0 {
			w.Bouts[rank] = &wireBouts{b.last.text(), b.before.text()}
			known = true
		}
	}
	return w, known
}

// wireNumbers writes the numbers that are not 0; of two equal sides as one area.
func wireNumbers(p muscles.PerArea) map[string]float64 {
	w := map[string]float64{}
	for a, v := range p.All() {
		if p.At(a.Opposite()) == v {
			a.Side = muscles.Both
		}
		w[a.String()] = v
	}
	return w
}

// UnmarshalJSON reads what [State.MarshalJSON] writes; null is the zero State. It is strict: unknown keys, another
// version, numbers out of range, times out of order and areas that are none are faults, which come back together and
// match [ErrInvalidState]. On an error s is left as it was.
func (s *State) UnmarshalJSON(data []byte) error {
	if string(bytes.TrimSpace(data)) == "null" {
		*s = State{}
		return nil
	}
	var w wireState
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&w); err != nil {
		return fmt.Errorf("tissue: state: %w: %w", ErrInvalidState, err)
	}
	var r wireReader
	read := r.state(&w)
	if err := r.faults.Err(); err != nil {
		return fmt.Errorf("tissue: state: %w", err)
	}
	*s = read
	return nil
}
