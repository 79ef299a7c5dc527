package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
)

// width is where lines wrap.
const width = 96

// Text writes the whole advice as plain text, wrapped at 96 columns, for the athlete. The zero advice gives a heading only.
func Text(a recovery.Advice) string {
	w := &writer{}
	w.head(a)
	w.screening(a.Screening)
	w.state(a.State)
	w.offers("BOOK", a.Recommendations, massage.ByTherapist)
	w.offers("DO YOURSELF", a.Recommendations, massage.BySelf)
	w.notNow(a.NotNow)
	if q := a.AskNext; q != nil {
		w.title("ASK NEXT")
		w.item("- ", fmt.Sprintf("%s (%s) %s", q.Why, q.Input, q.Changes))
	}
	if a.Notice != "" {
		w.line("")
		w.item("", a.Notice)
	}
	return w.String()
}

type writer struct{ strings.Builder }

func (w *writer) line(s string) {
	w.WriteString(strings.TrimRight(s, " "))
	w.WriteByte('\n')
}

func (w *writer) title(s string) {
	w.line("")
	w.line(s)
}

// item writes text behind a prefix, wrapped, the following lines indented below the first.
func (w *writer) item(prefix, text string) {
	indent := strings.Repeat(" ", len([]rune(prefix)))
	line := prefix
	used := len([]rune(prefix))
	for i, word := range strings.Fields(text) {
		n := len([]rune(word))
		if i > 0 && used+1+n > width {
			w.line(line)
			line, used = indent, len(indent)
			line += word
			used += n
			continue
		}
		if i > 0 {
			line += " "
			used++
		}
		line += word
		used += n
	}
	w.line(line)
}

var answers = map[recovery.Answer]string{
	recovery.Book:       "There is a massage worth booking.",
	recovery.SelfCare:   "Self-care is enough this week.",
	recovery.NotNow:     "Not now.",
	recovery.NothingDue: "Nothing is needed this week.",
}

func (w *writer) head(a recovery.Advice) {
	w.line(fmt.Sprintf("The week from %s (%s), policy %s", day(a.At)+a.At.Format(" 2006 15:04"), zone(a.At), a.Policy))
	if s, ok := answers[a.Answer]; ok {
		w.line(s)
	}
}

func zone(t time.Time) string {
	if name := t.Location().String(); name != "" {
		return name
	}
	return t.Format("-07:00")
}

func (w *writer) screening(s recovery.ScreeningReport) {
	if s.Outcome != "fine" && s.Outcome != "" {
		w.title("FIRST OF ALL (" + s.Outcome + ")")
		for _, f := range s.Findings {
			if f.Outcome == "fine" {
				continue
			}
			text := f.Say
			if f.Who != "" {
				text += " Ask: " + f.Who + "."
			}
			w.item("- ", text)
		}
		if len(s.AvoidAreas) > 0 {
			w.item("- ", "Leave alone: "+strings.Join(s.AvoidAreas, ", ")+".")
		}
	}
	if len(s.Questions) > 0 {
		w.title("ASK BEFORE ANYONE STARTS")
		for _, q := range s.Questions {
			w.item("- ", q.Ask)
		}
	}
}

// mostAreas is how many areas the summary of the state lists.
const mostAreas = 6

func (w *writer) state(s recovery.StateReport) {
	type row struct {
		area muscles.Area
		r    recovery.AreaReport
	}
	var rows []row
	for a, r := range s.Areas {
		if r.Soreness >= 1 || r.Fatigue >= 0.2 {
			rows = append(rows, row{a, r})
		}
	}
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(cmp.Compare(b.r.Soreness, a.r.Soreness), cmp.Compare(b.r.Fatigue, a.r.Fatigue), a.area.Compare(b.area))
	})
	w.title("MUSCLES NOW")
	if len(rows) == 0 {
		w.line("- Nothing stands out.")
	}
	done := map[muscles.Group]bool{}
	listed := 0
	for _, r := range rows {
		if listed == mostAreas || done[r.area.Group] {
			continue
		}
		name := Area(r.area)
		if other, ok := s.Areas[r.area.Opposite()]; ok && same(other, r.r) {
			name = Area(r.area.Group.Both())
			done[r.area.Group] = true
		}
		w.item("- ", fmt.Sprintf("%s: soreness %.1f of 10 (%s, likely %.1f to %.1f), clear by %s", name, r.r.Soreness, r.r.Source, r.r.Low, r.r.High, clock(r.r.ClearAt)))
		listed++
	}
	if s.Load.Acute.Undefined == "" && s.Load.Chronic.Undefined == "" && s.Load.Convention != "" {
		w.item("- ", fmt.Sprintf("Load a day: %.0f lately, %.0f over the longer run.", s.Load.Acute.Number, s.Load.Chronic.Number))
	}
}

// same reports whether two areas are in the same state.
func same(a, b recovery.AreaReport) bool {
	moments := a.ClearAt.Equal(b.ClearAt)
	a.ClearAt, b.ClearAt = time.Time{}, time.Time{}
	return moments && a == b
}

// purposes in words.
var purposes = map[massage.Purpose]string{
	massage.Prepare: "before the session", massage.Refresh: "between the sessions", massage.Recover: "after the session",
	massage.Relieve: "for sore or tight muscles", massage.Maintain: "for upkeep", massage.Relax: "to unwind",
	massage.Sleep: "for the night", massage.Mobility: "for range of motion",
}

// offers lists the best offer of each purpose in full and the others in a line.
func (w *writer) offers(title string, all []recovery.Recommendation, by massage.By) {
	var first []recovery.Recommendation
	more := map[massage.Purpose][]string{}
	for _, r := range all {
		if r.By != by {
			continue
		}
		if i := slices.IndexFunc(first, func(x recovery.Recommendation) bool { return x.Purpose == r.Purpose }); i >= 0 {
			more[r.Purpose] = append(more[r.Purpose], fmt.Sprintf("%s %g min", Modality(r.Modality), r.Minutes))
			continue
		}
		first = append(first, r)
	}
	if len(first) == 0 {
		return
	}
	w.title(title)
	for i, r := range first {
		w.offer(i+1, r)
		if m := more[r.Purpose]; len(m) > 0 {
			w.item("   or      ", strings.Join(m, "; "))
		}
	}
}

func (w *writer) offer(n int, r recovery.Recommendation) {
	w.item(fmt.Sprintf("%d. ", n), fmt.Sprintf("%s  %s, %g min, %s (pressure %d of 4), %s", span(r.Window), Modality(r.Modality), r.Minutes, r.Dose, r.Pressure, purposes[r.Purpose]))
	if r.Slot != nil {
		w.item("   book    ", span(*r.Slot))
	}
	for _, also := range r.Also {
		w.item("   also    ", span(also.Window))
	}
	var areas []string
	for _, f := range r.Focus {
		areas = append(areas, fmt.Sprintf("%s %g", strings.ToLower(Area(f.Area)), f.Minutes))
	}
	w.item("   areas   ", strings.Join(areas, "; "))
	var steps []string
	for _, s := range r.Steps {
		steps = append(steps, fmt.Sprintf("%s %g", strings.ReplaceAll(s.Do.String(), "-", " "), s.Minutes))
	}
	w.item("   steps   ", strings.Join(steps, ", "))
	w.item("   opens   ", edge(r.Opens)+"; closes "+edge(r.Closes))
	for _, x := range r.Reasons {
		w.item("   why     ", fmt.Sprintf("%s [%s, grade %s]", x.Text, x.Code, x.Grade))
	}
	for _, e := range r.Expect {
		w.item("   expect  ", fmt.Sprintf("%s %+g %s (%+g to %+g), grade %s", strings.ReplaceAll(e.Benefit, "-", " "), e.Value, e.Unit, e.Low, e.High, e.Grade))
	}
	for _, c := range r.Cautions {
		w.item("   mind    ", c.Text)
	}
	w.item("   ", "confidence "+r.Confidence)
}

// notNow groups what is refused by its rule, so that one cause is told once.
func (w *writer) notNow(list []recovery.Refusal) {
	if len(list) == 0 {
		return
	}
	w.title("NOT NOW")
	type group struct {
		r     recovery.Refusal
		names []string
	}
	var groups []group
	for _, r := range list {
		name := ""
		if r.Modality != 0 {
			name = fmt.Sprintf("%s %s", Modality(r.Modality), purposes[r.Purpose])
		} else if r.Purpose != 0 {
			name = "anything " + purposes[r.Purpose]
		}
		i := slices.IndexFunc(groups, func(g group) bool { return g.r.Code == r.Code && g.r.Text == r.Text && g.r.Until.Equal(r.Until) })
		if i < 0 {
			groups = append(groups, group{r: r})
			i = len(groups) - 1
		}
		if name != "" {
			groups[i].names = append(groups[i].names, strings.TrimSpace(name))
		}
	}
	for _, g := range groups {
		text := g.r.Text
		if len(g.names) > 0 {
			text = strings.Join(g.names, ", ") + ": " + text
		}
		if !g.r.Until.IsZero() {
			text += " Until " + clock(g.r.Until) + "."
		}
		if g.r.Instead != "" {
			text += " Instead: " + g.r.Instead
		}
		if g.r.Who != "" {
			text += " Ask: " + g.r.Who + "."
		}
		w.item("- ", fmt.Sprintf("%s [%s]", text, g.r.Code))
	}
}

func edge(e recovery.Edge) string {
	if e.Session == "" {
		return string(e.Code)
	}
	return fmt.Sprintf("%s (%s)", e.Code, e.Session)
}

func day(t time.Time) string { return t.Format("Mon 2 Jan") }

func clock(t time.Time) string { return day(t) + t.Format(" 15:04") }

// span writes a window; the second day only when it differs.
func span(s recovery.Window) string {
	from, to := s.Start(), s.End()
	if day(from) == day(to) {
		return clock(from) + "–" + to.Format("15:04")
	}
	return clock(from) + " – " + clock(to)
}

// Area names an area in plain words: "Left hamstrings".
func Area(a muscles.Area) string {
	name := a.Group.Info().Name
	if i := strings.IndexByte(name, '('); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	switch a.Side {
	case muscles.Left:
		return "Left " + strings.ToLower(name)
	case muscles.Right:
		return "Right " + strings.ToLower(name)
	}
	return name
}

// Modality names a modality in plain words: "deep tissue massage".
func Modality(m massage.Modality) string {
	name := m.Info().Name
	if name == "" {
		name = strings.ReplaceAll(m.String(), "-", " ")
	}
	return name
}
