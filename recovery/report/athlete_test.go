package report_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery"
	"example.com/rubdown/recovery/massage"
	"example.com/rubdown/recovery/report"
	"example.com/rubdown/recovery/wording"
)

// part is the lines of a plain text below a heading.
func part(text, heading string) []string {
	_, rest, _ := strings.Cut(text, "\n"+heading+"\n")
	rest, _, _ = strings.Cut(rest, "\n\n")
	if rest == "" {
		return nil
	}
	return strings.Split(strings.TrimSuffix(rest, "\n"), "\n")
}

// TestMusclesNow: the sorest place first, a place once by its worst area, both sides together when alike, six at most, none that
// does not stand out, and nothing at all where massage is ruled out.
func TestMusclesNow(t *testing.T) {
	clearAt := time.Date(2026, 10, 15, 2, 20, 0, 0, time.UTC)
	sore := func(x float64) recovery.AreaReport {
		return recovery.AreaReport{Soreness: x, ClearAt: clearAt, Source: "model"}
	}
	a := recovery.Advice{State: recovery.StateReport{Areas: map[muscles.Area]recovery.AreaReport{
		muscles.Gastrocnemius.Left(): sore(4), muscles.Gastrocnemius.Right(): sore(4), muscles.Soleus.Left(): sore(2), muscles.Soleus.Right(): sore(1.5),
		muscles.Quadriceps.Left(): sore(6), muscles.Quadriceps.Right(): sore(3), muscles.Hand.Left(): sore(0.9),
		muscles.Hamstrings.Right(): {Soreness: 0.5, Fatigue: 0.3, ClearAt: clearAt, Source: "reported"},
	}}}
	assert.Equal(t, []string{
		"- Front of the left thigh: soreness 6.0 of 10 (estimated), clear by Thu 15 Oct",
		"- Calves: soreness 4.0 of 10 (estimated), clear by Thu 15 Oct",
		"- Front of the right thigh: soreness 3.0 of 10 (estimated), clear by Thu 15 Oct",
		"- Back of the right thigh: soreness 0.5 of 10 (reported), clear by Thu 15 Oct",
	}, part(report.Text(a), "MUSCLES NOW"))

	for g := range muscles.Groups() {
		a.State.Areas[g.Left()] = sore(5)
	}
	assert.Equal(t, 6, strings.Count("\n"+strings.Join(part(report.Text(a), "MUSCLES NOW"), "\n"), "\n- "))

	a.Screening.BarredModalities = []string{"all"}
	assert.NotContains(t, report.Text(a), "MUSCLES NOW")
}

// TestMindNames: a caution names the treatment that it belongs to, else the purpose, and nothing when it belongs to all.
func TestMindNames(t *testing.T) {
	offer := func(m massage.Modality, p massage.Purpose, texts ...string) recovery.Recommendation {
		r := recovery.Recommendation{Modality: m, By: m.By(), Purpose: p}
		for _, text := range texts {
			r.Cautions = append(r.Cautions, recovery.Caution{Text: text})
		}
		return r
	}
	a := recovery.Advice{Recommendations: []recovery.Recommendation{
		offer(massage.Swedish, massage.Maintain, "For all.", "By then.", "For two."),
		offer(massage.FoamRolling, massage.Maintain, "For all.", "By then.", "Not on bone."),
		offer(massage.FoamRolling, massage.Relieve, "For all.", "Not on bone.", "For two."),
	}}
	assert.Equal(t, []string{"- For all.", "- For upkeep: By then.", "- For two.", "- Foam rolling: Not on bone."}, part(report.Text(a), "MIND"))
}

// TestCoveredFindings: what a condition says is left out where the age that comes with it says the same, and only there.
func TestCoveredFindings(t *testing.T) {
	finding := func(code string) recovery.Finding {
		return recovery.Finding{Code: code, Outcome: "adjust", Say: "Say of " + code + "."}
	}
	for condition, band := range map[string]string{
		"older-adult-65": "age-65-and-over", "frail-older-adult": "age-frail", "minor-under-18": "age-13-15",
	} {
		a := recovery.Advice{Screening: recovery.ScreeningReport{Outcome: "adjust", Findings: []recovery.Finding{finding(condition)}}}
		assert.Contains(t, report.Text(a), "Say of "+condition+".", "alone")
		a.Screening.Findings = append(a.Screening.Findings, finding(band))
		assert.NotContains(t, report.Text(a), "Say of "+condition+".", "with its age")
		assert.Contains(t, report.Text(a), "Say of "+band+".")
		assert.Contains(t, report.Report{Audience: report.Therapist}.Text(a), "Say of "+condition+".", "the therapist reads both")
	}
	a := recovery.Advice{Screening: recovery.ScreeningReport{Outcome: "adjust", Findings: []recovery.Finding{finding("minor-under-18"), finding("age-16-17")}}}
	assert.Contains(t, report.Text(a), "Say of minor-under-18.", "it says more than the age of 16 and 17")
}

// TestNotNow: causes are told once, with the purposes of a treatment that is offered or refused otherwise too, whom to turn to, until
// when, and what to do instead where it is needed first.
func TestNotNow(t *testing.T) {
	until := time.Date(2026, 10, 15, 11, 45, 0, 0, time.UTC)
	a := recovery.Advice{
		Screening:       recovery.ScreeningReport{Outcome: "adjust", Findings: []recovery.Finding{{Code: "old", Say: "Gentle hands."}}},
		Recommendations: []recovery.Recommendation{{Modality: massage.Swedish, By: massage.ByTherapist, Purpose: massage.Relax}},
		NotNow: []recovery.Refusal{
			{Modality: massage.Percussion, Purpose: massage.Relieve, Code: "a", Text: "Too new.", Until: until, Instead: "Walk."},
			{Modality: massage.Swedish, Purpose: massage.Relieve, Code: "a", Text: "Too new.", Until: until, Instead: "Walk."},
			{Modality: massage.DeepTissue, Purpose: massage.Relieve, Code: "b", Text: "It hurts.", Who: "a physiotherapist", Instead: "Walk."},
			{Purpose: massage.Sleep, Code: "c", Text: "Too late.", Instead: "Read."},
			{Modality: massage.Percussion, Purpose: massage.Recover, Code: "old", Text: "Gentle hands.", Instead: "Walk."},
			{Modality: massage.TriggerPoint, Purpose: massage.Recover, Code: "old", Text: "Gentle hands."},
		},
	}
	want := []string{
		"- Percussive massage device for sore or tight muscles; Swedish massage for sore or tight muscles: Too new. Until Thu 15 Oct 11:45. Instead: Walk.",
		"- Deep tissue massage: It hurts. Turn to: a physiotherapist.",
		"- Anything for the night: Too late. Instead: Read.",
		"- Ruled out by what screening says: percussive massage device after the session; trigger-point work.",
	}
	assert.Equal(t, strings.Join(want, " "), flat(strings.Join(part(report.Text(a), "NOT NOW"), " ")))
	assert.Contains(t, report.Report{Words: wording.Spanish()}.Text(a), "Acude a: un fisioterapeuta.")
	assert.NotContains(t, report.Report{Audience: report.Therapist}.Text(a), "Instead")
}
