package report_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/wording"
)

// tablesOf are the tables of a Markdown text, without the rows of heading and rule.
func tablesOf(text string) [][][]string {
	var all [][][]string
	inside := 0
	for _, line := range strings.Split(text, "\n") {
		if !strings.HasPrefix(line, "|") {
			inside = 0
			continue
		}
		if inside++; inside == 1 {
			all = append(all, nil)
		}
		if inside > 2 {
			all[len(all)-1] = append(all[len(all)-1], cells(line))
		}
	}
	return all
}

// cells are those of a row, cut at the bars that are not escaped.
func cells(line string) []string {
	line = strings.ReplaceAll(strings.ReplaceAll(line, `\\`, "\x00"), `\|`, "\x01")
	out := strings.Split(strings.Trim(line, "|"), "|")
	for i := range out {
		out[i] = strings.TrimSpace(out[i])
	}
	return out
}

// minutesIn reads the minutes of a cell, 0 for an empty one.
func minutesIn(t *testing.T, cell string) float64 {
	t.Helper()
	if cell == "" {
		return 0
	}
	x, err := strconv.ParseFloat(strings.ReplaceAll(cell, ",", "."), 64)
	require.NoError(t, err)
	return x
}

// TestTablePlanAddsUp: in every sheet the minutes by side add up to the appointment, and so does the last row.
func TestTablePlanAddsUp(t *testing.T) {
	tried := 0
	for name, a := range answers(t) {
		for _, words := range languages {
			tables := tablesOf(report.Report{Audience: report.Therapist, Markup: report.Markdown, Words: words}.Text(a))
			for _, r := range a.Recommendations {
				if r.By != massage.ByTherapist {
					continue
				}
				require.NotEmpty(t, tables, name)
				rows := tables[0]
				tables = tables[1:]
				left, right := 0.0, 0.0
				for _, row := range rows[:len(rows)-1] {
					require.Len(t, row, 7)
					left += minutesIn(t, row[1])
					right += minutesIn(t, row[2])
				}
				total := rows[len(rows)-1]
				assert.Equal(t, r.Minutes, left+right, name)
				assert.Equal(t, "Total "+words.Number(strconv.FormatFloat(r.Minutes, 'f', -1, 64)), total[0], name)
				assert.Equal(t, left, minutesIn(t, total[1]), name)
				assert.Equal(t, right, minutesIn(t, total[2]), name)
				tried++
			}
			assert.Empty(t, tables, name)
		}
	}
	assert.Greater(t, tried, 100)
}

// TestMostNeededFirst: the first row of a sheet is the group of the first area of the focus.
func TestMostNeededFirst(t *testing.T) {
	for name, a := range answers(t) {
		tables := tablesOf(report.Report{Audience: report.Therapist, Markup: report.Markdown}.Text(a))
		i := 0
		for _, r := range a.Recommendations {
			if r.By == massage.ByTherapist {
				assert.Equal(t, wording.English().Name("area", r.Focus[0].Area.Group.Both().String()), tables[i][0][0], name)
				i++
			}
		}
	}
}

// sheet is an advice of one offer for the areas given, ten minutes each.
func sheet(m massage.Modality, findings []string, areas ...muscles.Area) recovery.Advice {
	r := recovery.Recommendation{Modality: m, By: massage.ByTherapist, Dose: massage.Light, Purpose: massage.Recover, Minutes: float64(10 * len(areas)), Pressure: 2}
	for _, a := range areas {
		info := a.Group.Info()
		r.Focus = append(r.Focus, recovery.Focus{Area: a, Minutes: 10, Stroke: info.Stroke, Node: info.Nodes[0], Pressure: 2, Position: info.Position})
	}
	advice := recovery.Advice{Recommendations: []recovery.Recommendation{r}}
	for _, code := range findings {
		advice.Screening.Findings = append(advice.Screening.Findings, recovery.Finding{Code: code, Outcome: "adjust"})
	}
	return advice
}

// TestLying: the person turns over once where the areas allow it, begins face up where care asks for it, and nobody who is
// pregnant lies face down.
func TestLying(t *testing.T) {
	calf, thigh, outside := muscles.Gastrocnemius.Left(), muscles.Quadriceps.Left(), muscles.TFLITB.Left()
	for name, c := range map[string]struct {
		modality massage.Modality
		findings []string
		areas    []muscles.Area
		want     []string // in this order
		never    string
	}{
		"back only":                {massage.Swedish, nil, []muscles.Area{calf}, []string{"Face down 10 min: gastrocnemius."}, "ace up"},
		"one position for all":     {massage.Swedish, nil, []muscles.Area{muscles.PlantarFoot.Left(), calf}, []string{"Face down 20 min: sole and foot; gastrocnemius."}, "ace up"},
		"both sides of the body":   {massage.Swedish, nil, []muscles.Area{thigh, calf}, []string{"Face down 10 min: gastrocnemius.", "Face up 10 min: quadriceps."}, "side"},
		"side in between":          {massage.Swedish, nil, []muscles.Area{thigh, calf, outside}, []string{"Face down", "On the side 10 min: TFL and iliotibial band.", "Face up"}, ""},
		"straight after the event": {massage.PostEventSports, nil, []muscles.Area{calf, thigh}, []string{"Face up", "Face down"}, ""},
		"older":                    {massage.Swedish, []string{"older-adult-65"}, []muscles.Area{calf, thigh}, []string{"Face up", "Face down"}, ""},
		"treated blood pressure":   {massage.Swedish, []string{"hypertension-controlled"}, []muscles.Area{calf, thigh}, []string{"Face up", "Face down"}, ""},
		"pregnant":                 {massage.Swedish, []string{"pregnancy-second-third-trimester"}, []muscles.Area{calf, thigh}, []string{"On the side 20 min: gastrocnemius; quadriceps."}, "prone"},
	} {
		text := flat(report.Report{Audience: report.Therapist}.Text(sheet(c.modality, c.findings, c.areas...)))
		at := 0
		for _, part := range c.want {
			i := strings.Index(text[at:], part)
			if assert.GreaterOrEqual(t, i, 0, "%s: %q in %q", name, part, text) {
				at += i
			}
		}
		if c.never != "" {
			assert.NotContains(t, text, c.never, name)
		}
	}
}

// TestLyingTakesTheWholeTime: the minutes of the positions add up to the appointment.
func TestLyingTakesTheWholeTime(t *testing.T) {
	for name, a := range answers(t) {
		text := report.Report{Audience: report.Therapist, Markup: report.Markdown}.Text(a)
		var sheets []float64
		for _, r := range a.Recommendations {
			if r.By == massage.ByTherapist {
				sheets = append(sheets, r.Minutes)
			}
		}
		for _, line := range strings.Split(text, "\n") {
			rest, ok := strings.CutPrefix(line, "- **Lying:** ")
			if !ok {
				continue
			}
			sum := 0.0
			for _, part := range strings.Split(rest, " min: ") {
				words := strings.Fields(part)
				if x, err := strconv.ParseFloat(words[len(words)-1], 64); err == nil {
					sum += x
				}
			}
			require.NotEmpty(t, sheets, name)
			assert.Equal(t, sheets[0], sum, "%s: %s", name, line)
			sheets = sheets[1:]
		}
		assert.Empty(t, sheets, name)
	}
}

// TestSidesAreTold: a place that is worked on both sides is named once, with the side that gets clearly more.
func TestSidesAreTold(t *testing.T) {
	left, right := muscles.Gastrocnemius.Left(), muscles.Gastrocnemius.Right()
	for want, focus := range map[string][]recovery.Focus{
		"calves":                    {{Area: left, Minutes: 5}, {Area: right, Minutes: 5}},
		"calves (more on the left)": {{Area: left, Minutes: 8}, {Area: right, Minutes: 4}},
		"left calf":                 {{Area: left, Minutes: 8}},
		"right calf":                {{Area: right, Minutes: 4}, {Area: muscles.Soleus.Right(), Minutes: 4}},
		"calves and shins":          {{Area: left, Minutes: 5}, {Area: muscles.Soleus.Right(), Minutes: 5}, {Area: muscles.TibialisAnterior.Both(), Minutes: 3}},
	} {
		a := recovery.Advice{Recommendations: []recovery.Recommendation{{By: massage.ByTherapist, Focus: focus}}}
		assert.Contains(t, report.Text(a), "  "+want+"\n")
	}
}
