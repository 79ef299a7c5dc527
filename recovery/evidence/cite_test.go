package evidence_test

import (
	"testing"

	"example.com/rubdown/recovery/evidence"
	"github.com/stretchr/testify/assert"
)

func TestCite(t *testing.T) {
	for want, keys := range map[string][]string{
		"no source":              nil,
		"unknown source \"\"":    {""},
		"Bender 2019 (abstract)": {"bender-2019", "bender-2019"},
		"Bender 2019 (abstract); unknown source \"x\"; Cambron 2007 (abstract)": {"bender-2019", "x", "cambron-2007", "CAMB"},
		"Ntoumas 2025 (abstract); Ntoumas 2025b (abstract)":                     {"ntoumas-2025", "ntoumas-2025b"},
		"Carnes, reactions to manual therapy (secondary)":                       {"carnes"},
		"stretching a cooled calf, PMC6259457 (abstract)":                       {"pmc6259457"},
		"rolling for four weeks and more, PMC8998857, 2022 (abstract)":          {"chronic-rolling-2022"},
		"repeated-bout effect, Sports 2023 11:62 (secondary)":                   {"repeated-bout-2023"},
		"upkeep, mykitbag.co.uk (page)":                                         {"mykitbag"},
		"after a game (page)":                                                   {"ex-nfl-therapist"},
		"own judgement, nobody qualified has signed it":                         {evidence.OwnJudgement, "inferred"},
		"NHS Act FAST stroke advice (secondary)":                                {"FAST"},
		"Pink 1992 (recalled)":                                                  {"recalled-pink1992"},
		"Queiros 2021 (opening); de Queirós 2021 (opening)":                     {"queiros2021", "de-queiros-2021"},
		"McLeod, Swimming Anatomy (book, stroke chapters) (abstract)":           {"mcleod"},
	} {
		assert.Equal(t, want, evidence.Cite(keys...))
	}
	assert.Equal(t, "no source", evidence.Source{}.Cite())
}
