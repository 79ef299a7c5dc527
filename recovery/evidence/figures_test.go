package evidence_test

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"example.com/rubdown/recovery/evidence"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// inUse is something the library says: its figures as values, its words, and the sources it names for them.
type inUse struct {
	what    string
	values  []float64
	words   string
	sources []string
}

// everythingInUse walks what can reach a reader with a number in it.
func everythingInUse() []inUse {
	var out []inUse
	for _, e := range evidence.Effects() {
		out = append(out, inUse{"effect " + e.Code, []float64{e.Value, e.Low, e.High}, e.When + " " + e.Note, e.Sources})
	}
	for _, r := range evidence.TimingRules() {
		row := inUse{what: "rule " + r.ID, words: r.Text, sources: r.Sources}
		for _, a := range r.Amounts {
			row.values = append(row.values, a.Least.Value, a.Most.Value)
			row.words += " " + a.What
		}
		out = append(out, row)
	}
	for _, c := range evidence.Cards() {
		out = append(out, inUse{"card " + c.Modalities[0], nil, c.Use + " " + c.DoNotClaim, c.Sources})
	}
	for _, c := range evidence.Claims() {
		out = append(out, inUse{"claim " + c.Code, nil, c.Text + " " + c.Note + " " + c.Why + " " + c.NotToSay, c.Sources})
	}
	for _, topic := range evidence.Topics() {
		out = append(out, inUse{"topic " + topic.Code, nil, topic.Reading, topic.Sources})
	}
	for _, o := range evidence.Opinions() {
		out = append(out, inUse{"opinion of " + o.Source, nil, o.Says, []string{o.Source}})
	}
	for i := range out {
		out[i].values = append(out[i].values, numbers(out[i].words)...)
	}
	return out
}

var number = regexp.MustCompile(`\d+(\.\d+)?`)

// numbers returns the sizes of the numbers of a text; a sign or a dash before them is not told apart.
func numbers(text string) []float64 {
	var out []float64
	for _, token := range number.FindAllString(text, -1) {
		v, err := strconv.ParseFloat(token, 64)
		if err == nil {
			out = append(out, v)
		}
	}
	return out
}

// ownArithmetic is every figure in use that stands in no finding as it is, and how it comes about.
var ownArithmetic = map[string]map[float64]string{
	"effect fatigue-after":            {1.5: "15 of 100 mm", 2.1: "21 of 100 mm", 0.9: "9 of 100 mm", 100: "length of the line"},
	"rule T1":                         {2.4: "2.44 rounded", 2.7: "2.74 rounded"},
	"rule T4":                         {120: "2 h in minutes"},
	"rule T6":                         {17: "count of the opinions"},
	"rule T8":                         {30: "the longest session of the trials after exercise"},
	"rule T10":                        {24: "the first day of daily treatment"},
	"rule T15":                        {14: "two weeks in days"},
	"card assisted-stretching":        {4: "4.4 rounded", 5: "4.6 rounded"},
	"card foam-rolling":               {0.4: "0.38 rounded", 0.8: "0.77 rounded"},
	"claim hour-equals-hour-of-sleep": {3: "folk figure, called unsourced", 8: "folk figure, called unsourced"},
	"topic before-a-session":          {1: "lead times no trial tests"},
	"topic practice-in-sport":         {31: "30.8 rounded"},
}

// Every figure in use stands in the finding of a source named for it whose result was read, or is arithmetic that is
// listed. So none rests on a recalled source.
func TestEveryFigureInUseWasRead(t *testing.T) {
	directions := map[string]bool{}
	for _, e := range evidence.Effects() {
		directions["effect "+e.Code] = e.Unit == evidence.UnitDirection
	}
	used := map[string]int{}
	for _, u := range everythingInUse() {
		var read []float64
		for _, key := range u.sources {
			s, ok := evidence.FindSource(key)
			require.True(t, ok, "%s: %s", u.what, key)
			if s.Citable() {
				read = append(read, numbers(s.Title+" "+s.Population+" "+s.Finding)...)
			}
		}
		for _, v := range u.values {
			v = math.Abs(v)
			_, listed := ownArithmetic[u.what][v]
			switch {
			case v == 0: // no effect, or an end that reaches none
			case v == 1 && directions[u.what]: // a direction and no size
			case listed:
				used[u.what]++
				assert.NotContains(t, read, v, "%s: %g needs no arithmetic", u.what, v)
			default:
				assert.Contains(t, read, v, "%s: %g", u.what, v)
			}
		}
	}
	for what := range ownArithmetic {
		assert.NotZero(t, used[what], "%s is not in use", what)
	}
}

// recalled is what was remembered and never seen in the source, or seen second-hand as an outlier that is not for use.
var recalled = []struct {
	source   string
	sizes    []float64
	anywhere bool // the sizes are so peculiar that nothing else could mean them
}{
	{"davis-2020", []float64{7, 13}, false},           // % of flexibility and of soreness
	{"dupuy-2018", []float64{2.26, 2.55}, true},       // SMD of soreness and of fatigue
	{"moyer-2004", []float64{0.37, 0.75, 0.62}, true}, // d of state anxiety, trait anxiety, depression
	{"arroyo-morales-2011", []float64{20}, false},     // min of the session
	{"hemmings-2000", []float64{20}, false},           // min of the session
}

func TestRecalledFiguresAreNotInUse(t *testing.T) {
	for _, row := range recalled {
		source, ok := evidence.FindSource(row.source)
		require.True(t, ok, row.source)
		for _, size := range row.sizes {
			for _, u := range everythingInUse() {
				if row.anywhere || slices.Contains(u.sources, row.source) {
					for _, v := range u.values {
						assert.NotEqual(t, size, math.Abs(v), "%s uses a recalled figure of %s", u.what, row.source)
					}
				}
			}
			if !strings.Contains(source.Finding, "not for use") {
				assert.NotContains(t, numbers(source.Title+source.Population+source.Finding), size, row.source)
			}
		}
	}
	// Names and facts that were only recalled are left out of their rows.
	for _, key := range []string{"pmc6358529", "pmc6961644"} {
		s, _ := evidence.FindSource(key)
		assert.Empty(t, s.Authors, key)
	}
	visconti, _ := evidence.FindSource("visconti-2020")
	assert.NotContains(t, visconti.Title+visconti.Population+visconti.Finding, "race")
	andersen, _ := evidence.FindSource("andersen-2013")
	assert.Contains(t, andersen.Finding, "fading within the hour was not seen")
	medeiros, _ := evidence.FindSource("medeiros-2023")
	assert.Contains(t, medeiros.Finding, "later times not visible")
}

// A mark says what a figure rests on, and the sources of its rule bear that out.
func TestMarksMeetTheirSources(t *testing.T) {
	opinion := []string{evidence.KindOpinion, evidence.KindStatement}
	for _, r := range evidence.TimingRules() {
		custom, study := false, false
		for _, key := range r.Sources {
			s, ok := evidence.FindSource(key)
			require.True(t, ok, key)
			custom = custom || slices.Contains(opinion, s.Kind)
			study = study || !slices.Contains(opinion, s.Kind) && s.Citable()
		}
		for _, a := range r.Amounts {
			for _, f := range []evidence.Figure{a.Least, a.Most} {
				switch f.Mark {
				case evidence.Custom:
					assert.True(t, custom, "%s: nobody's custom is named for %s", r.ID, a)
				case evidence.Evidence:
					assert.True(t, study, "%s: no study that was read is named for %s", r.ID, a)
				default:
					assert.Fail(t, "a figure that is neither custom nor evidence", "%s: %s", r.ID, a)
				}
			}
		}
	}
}
