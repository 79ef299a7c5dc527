package screening

import (
	"iter"
	"slices"

	"example.com/rubdown/muscles"
	"example.com/rubdown/recovery/massage"
)

// SiteRule is how an endangerment site is treated in automated advice. The zero value is no rule.
type SiteRule uint8

// The rules of endangerment sites.
const (
	NoSiteRule  SiteRule = iota
	SiteNever            // every kind of touch barred
	SiteLight            // gentle massage only, pressure 2 at most, no tools
	SiteNoHard           // no hard tools or deep work, pressure 3 at most
	SitePointed          // no pointed pressure
	SiteBone             // no percussion, vibration or scraping on the bone itself
)

// EndangermentSite is a place where vessels, nerves or organs lie close to the surface: a standing precaution for
// everyone, whatever they report. The muscle bellies around it stay available.
type EndangermentSite struct {
	Code, Name  string
	Plain       string // where it is, in the words of a message
	Regions     RegionSet
	Structures  string
	Rule        SiteRule
	Barred      massage.SafetyCodes
	PressureCap int    // NoCap when none
	Note        string // the rule in the words of the reference
	Sources     []string
	Status      Status
}

// Sites yields the 30 endangerment sites from head to foot. Source: safety tables, endangerment sites.
func Sites() iter.Seq[EndangermentSite] {
	return each(siteRows, EndangermentSite.clone)
}

func (s EndangermentSite) clone() EndangermentSite {
	s.Sources = slices.Clone(s.Sources)
	return s
}

// Standing yields the endangerment sites as limits. Each names its regions and no areas, because only the edge is
// avoided: the muscle belly stays available.
func Standing() iter.Seq[Limit] {
	return func(yield func(Limit) bool) {
		for _, s := range siteRows {
			if !yield(s.limit()) {
				return
			}
		}
	}
}

// StandingAt yields the standing limits whose region holds or touches an area, for cautions.
func StandingAt(a muscles.Area) iter.Seq[Limit] {
	return func(yield func(Limit) bool) {
		set := muscles.SetOf(a)
		for l := range Standing() {
			if l.Regions.Areas().Intersects(set) && !yield(l) {
				return
			}
		}
	}
}

// Until when age rules and standing sites hold, in words.
const (
	AgeUntil      = "for as long as the age holds"
	StandingUntil = "always"
)

func (s EndangermentSite) limit() Limit {
	return Limit{Code: s.Code, Regions: s.Regions, Barred: s.Barred, PressureCap: s.PressureCap, Standing: true, Until: Until{Text: StandingUntil}}
}
