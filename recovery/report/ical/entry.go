package ical

import (
	"strconv"
	"strings"
	"time"

	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report/internal/words"
	"example.com/rubdown/recovery/report/visit"
	"example.com/rubdown/recovery/wording"
	"example.com/rubdown/sessions/timeline"
)

// Kind says which component an entry is.
type Kind string

// The kinds.
const (
	Visit Kind = "visit" // VEVENT: a proposed appointment
	Due   Kind = "due"   // VTODO: the days in which the next regular visit falls due
)

// Status is the STATUS of an entry, in the words of RFC 5545.
type Status string

// The statuses.
const (
	Tentative   Status = "TENTATIVE"    // of a visit
	NeedsAction Status = "NEEDS-ACTION" // of a due range
	Cancelled   Status = "CANCELLED"    // of an earlier entry that is no longer advised
)

// Entry is one thing in a calendar. Store entries as JSON to give them back as [Options.Earlier]. The zero value is no entry.
type Entry struct {
	UID      string           `json:"uid"`
	Sequence int              `json:"sequence"`
	Kind     Kind             `json:"kind"`
	Status   Status           `json:"status"`
	Purpose  massage.Purpose  `json:"purpose,omitzero"`
	Modality massage.Modality `json:"modality,omitzero"`
	// Start and End are those of a visit, end excluded, in the client's zone.
	Start time.Time `json:"start,omitzero"`
	End   time.Time `json:"end,omitzero"`
	// From and To are the civil days of a due range, both included.
	From        string    `json:"from,omitempty"`
	To          string    `json:"to,omitempty"`
	Summary     string    `json:"summary"`
	Description string    `json:"description,omitempty"`
	Stamp       time.Time `json:"stamp"`
	// Alarm is how many minutes before a visit its alarm sounds; 0 is no alarm.
	Alarm int `json:"alarm,omitempty"`
}

// Options say what goes into the calendar and how it is written. The zero value is the default.
type Options struct {
	// Language is the catalogue of every text; the zero value is English.
	Language wording.Catalogue
	// Client tells clients apart whose cases are equal; any text that stays the same for a client. It is hashed into the UID and
	// cannot be read back.
	Client string
	// Name is put before every summary, for a calendar of many clients; empty for none.
	Name string
	// Zone is the client's zone; nil means that of Advice.At. An advice read back from JSON knows only an offset: give the zone.
	Zone *time.Location
	// Visits are the recommendations to write, such as those of a plan; nil means the choice of [visit.Of].
	Visits []recovery.Recommendation
	// Alarm is how many minutes before a visit an alarm sounds; 0 is no alarm.
	Alarm int
	// Earlier are the entries of this client's earlier file.
	Earlier []Entry
}

// Entries returns what an advice puts into a calendar: visits in order of time, then the due range, then what is cancelled.
// Recommendations whose minutes do not fit their window are left out, and so is everything while screening lets nothing happen.
func Entries(a recovery.Advice, o Options) []Entry {
	var out []Entry
	count := map[string]int{} // a plan may hold the same treatment more than once
	for _, v := range o.visits(a) {
		e := o.visit(a, v)
		if count[e.UID]++; count[e.UID] > 1 {
			e.UID = visit.ID(a, e.UID, strconv.Itoa(count[e.UID]))
		}
		out = append(out, e)
	}
	if e, ok := o.due(a); ok {
		out = append(out, e)
	}
	return o.after(a, out)
}

func (o Options) visits(a recovery.Advice) []visit.Visit {
	if o.Visits == nil {
		return visit.Of(a)
	}
	var out []visit.Visit
	for _, r := range o.Visits {
		if v, ok := visit.From(r); ok && !visit.Stopped(a) {
			out = append(out, v)
		}
	}
	return out
}

func (o Options) visit(a recovery.Advice, v visit.Visit) Entry {
	loc := o.Zone
	if loc == nil {
		loc = a.At.Location()
	}
	v = v.In(loc)
	lines := words.Lines(o.Language, a, v)
	return Entry{
		UID: v.ID(a, o.Client), Kind: Visit, Status: Tentative, Purpose: v.Recommendation.Purpose, Modality: v.Recommendation.Modality,
		Start: v.Start, End: v.End, Summary: o.summary(words.Visit(o.Language, v)), Description: strings.Join(lines, "\n"), Stamp: a.At, Alarm: o.Alarm,
	}
}

func (o Options) due(a recovery.Advice) (Entry, bool) {
	c := a.Cadence
	if c == nil || visit.Stopped(a) {
		return Entry{}, false
	}
	text := words.Frame(o.Language, "due-range", "from", c.From, "to", c.To)
	return Entry{
		UID: visit.ID(a, "due", o.Client), Kind: Due, Status: NeedsAction, Purpose: massage.Maintain, From: c.From, To: c.To,
		Summary: o.summary(words.Frame(o.Language, "due")), Description: text + "\n" + words.Notice(o.Language, a), Stamp: a.At,
	}, true
}

func (o Options) summary(text string) string {
	if o.Name == "" {
		return text
	}
	return o.Name + ": " + text
}

// after lets entries take over the identity of the earlier ones, and cancels what is left of those.
func (o Options) after(a recovery.Advice, list []Entry) []Entry {
	taken := make([]bool, len(o.Earlier))
	for i, e := range list {
		for j, was := range o.Earlier {
			if !taken[j] && was.same(e) && !was.over(a.At) {
				taken[j] = true
				list[i].UID, list[i].Sequence = was.UID, was.Sequence
				if was.changed(e) {
					list[i].Sequence++
				}
				break
			}
		}
	}
	for j, was := range o.Earlier {
		if taken[j] || was.Status == Cancelled || was.over(a.At) {
			continue
		}
		was.Status, was.Sequence, was.Stamp, was.Alarm = Cancelled, was.Sequence+1, a.At, 0
		was.Description = words.Frame(o.Language, "withdrawn")
		if o.Zone != nil && was.Kind == Visit {
			was.Start, was.End = was.Start.In(o.Zone), was.End.In(o.Zone)
		}
		list = append(list, was)
	}
	return list
}

// same reports whether two entries are for the same thing.
func (e Entry) same(f Entry) bool {
	return e.Kind == f.Kind && e.Purpose == f.Purpose && e.Modality == f.Modality
}

// over reports whether a visit lies in the past; a due range never does.
func (e Entry) over(at time.Time) bool { return e.Kind == Visit && !e.End.After(at) }

func (e Entry) changed(f Entry) bool {
	return !e.Start.Equal(f.Start) || !e.End.Equal(f.End) || e.From != f.From || e.To != f.To || e.Status != f.Status
}

// fault says what keeps an entry out of a file; empty when nothing does.
func (e Entry) fault() string {
	year := func(t time.Time) bool { return t.Year() >= timeline.MinYear && t.Year() <= timeline.MaxYear }
	switch {
	case e.UID == "":
		return "has no UID"
	case e.Sequence < 0:
		return "has a negative sequence"
	case !year(e.Stamp.UTC()):
		return "has no usable stamp"
	case e.Kind == Visit:
		switch {
		case !year(e.Start.UTC()) || !year(e.End.UTC()):
			return "has no usable time"
		case !e.End.After(e.Start):
			return "does not end after it starts"
		case e.Status != Tentative && e.Status != Cancelled:
			return "has a status that a visit does not have"
		}
		return ""
	case e.Kind == Due:
		from, err := timeline.ParseDay(e.From)
		to, err2 := timeline.ParseDay(e.To)
		switch {
		case err != nil || err2 != nil || timeline.DaysBetween(from, to) < 0:
			return "has no usable days"
		case e.Status != NeedsAction && e.Status != Cancelled:
			return "has a status that a due range does not have"
		}
		return ""
	}
	return "is neither a visit nor a due range"
}
